//! `AdminConfirmSignUp`: confirms a sign-up without a code.

use crate::{
    http::operations::{admin_request::AdminRequest, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::accounts,
};

pub fn run(pool: &UserPool, request: AdminRequest) -> Result<Empty, Refusal> {
    let sub = request.find_user(pool)?;
    accounts::admin_confirm_sign_up(pool, &sub)?;
    Ok(Empty {})
}
