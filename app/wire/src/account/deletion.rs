//! The end of an account.

use serde::{Deserialize, Serialize};

use crate::Secret;

/// The body of `POST /api/account/delete` (`DeleteUser`). The response is [`crate::logout::LoggedOut`]. Needs a recent
/// login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeleteAccountRequest {
    /// The user's name as the pages show it ([`crate::User::name`]), typed by the user.
    pub confirmation: Secret,
}
