//! Who is logged in.

use serde::{Deserialize, Serialize};

use crate::LoginMode;

/// The answer of `GET /api/session`: `"logged_out"` or `{"logged_in": ...}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// Nobody.
    LoggedOut,
    /// Somebody.
    LoggedIn(Session),
}

/// A session, as far as the browser may know it. Tokens are not part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Who.
    pub user: User,
    /// How they logged in.
    pub login_mode: LoginMode,
    /// Seconds until the session ends if nothing happens.
    pub expires_in: u32,
    /// Whether it outlives the browser.
    pub remember: bool,
}

/// The person, from the verified ID token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// `email`, or `cognito:username` where the pool issues no address.
    pub name: String,
    /// `email`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// `cognito:groups`.
    #[serde(default)]
    pub groups: Vec<String>,
}
