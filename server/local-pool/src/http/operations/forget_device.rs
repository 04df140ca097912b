//! `ForgetDevice`: deletes a device of the access token's user.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{devices, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    device_key: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let key = required(request.device_key, "deviceKey")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    devices::forget_device(pool, &access.sub, &key)?;
    Ok(Empty {})
}
