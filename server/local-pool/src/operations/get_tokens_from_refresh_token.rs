//! `GetTokensFromRefreshToken`: a refresh that takes the client secret plainly, and the only one where tokens rotate.

use serde::Deserialize;

use super::{answer::Authenticated, request::required};
use crate::{pool::Pool, refusal::Refusal, tokens};

/// The members that are read.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    client_secret: Option<String>,
    refresh_token: Option<String>,
}

/// Runs the operation.
pub fn run(pool: &Pool, request: Request) -> Result<Authenticated, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let token = required(request.refresh_token, "refreshToken")?;
    client.check_secret(request.client_secret.as_deref())?;
    tokens::refresh(pool, client, &token).map(Authenticated::from)
}
