//! `StartWebAuthnRegistration`: returns what the browser needs to create a passkey.

use passki::RegistrationChallenge;
use serde::{Deserialize, Serialize};

use crate::{
    http::operations::request::required,
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{tokens, web_authn},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    credential_creation_options: RegistrationChallenge,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    Ok(Response {
        credential_creation_options: web_authn::start_registration(pool, &access)?,
    })
}
