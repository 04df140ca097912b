//! The session of a request that makes a change that matters.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use wire::ProblemCode;

use super::CurrentSession;
use crate::error::Error;
use crate::session::Session;
use crate::state::AppState;

/// The session that the request's cookie identifies, if its user logged in a few minutes ago or less (ASVS 5.0 7.5.1).
#[derive(Clone, Debug)]
pub struct RecentLogin(pub Session);

impl FromRequestParts<AppState> for RecentLogin {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let CurrentSession(session) = CurrentSession::from_request_parts(parts, state).await?;
        require_recent_login(state, &session)?;
        Ok(Self(session))
    }
}

/// Rejects a request whose user logged in too long ago.
pub fn require_recent_login(state: &AppState, session: &Session) -> Result<(), Error> {
    if session.recent_login_for(state.clock.now()) == 0 {
        Err(ProblemCode::RecentLoginRequired.into())
    } else {
        Ok(())
    }
}
