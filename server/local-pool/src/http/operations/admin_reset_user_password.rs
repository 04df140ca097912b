//! `AdminResetUserPassword`: requires a new password, and sends the code to set it.

use crate::{
    http::operations::{admin_request::AdminRequest, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::accounts,
};

pub fn run(pool: &UserPool, request: AdminRequest) -> Result<Empty, Refusal> {
    let sub = request.find_user(pool)?;
    accounts::admin_reset_user_password(pool, &sub)?;
    Ok(Empty {})
}
