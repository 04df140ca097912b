//! `GetUserAttributeVerificationCode`: sends a code to an address of the access token's user.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::CodeSent},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{accounts, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    attribute_name: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<CodeSent, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let name = required(request.attribute_name, "attributeName")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    accounts::send_attribute_code(pool, &access.sub, &name).map(CodeSent::from)
}
