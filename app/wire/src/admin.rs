//! The example of a page for one group.

use serde::{Deserialize, Serialize};

/// The response of `GET /api/admin`: only for members of the group that the setting `ADMIN_GROUP` names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdminOverview {
    /// The group.
    pub group: String,
    /// How many sessions are active on all servers that share the store.
    pub active_sessions: u64,
}
