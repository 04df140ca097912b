//! Refreshes the tokens of sessions before they expire, and revokes them when their session ends.
//!
//! This is the only module that uses sessions, the token verifier and the pool's clients together. They do not use each
//! other: `tokens` does not depend on sessions, and `session` does not depend on the pool's clients.

mod call;
mod end;
mod error;
mod lease;
mod refresh;
mod refreshes;
mod revocations;
mod revoke;
mod task;
mod until_done;
mod unused_tokens;

pub use call::{CallError, call_pool, change_login};
pub use end::{
    end_all_after_change, end_all_of_email, end_everywhere, end_others, end_others_after_change,
    end_session, end_session_later, renew, renew_after_change,
};
pub use error::Error;
pub use refresh::{refresh_margin, refresh_now, with_fresh_tokens, with_tokens_since};
pub use refreshes::Refreshes;
pub use revocations::Revocations;
pub use revoke::{revoke_due, revoke_regularly, revoke_soon};
pub use task::run_to_completion;
pub use unused_tokens::UnusedTokens;
