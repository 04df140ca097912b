//! Logout.

use serde::{Deserialize, Serialize};

/// The response of `POST /api/logout`, even if there was no session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoggedOut {
    /// The URL to open next: `/`, or Cognito's `/logout` after a hosted login.
    pub next: String,
}
