//! Who is logged in.

use serde::{Deserialize, Serialize};

use crate::LoginMode;

/// The response of `GET /api/session`: `"logged_out"` or `{"logged_in": ...}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    /// There is no session.
    LoggedOut,
    /// There is a session.
    LoggedIn(SessionInfo),
}

/// The public part of a session, which the browser receives. It contains no tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionInfo {
    /// The user who is logged in.
    pub user: User,
    /// How they logged in.
    pub login_mode: LoginMode,
    /// Seconds until the session ends if it is not extended.
    pub expires_in: u32,
    /// Whether the session persists after the browser is closed.
    pub remember: bool,
    /// Seconds for which this login still counts as recent, so that it allows changes that matter (see
    /// [`crate::account`]); 0 if the user has to log in again for them.
    #[serde(default)]
    pub recent_login_for: u32,
}

/// A user, as described by the verified ID token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// `email`, or `cognito:username` if the pool issues no email address.
    pub name: String,
    /// `email`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// `cognito:groups`.
    #[serde(default)]
    pub groups: Vec<String>,
}

impl User {
    /// Returns whether the user is a member of a group.
    #[must_use]
    pub fn is_member_of(&self, group: &str) -> bool {
        self.groups.iter().any(|name| name == group)
    }
}
