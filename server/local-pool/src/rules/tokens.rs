//! Tokens: who signed in, what was issued for it, and what still holds.
//!
//! A sign-in is the root of everything that is issued for it: its id is `origin_jti` in every token, and revoking
//! it ends them all.

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
