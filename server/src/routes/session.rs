//! Who is logged in.

use axum::extract::State;
use axum::{Extension, Json};
use axum_extra::extract::CookieJar;
use wire::{SessionStatus, query};

use crate::error::Error;
use crate::extract::Query;
use crate::session::StaleCookie;
use crate::state::AppState;

/// `GET /api/session`: always 200, and never creates a session. With `extend=false` the request does not count as
/// activity, so that a page can poll.
///
/// # Errors
/// The store does not respond. The cookie is kept, because the session may exist.
pub async fn show(
    State(state): State<AppState>,
    query: Query,
    jar: CookieJar,
) -> Result<(Option<Extension<StaleCookie>>, Json<SessionStatus>), Error> {
    let extend = query.flag(query::EXTEND)?.unwrap_or(true);
    let found = match state.cookies.session_id(&jar) {
        Some(id) => state.sessions.find(&id, extend).await?,
        None => None,
    };
    Ok(match found {
        Some(session) => {
            let session = session.public(state.clock.now());
            (None, Json(SessionStatus::LoggedIn(session)))
        }
        None => (
            state.stale_cookie(&jar).await?.map(Extension),
            Json(SessionStatus::LoggedOut),
        ),
    })
}
