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
        if session.recent_login_for(state.clock.now()) == 0 {
            return Err(ProblemCode::RecentLoginRequired.into());
        }
        Ok(Self(session))
    }
}
