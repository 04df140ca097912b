//! `AdminUserGlobalSignOut`: revokes every sign-in of a user.

use crate::{
    http::operations::{admin_request::AdminRequest, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::tokens,
};

pub fn run(pool: &UserPool, request: AdminRequest) -> Result<Empty, Refusal> {
    let sub = request.find_user(pool)?;
    tokens::sign_out_everywhere(pool, &sub)?;
    Ok(Empty {})
}
