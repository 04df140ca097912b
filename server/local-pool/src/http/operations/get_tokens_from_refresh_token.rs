//! `GetTokensFromRefreshToken`: refreshes tokens. It accepts the client secret in plain text, and is the only
//! operation that rotates refresh tokens.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::AuthenticationResponse},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{client_secret::check_secret, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    client_id: Option<String>,
    client_secret: Option<String>,
    refresh_token: Option<String>,
    device_key: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<AuthenticationResponse, Refusal> {
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    let token = required(request.refresh_token, "refreshToken")?;
    check_secret(&client, request.client_secret.as_deref())?;
    let device_key = request.device_key.as_deref();
    tokens::refresh(pool, &client, &token, device_key).map(AuthenticationResponse::from)
}
