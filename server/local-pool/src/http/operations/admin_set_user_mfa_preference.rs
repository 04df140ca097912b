//! `AdminSetUserMFAPreference`: like `SetUserMFAPreference`, for another user.

use serde::Deserialize;

use crate::{
    http::operations::{admin_request::AdminRequest, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::mfa::{self, MfaSettings},
};

#[derive(Deserialize)]
pub struct Request {
    #[serde(flatten)]
    user: AdminRequest,
    #[serde(flatten)]
    settings: MfaSettings,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let sub = request.user.find_user(pool)?;
    mfa::set_preference(pool, &sub, &request.settings)?;
    Ok(Empty {})
}
