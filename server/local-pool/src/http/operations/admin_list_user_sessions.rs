//! `AdminListUserSessions`: returns the sessions of a user at every client, in one page.

use serde::Deserialize;

use crate::{
    http::operations::{
        admin_request::AdminRequest, list_user_sessions::Response, members::no_next_token,
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::sessions,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    #[serde(flatten)]
    user: AdminRequest,
    next_token: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Response, Refusal> {
    no_next_token(request.next_token.as_ref())?;
    let sub = request.user.find_user(pool)?;
    sessions::require_tracking(pool)?;
    Ok(Response {
        sessions: sessions::list_sessions(pool, &sub, None),
    })
}
