//! The end of a session: in the store first, then at the pool. Logging out twice is not an error.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum_extra::extract::CookieJar;
use wire::logout::LoggedOut;
use wire::{LoginMode, page};

use crate::error::Error;
use crate::extract::{EmptyObject, JsonBody, RecentLogin};
use crate::metrics::EndReason;
use crate::session::Record;
use crate::state::AppState;
use crate::token_lifecycle::{end_everywhere, end_session};

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");
const CACHE_AND_STORAGE: HeaderValue = HeaderValue::from_static("\"cache\", \"storage\"");

/// The cookies that end, what browsers clear, and where to go next.
pub(super) type LogoutResponse = (
    CookieJar,
    Option<[(HeaderName, HeaderValue); 1]>,
    Json<LoggedOut>,
);

/// `POST /api/logout`: removes the session and its cookie. The step that removes the session queues its refresh token,
/// which is revoked in the background: the logout succeeds while the pool is unavailable. After a hosted login, the browser
/// is sent on to end Cognito's own session too.
///
/// # Errors
/// The store does not respond. The user is still logged in.
pub async fn logout(
    State(state): State<AppState>,
    jar: CookieJar,
    JsonBody(EmptyObject {}): JsonBody<EmptyObject>,
) -> Result<LogoutResponse, Error> {
    let ended = match state.cookies.session_id(&jar) {
        Some(id) => end_session(&state, &id.hash(), EndReason::Logout).await?,
        None => None,
    };
    Ok(response(&state, jar, ended.as_ref()))
}

/// `POST /api/logout/everywhere`: ends every session of the user here and then at the pool, so that an outage of the pool
/// keeps no session alive here. The response says whether the pool has ended the others. Sessions of Cognito's own pages in
/// other browsers do not end: they last up to an hour.
///
/// # Errors
/// The store does not respond. No session has ended.
pub async fn everywhere(
    State(state): State<AppState>,
    RecentLogin(session): RecentLogin,
    jar: CookieJar,
    JsonBody(EmptyObject {}): JsonBody<EmptyObject>,
) -> Result<LogoutResponse, Error> {
    let at_pool = end_everywhere(&state, &session).await?;
    let (jar, clear, Json(logged_out)) = response(&state, jar, Some(&session.record));
    let only_here = !at_pool;
    Ok((
        jar,
        clear,
        Json(LoggedOut {
            only_here,
            ..logged_out
        }),
    ))
}

/// The response after a session has ended: removes its cookie, and what the browser stored for this site.
pub(super) fn response(state: &AppState, jar: CookieJar, ended: Option<&Record>) -> LogoutResponse {
    let next = next(state, ended);
    let jar = jar.add(state.cookies.end_session());
    // Browsers ignore the header over plain http.
    let is_https = state.config.is_https();
    let clear = is_https.then_some([(CLEAR_SITE_DATA, CACHE_AND_STORAGE)]);
    let only_here = false;
    (jar, clear, Json(LoggedOut { next, only_here }))
}

pub(super) fn next(state: &AppState, ended: Option<&Record>) -> String {
    let was_hosted = ended.is_some_and(|record| record.login_mode == LoginMode::Hosted);
    let hosted_ui = state.hosted_ui.as_ref().filter(|_| was_hosted);
    hosted_ui.map_or_else(
        || page::HOME.to_owned(),
        |hosted_ui| hosted_ui.logout_url().to_string(),
    )
}
