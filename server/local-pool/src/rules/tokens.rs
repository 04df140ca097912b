//! Issuing, refreshing, checking and revoking tokens. All tokens of a sign-in contain its id as `origin_jti`,
//! and revoking the sign-in revokes them all.

mod access_token;
mod claims;
mod issue;
mod refresh;
mod revoke;

pub use access_token::{AccessToken, check_access_token};
pub use claims::scopes_allow;
pub use issue::{Grant, IssuedTokens, issue_tokens};
pub use refresh::{owner, refresh};
pub use revoke::{revoke, sign_out_everywhere};
