//! `ConfirmForgotPassword`: sets a new password with the code from the email.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{accounts, client_secret::check_secret_hash},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
    confirmation_code: Option<String>,
    password: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let username = required(request.username, "username")?;
    let code = required(request.confirmation_code, "confirmationCode")?;
    let password = required(request.password, "password")?;
    check_secret_hash(&client, request.secret_hash.as_deref(), &username)?;
    accounts::confirm_forgot_password(pool, &client, &username, &code, &password)?;
    Ok(Empty {})
}
