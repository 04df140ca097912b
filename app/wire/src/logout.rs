//! Logout.

use serde::{Deserialize, Serialize};

/// The response of `POST /api/logout`, even if there was no session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoggedOut {
    /// The URL to open next: `/`, or Cognito's `/logout` after a hosted login.
    pub next: String,
    /// After `POST /api/logout/everywhere`: whether only the sessions on this server have ended. The pool did not respond, or
    /// the tokens of the session do not allow it to be asked, so that other applications may still be logged in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub only_here: bool,
}
