//! The addresses that answer with data or a redirect. Pages are in [`crate::page`].

/// `GET`: starts the hosted login; query `return_to`, `provider`.
pub const AUTH_LOGIN: &str = "/auth/login";
/// `GET`: where the hosted pages send the browser back to.
pub const AUTH_CALLBACK: &str = "/auth/callback";

/// `GET`: [`crate::Config`].
pub const CONFIG: &str = "/api/config";
/// `GET`: [`crate::SessionState`]. With the query `slide=false` the look does not count as activity.
pub const SESSION: &str = "/api/session";
/// `POST`: [`crate::register::RegisterRequest`] to [`crate::register::Registered`].
pub const REGISTER: &str = "/api/register";
/// `POST`: [`crate::confirm::ConfirmRequest`] to [`crate::confirm::Confirmed`].
pub const CONFIRM: &str = "/api/confirm";
/// `POST`: [`crate::confirm::ResendRequest`] to [`crate::confirm::CodeSent`].
pub const CONFIRM_RESEND: &str = "/api/confirm/resend";
/// `POST`: [`crate::login::LoginRequest`] to [`crate::login::LoginStep`].
pub const LOGIN: &str = "/api/login";
/// `POST`: [`crate::login::AnswerRequest`] to [`crate::login::LoginStep`].
pub const LOGIN_ANSWER: &str = "/api/login/answer";
/// `GET`: [`crate::profile::Profile`].
pub const PROFILE: &str = "/api/profile";
/// `POST`: an empty object to [`crate::profile::Tokens`].
pub const PROFILE_TOKENS: &str = "/api/profile/tokens";
/// `POST`: an empty object to [`crate::logout::LoggedOut`].
pub const LOGOUT: &str = "/api/logout";

/// `GET`: the process lives.
pub const HEALTHZ: &str = "/healthz";
/// `GET`: the process can serve (its session store answers).
pub const READYZ: &str = "/readyz";

/// The query parameter of a login page that carries a [`crate::Code`].
pub const PROBLEM_PARAM: &str = "problem";
/// The query parameter that carries a [`crate::ReturnTo`].
pub const RETURN_TO_PARAM: &str = "return_to";
/// The query parameter that carries an e-mail address.
pub const EMAIL_PARAM: &str = "email";
/// The query parameter that carries a confirmation code.
pub const CODE_PARAM: &str = "code";
