//! `RevokeToken`: revokes one sign-in. In the service model this operation has neither
//! `NotAuthorizedException` nor `ResourceNotFoundException`: a client that cannot prove its identity gets
//! `UnauthorizedException`.

use serde::Deserialize;

use crate::{
    http::operations::{members::associated_sessions, request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{client_secret::check_secret, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    token: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
    revoke_associated_sessions: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.token, "token")?;
    let associated = associated_sessions(request.revoke_associated_sessions.as_deref())?;
    let unauthorized = |refusal: Refusal| Refusal::Unauthorized(refusal.to_string());
    let client_id = required(request.client_id, "clientId")?;
    let client = pool.client(&client_id).map_err(unauthorized)?;
    check_secret(&client, request.client_secret.as_deref()).map_err(unauthorized)?;
    tokens::revoke(pool, &client, &token, associated)?;
    Ok(Empty {})
}
