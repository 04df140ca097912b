//! `UpdateDeviceStatus`: changes whether a device of the access token's user is remembered.

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
    device_remembered_status: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let key = required(request.device_key, "deviceKey")?;
    let remembered = match request.device_remembered_status.as_deref() {
        Some("remembered") => true,
        Some("not_remembered") => false,
        Some(_) => {
            return Err(Refusal::constraint(
                "deviceRememberedStatus",
                "Member must satisfy enum value set: [remembered, not_remembered]",
            ));
        }
        None => return Err(Refusal::MissingParameter("DeviceRememberedStatus")),
    };
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    devices::update_device_status(pool, &access.sub, &key, remembered)?;
    Ok(Empty {})
}
