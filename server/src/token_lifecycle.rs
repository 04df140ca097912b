//! Refreshes the tokens of sessions before they expire, and revokes them when their session ends.
//!
//! This is the only module that uses sessions, the token verifier and the pool's clients together. They do not use each
//! other: `tokens` does not depend on sessions, and `session` does not depend on the pool's clients.

mod call;
mod end;
mod refresh;
mod revoke;
mod task;

pub use call::{CallError, call_pool, change_login};
pub use end::{
    end_all_after_change, end_all_of_email, end_everywhere, end_others, end_others_after_change,
    renew, renew_after_change,
};
pub use refresh::{refresh_now, with_fresh_tokens};
pub use revoke::{revoke, revoke_all};
pub use task::run_to_completion;

use crate::session;

/// Why a session has no valid tokens.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The session existed when the request arrived and has ended since: the user logged out, or the pool rejected
    /// its refresh token. By now the browser may have another session, so the response must not clear its cookie.
    #[error("session ended while the request was handled")]
    SessionEnded,
    /// The pool is throttling requests. The session continues.
    #[error("pool is throttling refreshes")]
    Busy(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The pool cannot be reached, or failed. The session continues.
    #[error("tokens could not be refreshed")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The session store failed.
    #[error(transparent)]
    Store(#[from] session::Error),
}
