//! `GlobalSignOut`: every sign-in of the user ends. The session cookie of the hosted pages stays, as it does at Cognito.

use serde::Deserialize;

use crate::{
    http::operations::{request::required, response::Empty},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::tokens,
};

/// The members that are read.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
}

/// Runs the operation.
pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    tokens::sign_out_everywhere(pool, &access.sub)?;
    Ok(Empty {})
}
