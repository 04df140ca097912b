//! Session management: recording, limiting, listing and revoking the sessions of a user.
//!
//! A token session is a sign-in with its refresh token; an SSO session is a browser that is signed in on the hosted pages.
//! Both are only recorded while `UserSessionTracking` is on.
//!
//! Source: Cognito developer guide, "Managing user sessions"; service model of November 2026.

mod list;
mod record;
mod revoke;

pub use list::{SessionDescription, list_sessions};
pub use record::{new_sso_record, record_activity, start_token_session};
pub use revoke::{RevokeAssociatedSessions, end_sso_session, revoke_session};

use crate::pool::{refusal::Refusal, user_pool::UserPool};

/// Refuses an operation in a pool that does not record sessions.
pub fn require_tracking(pool: &UserPool) -> Result<(), Refusal> {
    if pool.settings().sessions.is_enabled() {
        Ok(())
    } else {
        Err(Refusal::SessionTrackingNotEnabled)
    }
}
