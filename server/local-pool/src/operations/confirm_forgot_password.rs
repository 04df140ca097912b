//! `ConfirmForgotPassword`: the code from the mail, and the new password.

use serde::Deserialize;

use super::{answer::Nothing, request::required};
use crate::{accounts, pool::Pool, refusal::Refusal};

/// The members that are read.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
    confirmation_code: Option<String>,
    password: Option<String>,
}

/// Runs the operation.
pub fn run(pool: &Pool, request: Request) -> Result<Nothing, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let username = required(request.username, "username")?;
    let code = required(request.confirmation_code, "confirmationCode")?;
    let password = required(request.password, "password")?;
    client.check_secret_hash(request.secret_hash.as_deref(), &username)?;
    accounts::confirm_forgot(pool, &username, &code, &password)?;
    Ok(Nothing {})
}
