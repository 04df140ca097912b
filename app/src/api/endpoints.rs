//! One method per endpoint, in the order of `wire::path`.

#[cfg(debug_assertions)]
use wire::Config;
use wire::{
    Problem, SessionStatus,
    confirm::{CodeSent, ConfirmRequest, Confirmed, ResendRequest},
    forgot_password::ForgotPasswordRequest,
    login::{AnswerRequest, LoginRequest, LoginStep},
    logout::LoggedOut,
    path,
    profile::{Profile, TokenPair},
    register::{RegisterRequest, Registered},
    reset_password::{PasswordReset, ResetPasswordRequest},
};

use super::Api;
use crate::{browser::locks::Lock, flow::address};

/// The lock of requests that may log in. A browser has one session: if two tabs logged in at the same moment, the
/// browser could store the two cookies in another order than the server created the sessions, and would then keep the
/// cookie of the session that has ended.
const LOGIN_LOCK: &str = "poolgate login";

/// [`path::SESSION`] with the query that leaves the idle timeout unchanged.
const PEEK_SESSION: &str = "/api/session?extend=false";

impl Api {
    /// The page contains the same, unless Trunk's server wrote it.
    #[cfg(debug_assertions)]
    pub async fn config(self) -> Result<Config, Problem> {
        self.get(path::CONFIG).await
    }

    /// Returns the login status. The request counts as activity and extends the session.
    pub async fn session(self) -> Result<SessionStatus, Problem> {
        self.get(path::SESSION).await
    }

    /// Returns the login status. The request does not count as activity: an open tab must not keep a session alive.
    pub async fn peek_session(self) -> Result<SessionStatus, Problem> {
        self.get(PEEK_SESSION).await
    }

    pub async fn register(self, request: &RegisterRequest) -> Result<Registered, Problem> {
        self.post(path::REGISTER, request).await
    }

    pub async fn confirm(self, request: &ConfirmRequest) -> Result<Confirmed, Problem> {
        self.post(path::CONFIRM, request).await
    }

    pub async fn resend_code(self, email: &str) -> Result<CodeSent, Problem> {
        let email = email.trim().to_owned();
        self.post(path::CONFIRM_RESEND, &ResendRequest { email })
            .await
    }

    /// Requests a code for a new password.
    pub async fn forgot_password(self, email: &str) -> Result<CodeSent, Problem> {
        let email = email.trim().to_owned();
        self.post(path::FORGOT_PASSWORD, &ForgotPasswordRequest { email })
            .await
    }

    pub async fn reset_password(
        self,
        request: &ResetPasswordRequest,
    ) -> Result<PasswordReset, Problem> {
        self.post(path::RESET_PASSWORD, request).await
    }

    /// Starts an in-app login.
    pub async fn start_login(self, request: &LoginRequest) -> Result<LoginStep, Problem> {
        let _lock = Lock::acquire(LOGIN_LOCK).await;
        self.post(path::LOGIN, request).await
    }

    /// Answers a challenge of an in-app login. The answer to SRP contains a signature, never the password.
    pub async fn answer_challenge(self, request: &AnswerRequest) -> Result<LoginStep, Problem> {
        let _lock = Lock::acquire(LOGIN_LOCK).await;
        self.post(path::LOGIN_ANSWER, request).await
    }

    /// Returns the challenge of a login in progress.
    pub async fn login_challenge(self, login: &str) -> Result<LoginStep, Problem> {
        self.get(&address::login_challenge(login)).await
    }

    pub async fn profile(self) -> Result<Profile, Problem> {
        self.get(path::PROFILE).await
    }

    /// Returns the raw tokens: the only response that contains them.
    pub async fn tokens(self) -> Result<TokenPair, Problem> {
        self.post_empty(path::PROFILE_TOKENS).await
    }

    /// Ends the session; succeeds if nobody is logged in.
    pub async fn log_out(self) -> Result<LoggedOut, Problem> {
        self.post_empty(path::LOGOUT).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peeking_asks_the_session_endpoint_not_to_extend() {
        let query = PEEK_SESSION.strip_prefix(path::SESSION).unwrap();
        assert_eq!(query, ["?", wire::query::EXTEND, "=false"].concat());
    }
}
