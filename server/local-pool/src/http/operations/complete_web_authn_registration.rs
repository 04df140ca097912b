//! `CompleteWebAuthnRegistration`: adds the passkey that the browser created.

use serde::Deserialize;
use serde_json::Value;

use crate::{
    http::operations::{request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{tokens, web_authn},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    credential: Option<Value>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let credential = request.credential;
    let credential = credential.ok_or(Refusal::MissingMember("credential"))?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    web_authn::complete_registration(pool, &access, credential)?;
    Ok(Empty {})
}
