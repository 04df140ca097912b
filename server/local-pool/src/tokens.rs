//! Tokens: who signed in, what was issued for it, and what still holds.
//!
//! A sign-in is the root of everything that is issued for it: its id is `origin_jti` in every token, and revoking
//! it ends them all.

mod access;
mod claims;
mod issue;
mod refresh;
mod revoke;

use serde::{Deserialize, Serialize};

pub use access::{Access, check_access_token};
pub use claims::opens;
pub use issue::{Grant, Issued, issue_tokens};
pub use refresh::{owner, refresh};
pub use revoke::{revoke, sign_out_everywhere};

/// How long a refresh token is valid: Cognito's default of 30 days.
pub const REFRESH_LIFETIME: i64 = 30 * 24 * 3600;

/// One sign-in of one user at one client.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignIn {
    /// Who.
    pub sub: String,
    /// Where.
    pub client_id: String,
    /// What the access token may do.
    pub scopes: Vec<String>,
    /// Whether it happened on the hosted pages: their tokens have a few claims more.
    pub hosted: bool,
    /// When the password was proved.
    pub auth_time: i64,
    /// `event_id` of every token.
    pub event_id: String,
    /// When the refresh token ends; a replaced one does not prolong it.
    pub expires_at: i64,
    /// Whether it was ended early.
    pub revoked: bool,
}

/// What is kept of a refresh token.
#[derive(Clone, Serialize, Deserialize)]
pub struct RefreshToken {
    /// The sign-in it belongs to.
    pub origin_jti: String,
    /// When another took its place (with rotation only).
    pub replaced_at: Option<i64>,
}
