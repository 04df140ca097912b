//! `AssociateSoftwareToken`: creates the secret of an authenticator app.

use serde::{Deserialize, Serialize};

use crate::{
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{mfa, sign_in, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    session: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    secret_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let (secret, session) = match (request.access_token, request.session) {
        (Some(token), _) => {
            let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
            (mfa::associate_software_token(pool, &access.sub)?, None)
        }
        (None, Some(session)) => {
            let (secret, next) = sign_in::associate_software_token(pool, &session)?;
            (secret, Some(next))
        }
        (None, None) => return Err(Refusal::MissingParameter("AccessToken or Session")),
    };
    Ok(Response {
        secret_code: secret.as_base32().to_owned(),
        session,
    })
}
