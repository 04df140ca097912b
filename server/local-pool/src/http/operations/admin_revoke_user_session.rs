//! `AdminRevokeUserSession`: revokes a session of a user.

use serde::Deserialize;

use crate::{
    http::operations::{
        admin_request::AdminRequest,
        members::{associated_sessions, session_id},
        response::Empty,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::sessions,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    #[serde(flatten)]
    user: AdminRequest,
    session_id: Option<String>,
    revoke_associated_sessions: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    let id = session_id(request.session_id)?;
    let associated = associated_sessions(request.revoke_associated_sessions.as_deref())?;
    let sub = request.user.find_user(pool)?;
    sessions::require_tracking(pool)?;
    sessions::revoke_session(pool, &sub, &id, associated, None)?;
    Ok(Empty {})
}
