//! `ForgotPassword`: sends a code for a new password.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::CodeSent},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{accounts, client_secret::check_secret_hash},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<CodeSent, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let username = required(request.username, "username")?;
    check_secret_hash(&client, request.secret_hash.as_deref(), &username)?;
    accounts::forgot_password(pool, &client, &username).map(CodeSent::from)
}
