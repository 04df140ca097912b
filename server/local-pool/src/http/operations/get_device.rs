//! `GetDevice`: returns a device of the access token's user.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{device_type::DeviceType, request::required},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{devices, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    device_key: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    device: DeviceType,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let key = required(request.device_key, "deviceKey")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    Ok(Response {
        device: devices::read_device(pool, &access.sub, &key, DeviceType::new)?,
    })
}
