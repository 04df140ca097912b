//! The names of query parameters, shared by pages, redirects and tests.

/// A [`crate::ReturnTo`]: where to redirect after login.
pub const RETURN_TO: &str = "return_to";
/// A [`crate::ProblemCode`]: why the login page is shown.
pub const PROBLEM: &str = "problem";
/// An email address to prefill in a form.
pub const EMAIL: &str = "email";
/// A confirmation code to prefill in a form.
pub const CODE: &str = "code";
/// `true`: the session persists after the browser is closed.
pub const REMEMBER: &str = "remember";
/// The name of an external identity provider, as it is configured in the pool.
pub const PROVIDER: &str = "provider";
/// `false`: the request does not extend the session.
pub const EXTEND: &str = "extend";
/// `true`: a user who is logged in logs in again, for a change that needs a recent login.
pub const REAUTHENTICATE: &str = "reauthenticate";
/// A [`crate::login::PendingLogin::login`]: the login in progress.
pub const LOGIN: &str = "login";
/// The name of an application.
pub const APP: &str = "app";
/// The attempt to open an application, by a value that only its browser knows.
pub const STATE: &str = "state";
/// The path of an application to return to: as it is at [`crate::path::APP_START`], in base64url at
/// [`crate::path::AUTH_APP`].
pub const TO: &str = "to";
/// What proves to an application's host that a user has a session.
pub const TICKET: &str = "ticket";
