//! `GetUserAuthFactors`: returns the first and second factors of the access token's user.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::request::required,
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{mfa, sign_in, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    username: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_mfa_setting: Option<String>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Vec::is_empty")]
    user_mfa_setting_list: Vec<String>,
    configured_user_auth_factors: Vec<&'static str>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    let username = pool
        .read(|state| Some(state.users.get(&access.sub)?.username().to_owned()))
        .ok_or(Refusal::UserNotFound)?;
    let factors = mfa::names_of_factors(pool, &access.sub)?;
    Ok(Response {
        configured_user_auth_factors: sign_in::configured_auth_factors(pool, &access.sub)?,
        username,
        preferred_mfa_setting: factors.preferred,
        user_mfa_setting_list: factors.enabled,
    })
}
