//! `RevokeUserSession`: revokes another session of the access token's user.

use serde::Deserialize;

use crate::{
    http::operations::{
        members::{associated_sessions, session_id},
        request::required,
        response::Empty,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{sessions, tokens},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    access_token: Option<String>,
    session_id: Option<String>,
    revoke_associated_sessions: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let token = required(request.access_token, "accessToken")?;
    let id = session_id(request.session_id)?;
    let associated = associated_sessions(request.revoke_associated_sessions.as_deref())?;
    let access = tokens::check_access_token(pool, &token)?.require_admin_scope()?;
    sessions::require_tracking(pool)?;
    let current = Some(access.origin_jti.as_str());
    sessions::revoke_session(pool, &access.sub, &id, associated, current)?;
    Ok(Empty {})
}
