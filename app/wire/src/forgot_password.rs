//! A forgotten password: a code by email, for [`crate::reset_password`].

use serde::{Deserialize, Serialize};

/// The body of `POST /api/forgot-password`. The response is a [`crate::confirm::CodeSent`], whether or not an account has
/// the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForgotPasswordRequest {
    /// The address of the account.
    pub email: String,
}
