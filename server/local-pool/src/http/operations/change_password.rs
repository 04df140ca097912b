//! `ChangePassword`: replaces the password of the access token's user.

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
    previous_password: Option<String>,
    proposed_password: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let proposed = required(request.proposed_password, "proposedPassword")?;
    let previous = request.previous_password.as_deref();
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    accounts::change_password(pool, &access.sub, previous, &proposed)?;
    Ok(Empty {})
}
