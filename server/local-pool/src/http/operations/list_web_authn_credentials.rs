//! `ListWebAuthnCredentials`: returns the passkeys of the access token's user, page by page.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::request::required,
    pool::{refusal::Refusal, user_pool::UserPool, web_authn_credential::MAX_CREDENTIALS},
    rules::{
        tokens,
        web_authn::{self, CredentialDescription},
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    next_token: Option<String>,
    max_results: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    credentials: Vec<CredentialDescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let max_results = read_max_results(request.max_results)?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    let from = request.next_token.as_deref();
    let (credentials, next_token) =
        web_authn::list_credentials(pool, &access.sub, from, max_results)?;
    Ok(Response {
        credentials,
        next_token,
    })
}

/// The service model allows 0, which means the default.
fn read_max_results(sent: Option<usize>) -> Result<usize, Refusal> {
    match sent {
        None | Some(0) => Ok(MAX_CREDENTIALS),
        Some(sent) if sent <= MAX_CREDENTIALS => Ok(sent),
        Some(_) => Err(Refusal::constraint(
            "maxResults",
            "Member must have value less than or equal to 20",
        )),
    }
}
