//! Another password.

use serde::{Deserialize, Serialize};

use crate::Secret;

/// The body of `POST /api/account/password` (`ChangePassword`). Ends all other sessions of the user. Needs a recent
/// login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangePasswordRequest {
    /// The present password; absent for users who have none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present_password: Option<Secret>,
    /// The new password.
    pub password: Secret,
}

/// The response: the new password is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordChanged {
    /// How many other sessions ended.
    pub ended_sessions: u32,
}
