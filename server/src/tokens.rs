//! Tokens of the pool: their types, and how they are verified.
//!
//! - [`issued`]: tokens as the pool issued them.
//! - [`acr`]: authentication levels.
//! - `scope`: what an access token allows. `identity`: what applications may know of an ID token.
//! - [`verify`]: signature and claims, the same checks for both login modes.
//!
//! This module uses neither sessions nor the pool's clients; [`crate::token_lifecycle`] refreshes and revokes tokens.

pub mod acr;
mod identity;
pub mod issued;
mod scope;
pub mod verify;

pub use identity::Identity;
pub use issued::{IssuedTokens, SecretToken, TokenSet};
pub use scope::{ACCOUNT_SCOPE, has_account_scope};
pub use verify::{AccessClaims, Error, IdClaims, Jwks, TokenVerifier, count_keys};
