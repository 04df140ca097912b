//! The session of a request, for routes that need one.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use wire::ProblemCode;

use crate::error::Error;
use crate::session::Session;
use crate::state::AppState;

/// The session that the request's cookie stands for. Reading it counts as activity.
#[derive(Clone, Debug)]
pub struct CurrentSession(pub Session);

impl FromRequestParts<AppState> for CurrentSession {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        let jar = CookieJar::from_headers(&parts.headers);
        let found = match state.cookies.session_id(&jar) {
            Some(id) => state
                .sessions
                .find(&id, true)
                .await
                .map_err(|error| Error::from(error).into_response())?,
            None => None,
        };
        found.map(Self).ok_or_else(|| not_logged_in(state, jar))
    }
}

/// 401, and the cookie is removed: its session did not exist when the request arrived. A session that ends later
/// ([`crate::upkeep::Error::EndedMeanwhile`]) must not remove the cookie, because the browser may have another by then.
fn not_logged_in(state: &AppState, jar: CookieJar) -> Response {
    (
        without_stale_cookie(state, jar),
        Error::from(ProblemCode::NotLoggedIn),
    )
        .into_response()
}

pub(super) fn without_stale_cookie(state: &AppState, jar: CookieJar) -> CookieJar {
    if state.cookies.has_session(&jar) {
        jar.add(state.cookies.end_session())
    } else {
        jar
    }
}
