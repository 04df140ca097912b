//! The next step of a login: the session, or another challenge, which is stored until the browser answers it.

use axum::Json;
use axum_extra::extract::CookieJar;
use catalogue::Language;
use wire::login::{Challenge, LoginStep, PendingLogin};
use wire::{LoginMode, Secret};

use super::challenge::{self, Reply};
use super::device::{CurrentDevice, Login};
use crate::config::RateLimit;
use crate::error::Error;
use crate::extract::RateLimiter;
use crate::login::{LoginContext, log_in};
use crate::session::transaction::{InApp, LoginAttempt};
use crate::session::{Id, LoginSource, Transaction};
use crate::state::AppState;
use crate::user_pool::{AuthChallenge, AuthOutcome, Authentication, ChallengeNameType};

/// The challenges for a code of a second factor. A device can prove itself after one, too, and has replaced nothing then.
const MFA_CODES: [&str; 4] = ["SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "MFA_SETUP"];

/// Where a request comes from, its attempts, and its language.
pub(super) struct Origin {
    pub source: LoginSource,
    pub limiter: RateLimiter,
    pub language: Language,
}

/// A request of a browser that takes a login one step further.
pub(super) struct Step<'a> {
    pub state: &'a AppState,
    pub jar: CookieJar,
    pub origin: Origin,
    pub device: &'a mut CurrentDevice,
    pub attempt: LoginAttempt,
    /// When the pool was asked: its `Session` is valid from then on.
    pub asked_at: i64,
    /// What the request proves: a first factor, or Cognito's name of a challenge.
    pub factor: String,
}

/// A challenge to store.
struct Question {
    challenge: Challenge,
    name: ChallengeNameType,
    session: Option<Secret>,
}

/// The cookies and the body of a response.
pub(super) type NextStep = (CookieJar, Json<LoginStep>);

impl Step<'_> {
    /// Returns the response to the reply of the pool.
    pub(super) async fn finish(mut self, reply: Reply) -> Result<NextStep, Error> {
        let mut device_replaced_code = false;
        let reply = match reply {
            Reply::Auth(AuthOutcome::Challenge(asked))
                if asked.name == ChallengeNameType::DeviceSrpAuth =>
            {
                device_replaced_code = !MFA_CODES.contains(&self.factor.as_str());
                let device = &mut *self.device;
                Reply::Auth(
                    device
                        .authenticate(self.state, &self.attempt, &asked)
                        .await?,
                )
            }
            other => other,
        };
        let question = match reply {
            Reply::Auth(AuthOutcome::Authenticated(authentication)) => {
                return self.log_in(authentication, device_replaced_code).await;
            }
            Reply::Auth(AuthOutcome::Challenge(asked)) => self.question(asked)?,
            Reply::SoftwareToken(token) => Question {
                challenge: challenge::software_token(self.state, &token, &self.attempt.username)?,
                name: ChallengeNameType::MfaSetup,
                session: token.session,
            },
        };
        self.ask(question).await
    }

    fn question(&mut self, asked: AuthChallenge) -> Result<Question, Error> {
        if let Some(user_id) = asked.user_id() {
            if asked.name == ChallengeNameType::PasswordVerifier {
                let attempts = &self.state.attempts;
                attempts.learn_user_id(&self.attempt.username, user_id);
            }
            user_id.clone_into(&mut self.attempt.user_id);
        }
        Ok(Question {
            challenge: challenge::question(self.state, &asked)?,
            name: asked.name,
            session: asked.session,
        })
    }

    async fn log_in(
        self,
        authentication: Authentication,
        device_replaced_code: bool,
    ) -> Result<NextStep, Error> {
        let Authentication { tokens, new_device } = authentication;
        let new_key = new_device.as_ref().map(|device| device.key.clone());
        let device_key = new_key.or_else(|| self.device.key().map(str::to_owned));
        let access_token = tokens.access_token.clone();
        let context = LoginContext {
            login_mode: LoginMode::InApp,
            remember: self.attempt.remember,
            nonce: None,
            replaces: None,
            device_key: device_key.as_deref(),
            device_replaced_code,
            factor: Some(&self.factor),
            username: Some(&self.attempt.username),
            requested_at: self.asked_at,
            source: &self.origin.source,
        };
        let (mut jar, session) = log_in(self.state, self.jar, tokens, context).await?;
        let limiter = &self.origin.limiter;
        limiter
            .succeed(RateLimit::LoginPair, &self.attempt.username)
            .await;
        let login = Login {
            state: self.state,
            attempt: &self.attempt,
            access_token: &access_token,
            device_name: &self.origin.source.device,
        };
        if let Some(cookie) = self.device.remember(&login, new_device).await {
            jar = jar.add(cookie);
        }
        let cookies = self.state.cookies;
        if cookies.is_step_up(&jar) {
            jar = jar.add(cookies.end_step_up());
        }
        Ok((jar, Json(LoginStep::LoggedIn(session))))
    }

    /// Stores a challenge under a new handle, and binds it to this browser.
    async fn ask(self, question: Question) -> Result<NextStep, Error> {
        let state = self.state;
        let ends_at = self.asked_at + state.config.auth_session;
        let login = InApp {
            attempt: self.attempt,
            challenge: question.challenge,
            challenge_name: question.name.as_str().to_owned(),
            session: question.session,
            software_token_verified: false,
        };
        let browser = state
            .cookies
            .login_id(&self.jar)
            .unwrap_or_else(|| Id::new(&state.random));
        let transaction = Transaction::InApp(login.clone());
        let handle = state
            .transactions
            .begin(&browser, transaction, ends_at)
            .await?;
        let step = pending(state, handle.as_str(), login, ends_at);
        Ok((self.jar.add(state.cookies.login(&browser)), Json(step)))
    }
}

/// Returns what the browser sees of a login that waits for an answer.
pub(super) fn pending(state: &AppState, handle: &str, login: InApp, ends_at: i64) -> LoginStep {
    let left = (ends_at - state.clock.now()).max(0);
    let is_second_factor = login.attempt.first_factor_done;
    LoginStep::Challenge(PendingLogin {
        login: handle.to_owned(),
        username: login.attempt.username,
        expires_in: u32::try_from(left).unwrap_or(u32::MAX),
        remember: login.attempt.remember,
        reauthenticate: login.attempt.reauthenticate,
        can_resend: !is_second_factor && is_sent_code(&login.challenge),
        can_trust_device: state.config.remember_devices
            && is_second_factor
            && is_code(&login.challenge),
        challenge: login.challenge,
    })
}

const fn is_sent_code(challenge: &Challenge) -> bool {
    matches!(challenge, Challenge::EmailOtp(_) | Challenge::SmsOtp(_))
}

const fn is_code(challenge: &Challenge) -> bool {
    matches!(
        challenge,
        Challenge::SmsMfa(_) | Challenge::EmailOtp(_) | Challenge::SoftwareTokenMfa { .. }
    )
}
