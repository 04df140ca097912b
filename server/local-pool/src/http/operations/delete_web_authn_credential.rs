//! `DeleteWebAuthnCredential`: deletes a passkey of the access token's user.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{tokens, web_authn},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    credential_id: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let id = required(request.credential_id, "credentialId")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    web_authn::delete_credential(pool, &access.sub, &id)?;
    Ok(Empty {})
}
