//! `GetUser`: returns the attributes and second factors of the access token's user.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{
        attribute::{self, Attribute},
        request::required,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{mfa, tokens},
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
    user_attributes: Vec<Attribute>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_mfa_setting: Option<String>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Vec::is_empty")]
    user_mfa_setting_list: Vec<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    let (username, user_attributes) = pool
        .read(|state| {
            let user = state.users.get(&access.sub)?;
            Some((user.username().to_owned(), attribute::of_user(user)))
        })
        .ok_or(Refusal::UserNotFound)?;
    let factors = mfa::names_of_factors(pool, &access.sub)?;
    Ok(Response {
        username,
        user_attributes,
        preferred_mfa_setting: factors.preferred,
        user_mfa_setting_list: factors.enabled,
    })
}
