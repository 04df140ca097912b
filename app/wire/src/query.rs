//! The names of query parameters, shared by pages, redirects and tests.

/// A [`crate::ReturnTo`]: where to go after the login.
pub const RETURN_TO: &str = "return_to";
/// A [`crate::ProblemCode`]: why the login page is shown.
pub const PROBLEM: &str = "problem";
/// An email address that a form starts with.
pub const EMAIL: &str = "email";
/// A confirmation code that a form starts with.
pub const CODE: &str = "code";
/// `true`: the session outlives the browser.
pub const REMEMBER: &str = "remember";
/// The name of an external identity provider, as it is configured in the pool.
pub const PROVIDER: &str = "provider";
/// `false`: the request does not extend the session.
pub const EXTEND: &str = "extend";
