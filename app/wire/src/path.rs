//! The paths that return data or a redirect. Pages are in [`crate::page`], query parameters in [`crate::query`].

/// `GET`: starts the hosted login; query `return_to`, `remember`, `provider`, `email`.
pub const AUTH_LOGIN: &str = "/auth/login";
/// `GET`: the redirect URI of the hosted login.
pub const AUTH_CALLBACK: &str = "/auth/callback";

/// `GET`: [`crate::Config`].
pub const CONFIG: &str = "/api/config";
/// `GET`: [`crate::SessionStatus`]. With `extend=false` the request does not count as activity.
pub const SESSION: &str = "/api/session";
/// `POST`: [`crate::register::RegisterRequest`] to [`crate::register::Registered`].
pub const REGISTER: &str = "/api/register";
/// `POST`: [`crate::confirm::ConfirmRequest`] to [`crate::confirm::Confirmed`].
pub const CONFIRM: &str = "/api/confirm";
/// `POST`: [`crate::confirm::ResendRequest`] to [`crate::confirm::CodeSent`].
pub const CONFIRM_RESEND: &str = "/api/confirm/resend";
/// `POST`: [`crate::forgot_password::ForgotPasswordRequest`] to [`crate::confirm::CodeSent`].
pub const FORGOT_PASSWORD: &str = "/api/forgot-password";
/// `POST`: [`crate::reset_password::ResetPasswordRequest`] to [`crate::reset_password::PasswordReset`].
pub const RESET_PASSWORD: &str = "/api/reset-password";
/// `POST`: [`crate::login::LoginRequest`] to [`crate::login::LoginStep`].
pub const LOGIN: &str = "/api/login";
/// `POST`: [`crate::login::AnswerRequest`] to [`crate::login::LoginStep`].
pub const LOGIN_ANSWER: &str = "/api/login/answer";
/// `GET`: the pending challenge of a login, as [`crate::login::LoginStep`], so that a page can be reloaded; query `login`.
pub const LOGIN_CHALLENGE: &str = "/api/login/challenge";
/// `GET`: [`crate::profile::Profile`].
pub const PROFILE: &str = "/api/profile";
/// `POST`: an empty object to [`crate::profile::TokenPair`].
pub const PROFILE_TOKENS: &str = "/api/profile/tokens";
/// `POST`: an empty object to [`crate::logout::LoggedOut`].
pub const LOGOUT: &str = "/api/logout";

/// `GET`: redirects to the page where a password can be changed (W3C, "A Well-Known URL for Changing Passwords").
pub const CHANGE_PASSWORD: &str = "/.well-known/change-password";

/// `GET`: the process is running.
pub const HEALTHZ: &str = "/healthz";
/// `GET`: the process can serve requests: its session store responds.
pub const READYZ: &str = "/readyz";

/// The folders that never contain a page.
pub const RESERVED: [&str; 3] = ["/api", "/auth", "/.well-known"];

/// Returns whether `path` is in one of the [`RESERVED`] folders. Letter case is ignored.
#[must_use]
pub fn is_reserved(path: &str) -> bool {
    RESERVED.iter().any(|folder| is_within(path, folder))
}

/// Returns whether `path` is `folder` or below it, compared by whole segments and without regard to letter case.
#[must_use]
pub fn is_within(path: &str, folder: &str) -> bool {
    let Some((start, rest)) = path.split_at_checked(folder.len()) else {
        return false;
    };
    start.eq_ignore_ascii_case(folder) && (rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::is_reserved;

    #[test]
    fn a_reserved_folder_is_recognized_by_whole_segments() {
        for path in [
            "/api",
            "/api/session",
            "/API/session",
            "/auth/",
            "/.well-known/x",
        ] {
            assert!(is_reserved(path), "{path}");
        }
        for path in ["/", "/apiary", "/authors", "/login", "api", "/é"] {
            assert!(!is_reserved(path), "{path}");
        }
    }
}
