//! The paths that return data or a redirect. Pages are in [`crate::page`], query parameters in [`crate::query`].

/// `GET`: starts the hosted login; query `return_to`, `remember`, `provider`, `email`, `reauthenticate`.
pub const AUTH_LOGIN: &str = "/auth/login";
/// `GET`: the redirect URI of the hosted login.
pub const AUTH_CALLBACK: &str = "/auth/callback";
/// `GET`: leads a user on to an application behind this server, after a login if necessary; query `app`, `state`, `to`.
pub const AUTH_APP: &str = "/auth/app";
/// `POST`, by a form: ends the session and leads to the login page, for another login; fields as in the query of [`AUTH_APP`].
pub const AUTH_APP_LOGIN: &str = "/auth/app/login";

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
/// `POST`: an empty object to [`crate::profile::TokenPair`]. Needs a recent login.
pub const PROFILE_TOKENS: &str = "/api/profile/tokens";
/// `GET`: [`crate::account::Account`].
pub const ACCOUNT: &str = "/api/account";
/// `POST`: [`crate::account::attributes::ChangeAttributesRequest`] to [`crate::account::attributes::AttributesChanged`].
pub const ACCOUNT_ATTRIBUTES: &str = "/api/account/attributes";
/// `POST`: [`crate::account::attributes::ChangeEmailRequest`] to [`crate::account::attributes::AttributesChanged`].
pub const ACCOUNT_EMAIL: &str = "/api/account/email";
/// `POST`: [`crate::account::attributes::SendCodeRequest`] to [`crate::account::attributes::AddressCode`].
pub const ACCOUNT_CODE: &str = "/api/account/code";
/// `POST`: [`crate::account::attributes::VerifyRequest`] to [`crate::account::attributes::AttributesChanged`].
pub const ACCOUNT_VERIFY: &str = "/api/account/verify";
/// `POST`: [`crate::account::password::ChangePasswordRequest`] to [`crate::account::password::PasswordChanged`].
pub const ACCOUNT_PASSWORD: &str = "/api/account/password";
/// `POST`: [`crate::account::second_factors::SetSecondFactorsRequest`] to
/// [`crate::account::second_factors::SecondFactors`].
pub const ACCOUNT_SECOND_FACTORS: &str = "/api/account/second-factors";
/// `POST`: an empty object to [`crate::account::second_factors::AuthenticatorKey`].
pub const ACCOUNT_AUTHENTICATOR: &str = "/api/account/authenticator";
/// `POST`: [`crate::account::second_factors::VerifyAuthenticatorRequest`] to
/// [`crate::account::second_factors::SecondFactors`].
pub const ACCOUNT_AUTHENTICATOR_VERIFY: &str = "/api/account/authenticator/verify";
/// `GET`: [`crate::account::passkeys::Passkeys`].
pub const ACCOUNT_PASSKEYS: &str = "/api/account/passkeys";
/// `POST`: [`crate::account::passkeys::AddPasskeyRequest`] to [`crate::account::passkeys::Passkeys`].
pub const ACCOUNT_PASSKEYS_ADD: &str = "/api/account/passkeys/add";
/// `POST`: an empty object to [`crate::account::passkeys::PasskeyCreation`].
pub const ACCOUNT_PASSKEYS_START: &str = "/api/account/passkeys/start";
/// `POST`: [`crate::account::passkeys::RemovePasskeyRequest`] to [`crate::account::passkeys::Passkeys`].
pub const ACCOUNT_PASSKEYS_REMOVE: &str = "/api/account/passkeys/remove";
/// `GET`: [`crate::account::sessions::Sessions`].
pub const ACCOUNT_SESSIONS: &str = "/api/account/sessions";
/// `POST`: [`crate::account::sessions::EndSessionRequest`] to [`crate::account::sessions::Sessions`]. Needs a recent login,
/// like the next two.
pub const ACCOUNT_SESSIONS_END: &str = "/api/account/sessions/end";
/// `POST`: an empty object to [`crate::account::sessions::Sessions`]: ends all sessions of the user but the present one.
pub const ACCOUNT_SESSIONS_END_OTHERS: &str = "/api/account/sessions/end-others";
/// `POST`: [`crate::account::sessions::EndPoolSessionRequest`] to [`crate::account::sessions::Sessions`].
pub const ACCOUNT_SESSIONS_END_AT_POOL: &str = "/api/account/sessions/end-at-pool";
/// `POST`: [`crate::account::deletion::DeleteAccountRequest`] to [`crate::logout::LoggedOut`].
pub const ACCOUNT_DELETE: &str = "/api/account/delete";
/// `GET`: [`crate::apps::Apps`].
pub const APPS: &str = "/api/apps";
/// `GET`: the [`crate::apps::AppLink`] of one application, for the login page that leads to it; query `app`.
pub const APP: &str = "/api/app";
/// `GET`: [`crate::admin::AdminOverview`].
pub const ADMIN: &str = "/api/admin";
/// `POST`: an empty object to [`crate::logout::LoggedOut`].
pub const LOGOUT: &str = "/api/logout";
/// `POST`: an empty object to [`crate::logout::LoggedOut`]: ends every session of the user, here and at the pool
/// (`GlobalSignOut`). Needs a recent login.
pub const LOGOUT_EVERYWHERE: &str = "/api/logout/everywhere";

/// `GET`: redirects to the page where a password can be changed (W3C, "A Well-Known URL for Changing Passwords").
pub const CHANGE_PASSWORD: &str = "/.well-known/change-password";

/// `GET`: whether a request to an application may pass, asked by nginx (`auth_request`).
pub const VERIFY_NGINX: &str = "/verify/nginx";
/// Any method: the same, asked by Traefik (`forwardAuth`) or Caddy (`forward_auth`).
pub const VERIFY_FORWARD: &str = "/verify/forward";
/// `GET`, on the host of an application like the next three: starts a login; query `to`.
pub const APP_START: &str = "/.poolgate/start";
/// `GET`: accepts the ticket of [`AUTH_APP`]; query `ticket`, `state`.
pub const APP_CALLBACK: &str = "/.poolgate/callback";
/// `GET`: [`crate::apps::AppSession`].
pub const APP_SESSION: &str = "/.poolgate/session";
/// `POST`: an empty body to [`crate::logout::LoggedOut`], or a redirect after a form.
pub const APP_LOGOUT: &str = "/.poolgate/logout";
/// `GET`: the keys that verify assertions, as a JSON Web Key Set (RFC 7517).
pub const ASSERTION_KEYS: &str = "/.well-known/poolgate-jwks.json";

/// `GET`: the process is running.
pub const HEALTHZ: &str = "/healthz";
/// `GET`: the process can serve requests: its session store responds.
pub const READYZ: &str = "/readyz";

/// The folders that never contain a page.
pub const RESERVED: [&str; 5] = ["/api", "/auth", "/.well-known", "/.poolgate", "/verify"];

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
            "/.poolgate/start",
            "/verify/nginx",
        ] {
            assert!(is_reserved(path), "{path}");
        }
        for path in ["/", "/apiary", "/authors", "/login", "api", "/é"] {
            assert!(!is_reserved(path), "{path}");
        }
    }
}
