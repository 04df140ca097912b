//! `ListUserSessions`: returns the sessions of the access token's user at every client, in one page.

use serde::{Deserialize, Serialize};

use crate::{
    http::operations::{members::no_next_token, request::required},
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{
        sessions::{self, SessionDescription},
        tokens,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    next_token: Option<String>,
}

/// The response of this operation and of `AdminListUserSessions`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Response {
    pub sessions: Vec<SessionDescription>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    no_next_token(request.next_token.as_ref())?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    sessions::require_tracking(pool)?;
    Ok(Response {
        sessions: sessions::list_sessions(pool, &access.sub, Some(&access.origin_jti)),
    })
}
