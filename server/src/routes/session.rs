//! Is anybody logged in?

use axum::Json;
use axum::extract::{Query, State};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use wire::SessionStatus;

use super::current_session::without_stale_cookie;
use crate::error::Error;
use crate::state::AppState;

/// The query of `GET /api/session`.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Look {
    /// Whether the look counts as activity; a page that polls says no.
    #[serde(default = "yes")]
    extend: bool,
}

const fn yes() -> bool {
    true
}

/// `GET /api/session`: 200 in any case, and never a new session.
///
/// # Errors
/// The store does not answer. The cookie stays then.
pub async fn show(
    State(state): State<AppState>,
    Query(look): Query<Look>,
    jar: CookieJar,
) -> Result<(CookieJar, Json<SessionStatus>), Error> {
    let found = match state.cookies.session_id(&jar) {
        Some(id) => state.sessions.find(&id, look.extend).await?,
        None => None,
    };
    Ok(match found {
        // An untouched jar sets no cookie.
        Some(session) => (
            jar,
            Json(SessionStatus::LoggedIn(session.public(state.clock.now()))),
        ),
        None => (
            without_stale_cookie(&state, jar),
            Json(SessionStatus::LoggedOut),
        ),
    })
}
