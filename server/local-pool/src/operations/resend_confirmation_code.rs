//! `ResendConfirmationCode`: another mail, another code.

use serde::Deserialize;

use super::{answer::CodeSent, request::required};
use crate::{accounts, pool::Pool, refusal::Refusal};

/// The members that are read.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
}

/// Runs the operation.
pub fn run(pool: &Pool, request: Request) -> Result<CodeSent, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let username = required(request.username, "username")?;
    client.check_secret_hash(request.secret_hash.as_deref(), &username)?;
    accounts::resend(pool, &username).map(CodeSent::from)
}
