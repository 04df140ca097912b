//! A new password, set with the code that [`crate::forgot_password`] sent.

use serde::{Deserialize, Serialize};

use crate::Secret;

/// The body of `POST /api/reset-password`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResetPasswordRequest {
    /// The address of the account.
    pub email: String,
    /// The code from the email.
    pub code: Secret,
    /// The new password.
    pub password: Secret,
}

/// The response: the new password is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordReset {}
