//! What Cognito does with accounts and tokens. The API operations and the hosted pages both call these functions.
//!
//! - [`accounts`]: registration, proof of the password, password reset.
//! - [`tokens`]: issuing, refreshing, checking and revoking tokens.
//! - [`client_secret`]: checking that a client knows its secret.
//! - [`timestamp`]: the `TIMESTAMP` of a password claim.

pub mod accounts;
pub mod client_secret;
pub mod timestamp;
pub mod tokens;
