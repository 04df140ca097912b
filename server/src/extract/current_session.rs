//! The session of a request.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use wire::ProblemCode;

use crate::error::Error;
use crate::session::Session;
use crate::state::AppState;

/// The session that the request's cookie identifies. Reading it counts as activity.
#[derive(Clone, Debug)]
pub struct CurrentSession(pub Session);

impl FromRequestParts<AppState> for CurrentSession {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let jar = CookieJar::from_headers(&parts.headers);
        let found = match state.cookies.session_id(&jar) {
            Some(id) => state.sessions.find(&id, true).await?,
            None => None,
        };
        let Some(session) = found else {
            let stale_cookie = state.stale_cookie(&jar).await?;
            return Err(Error::from(ProblemCode::NotLoggedIn).with_stale_cookie(stale_cookie));
        };
        Ok(Self(session))
    }
}
