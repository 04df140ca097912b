//! The authorization request: how an application asks to sign a user in.
//!
//! Source: Cognito developer guide, "The redirect and authorization endpoint"; RFC 6749, section 4.1.1; RFC 7636, section
//! 4.3; OpenID Connect Core 1.0, section 3.1.2.1.

mod checks;
mod read;
mod request;

pub use read::{AuthorizeError, read};
pub use request::{AuthorizationRequest, Prompt};
