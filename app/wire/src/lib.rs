//! The contract between browser and server, in reading order:
//!
//! - [`path`], [`page`] and [`query`]: all paths and query parameters.
//! - [`problem`]: the error format and the closed list of problem codes.
//! - [`config`]: the public configuration that the pages need. [`operator`]: who operates the application.
//! - [`register`], [`confirm`]: creating an account.
//! - [`forgot_password`], [`reset_password`]: a new password instead of a forgotten one.
//! - [`login_mode`], [`login`], [`session`], [`logout`]: starting, checking and ending a session.
//! - [`profile`]: the claims and tokens that the pool issued.
//! - [`account`]: what users change about themselves. [`admin`]: a page for one group.
//! - [`apps`]: the applications behind this server.
//! - [`password_policy`], [`return_to`], [`email`]: rules that both sides apply.
//! - [`secret`]: text that must not appear in a log.
//!
//! The crate contains only data types and rules about text: no HTTP, no clock, no browser APIs.

pub mod account;
pub mod admin;
pub mod apps;
pub mod config;
pub mod confirm;
pub mod email;
pub mod forgot_password;
pub mod login;
pub mod login_mode;
pub mod logout;
mod named;
pub mod operator;
pub mod page;
pub mod password_policy;
pub mod path;
pub mod problem;
pub mod profile;
pub mod query;
pub mod register;
pub mod reset_password;
pub mod return_to;
pub mod secret;
pub mod session;

pub use config::{Attribute, Config, SignUpAttribute};
pub use login_mode::LoginMode;
pub use operator::Operator;
pub use password_policy::PasswordPolicy;
pub use problem::{Field, Problem, ProblemCode};
pub use return_to::ReturnTo;
pub use secret::Secret;
pub use session::{SessionInfo, SessionStatus, User};

/// The request header that every `/api` request must have, in lowercase.
///
/// A page from another origin cannot add it without a CORS preflight, which this server never allows
/// (draft-ietf-oauth-browser-based-apps, section 6.1.3.3).
pub const HEADER: &str = "x-poolgate";

/// The only value of [`HEADER`].
pub const HEADER_VALUE: &str = "1";

/// The media type of a [`Problem`] (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";
