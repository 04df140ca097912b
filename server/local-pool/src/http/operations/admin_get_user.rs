//! `AdminGetUser`: returns everything about a user.

use serde::Serialize;

use crate::{
    http::operations::{admin_request::AdminRequest, attribute::Attribute, user_type::UserType},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::mfa,
};

/// A user. Unlike elsewhere, the member with the attributes is named `UserAttributes`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    user_attributes: Vec<Attribute>,
    #[serde(flatten)]
    user: UserType,
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_mfa_setting: Option<String>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Vec::is_empty")]
    user_mfa_setting_list: Vec<String>,
}

pub fn run(pool: &UserPool, request: AdminRequest) -> Result<Response, Refusal> {
    let sub = request.find_user(pool)?;
    let mut user = pool
        .read(|state| state.users.get(&sub).map(UserType::new))
        .ok_or(Refusal::UserNotFound)?;
    let factors = mfa::names_of_factors(pool, &sub)?;
    Ok(Response {
        user_attributes: std::mem::take(&mut user.attributes),
        user,
        preferred_mfa_setting: factors.preferred,
        user_mfa_setting_list: factors.enabled,
    })
}
