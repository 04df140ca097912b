//! The request of an operation that only names a user.

use serde::Deserialize;

use crate::{
    http::operations::{members::check_user_pool_id, request::required},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::accounts,
};

/// `UserPoolId` and `Username`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
}

impl AdminRequest {
    /// Returns the `sub` of the named user.
    pub fn find_user(self, pool: &UserPool) -> Result<String, Refusal> {
        check_user_pool_id(pool, self.user_pool_id.as_deref())?;
        accounts::find_user(pool, &required(self.username, "username")?)
    }
}
