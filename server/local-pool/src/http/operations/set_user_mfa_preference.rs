//! `SetUserMFAPreference`: turns second factors on and off, and prefers one.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{
        mfa::{self, MfaSettings},
        tokens,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    #[serde(flatten)]
    settings: MfaSettings,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    mfa::set_preference(pool, &access.sub, &request.settings)?;
    Ok(Empty {})
}
