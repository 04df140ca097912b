//! `VerifyUserAttribute`: verifies an address of the access token's user with a code.

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
    attribute_name: Option<String>,
    code: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let name = required(request.attribute_name, "attributeName")?;
    let code = required(request.code, "code")?;
    check_code(&code)?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    accounts::verify_attribute(pool, &access.sub, &name, &code)?;
    Ok(Empty {})
}

/// The service model requires a character, and allows no white space.
fn check_code(code: &str) -> Result<(), Refusal> {
    let rule = if code.is_empty() {
        "Member must have length greater than or equal to 1"
    } else if code.contains(char::is_whitespace) {
        "Member must satisfy regular expression pattern: [\\S]+"
    } else if code.chars().count() > 2048 {
        "Member must have length less than or equal to 2048"
    } else {
        return Ok(());
    };
    Err(Refusal::constraint("code", rule))
}
