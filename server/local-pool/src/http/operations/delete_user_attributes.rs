//! `DeleteUserAttributes`: deletes attributes of the access token's user.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{accounts, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    user_attribute_names: Option<Vec<String>>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let names = request
        .user_attribute_names
        .ok_or(Refusal::MissingMember("userAttributeNames"))?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    accounts::delete_user_attributes(pool, &access.sub, &names)?;
    Ok(Empty {})
}
