//! `AdminEnableUser`: lets a disabled user sign in again.

use crate::{
    http::operations::{admin_request::AdminRequest, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::accounts,
};

pub fn run(pool: &UserPool, request: AdminRequest) -> Result<Empty, Refusal> {
    let sub = request.find_user(pool)?;
    accounts::set_enabled(pool, &sub, true)?;
    Ok(Empty {})
}
