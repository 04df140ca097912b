//! The end of a session: here first, then at the pool. Twice is fine.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use wire::logout::LoggedOut;
use wire::{LoginMode, page};

use crate::error::Error;
use crate::guard::body::{Body, Nothing};
use crate::session::Record;
use crate::state::AppState;
use crate::upkeep::revoke;

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// `POST /api/logout`: the record goes, the refresh token is revoked in the background (so that a pool that is away
/// keeps nobody logged in), and after a hosted login the browser is told where Cognito's own session ends.
///
/// # Errors
/// The store does not answer: then nobody is told that they are logged out.
pub async fn logout(
    State(state): State<AppState>,
    jar: CookieJar,
    Body(Nothing {}): Body<Nothing>,
) -> Result<Response, Error> {
    let ended = match state.cookies.session_id(&jar) {
        Some(id) => state.sessions.end(&id.hash()).await?,
        None => None,
    };
    let next = next(&state, ended.as_ref());
    if let Some(record) = ended {
        tracing::info!(login_mode = ?record.login_mode, "session ended by logout");
        revoke(&state, record);
    }
    let jar = jar.add(state.cookies.end_session());
    let mut response = (jar, Json(LoggedOut { next })).into_response();
    if state.config.is_https() {
        // Browsers ignore it over plain http.
        response.headers_mut().insert(
            CLEAR_SITE_DATA,
            HeaderValue::from_static("\"cache\", \"storage\""),
        );
    }
    Ok(response)
}

fn next(state: &AppState, ended: Option<&Record>) -> String {
    let hosted = ended.is_some_and(|record| record.login_mode == LoginMode::Hosted);
    let hosted_ui = state.hosted_ui.as_ref().filter(|_| hosted);
    hosted_ui.map_or_else(
        || page::HOME.to_owned(),
        |hosted_ui| hosted_ui.logout_url().to_string(),
    )
}
