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
