//! `GetTokensFromRefreshToken`: a refresh that takes the client secret plainly, and the only one where tokens rotate.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::AuthenticationResponse},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{client_secret::check_secret, tokens},
};

/// The members that are read.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    client_secret: Option<String>,
    refresh_token: Option<String>,
}

/// Runs the operation.
pub fn run(pool: &UserPool, request: Request) -> Result<AuthenticationResponse, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let token = required(request.refresh_token, "refreshToken")?;
    check_secret(client, request.client_secret.as_deref())?;
    tokens::refresh(pool, client, &token).map(AuthenticationResponse::from)
}
