//! The end of a session.

use serde::{Deserialize, Serialize};

/// The response of `POST /api/logout`, also if nobody was logged in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoggedOut {
    /// Where the browser goes next: `/`, or Cognito's `/logout` after a hosted login.
    pub next: String,
}
