//! The contract between browser and server, in reading order:
//!
//! - [`path`] and [`page`]: every address, once.
//! - [`problem`]: what a refusal looks like and the closed list of its codes.
//! - [`config`]: what the page must know before anyone types.
//! - [`register`], [`confirm`]: an account comes to be.
//! - [`login`], [`session`], [`logout`]: someone comes and goes.
//! - [`profile`]: the claims and tokens that the pool issued.
//! - [`password_policy`], [`return_to`], [`email`]: rules that both sides apply, written once.
//! - [`secret`]: text that must not show up in a log.
//!
//! Only data and rules that need nothing but text live here: no HTTP, no clock, no browser.

pub mod config;
pub mod confirm;
pub mod email;
pub mod login;
pub mod logout;
pub mod page;
pub mod password_policy;
pub mod path;
pub mod problem;
pub mod profile;
pub mod register;
pub mod return_to;
pub mod secret;
pub mod session;

pub use config::{Attribute, Config, SignUpAttribute};
pub use login::LoginMode;
pub use password_policy::PasswordPolicy;
pub use problem::{Code, Field, Problem};
pub use return_to::ReturnTo;
pub use secret::Secret;
pub use session::{Session, SessionState, User};

/// The request header that every `/api` request carries, in lower case.
///
/// A page of another origin cannot add it without a CORS preflight, which this server never grants
/// (draft-ietf-oauth-browser-based-apps, section 6.1.3.3).
pub const HEADER: &str = "x-poolgate";

/// The only value of [`HEADER`].
pub const HEADER_VALUE: &str = "1";

/// The media type of a [`Problem`] (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";
