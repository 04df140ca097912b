//! What Cognito does with accounts and tokens. The API operations and the hosted pages both call these functions.
//!
//! - [`accounts`]: registration, proof of the password, password reset.
//! - [`sign_in`]: signing in through the API, challenge by challenge. [`mfa`]: second factors of a signed-in user.
//! - [`groups`]: groups of users. [`web_authn`]: passkeys. [`devices`]: remembered devices.
//! - [`sessions`]: recording, listing and revoking sessions.
//! - [`tokens`]: issuing, refreshing, checking and revoking tokens.
//! - [`client_secret`]: checking that a client knows its secret.
//! - [`timestamp`]: the `TIMESTAMP` of a password claim.

pub mod accounts;
pub mod client_secret;
pub mod devices;
pub mod groups;
pub mod mfa;
pub mod sessions;
pub mod sign_in;
pub mod timestamp;
pub mod tokens;
pub mod web_authn;
