//! `GlobalSignOut`: every sign-in of the user ends. The session cookie of the hosted pages stays, as it does at Cognito.

use serde::Deserialize;

use super::{answer::Nothing, request::required};
use crate::{pool::Pool, refusal::Refusal, tokens};

/// The members that are read.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
}

/// Runs the operation.
pub fn run(pool: &Pool, request: Request) -> Result<Nothing, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    tokens::sign_out_everywhere(pool, &access.sub)?;
    Ok(Nothing {})
}
