//! `ConfirmDevice`: stores the password verifier of the device that the access token's user signed in with.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::request::required,
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{
        devices::{self, DeviceSecretVerifier},
        tokens,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    device_key: Option<String>,
    device_name: Option<String>,
    #[serde(default)]
    device_secret_verifier_config: DeviceSecretVerifier,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    user_confirmation_necessary: bool,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let key = required(request.device_key, "deviceKey")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    let secret = &request.device_secret_verifier_config;
    Ok(Response {
        user_confirmation_necessary: devices::confirm_device(
            pool,
            &access,
            &key,
            request.device_name,
            secret,
        )?,
    })
}
