//! `ListDevices`: returns the devices of the access token's user, page by page.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{device_type::DeviceType, request::required},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{devices, tokens},
};

const MAX_PAGE: usize = 60;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    limit: Option<usize>,
    pagination_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    devices: Vec<DeviceType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pagination_token: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let limit = read_limit(request.limit)?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    let from = request.pagination_token.as_deref();
    let (devices, pagination_token) =
        devices::list_devices(pool, &access.sub, from, limit, DeviceType::new)?;
    Ok(Response {
        devices,
        pagination_token,
    })
}

/// The service model allows 0, which means the default.
fn read_limit(sent: Option<usize>) -> Result<usize, Refusal> {
    match sent {
        None | Some(0) => Ok(MAX_PAGE),
        Some(sent) if sent <= MAX_PAGE => Ok(sent),
        Some(_) => Err(Refusal::constraint(
            "limit",
            "Member must have value less than or equal to 60",
        )),
    }
}
