//! Logging out from an application ends the whole session: that of this server's pages, and with it the access to every application.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use wire::logout::LoggedOut;

use super::visitor;
use crate::apps::{Intent, cookies, page};
use crate::error::Error;
use crate::extract::HostApp;
use crate::metrics::EndReason;
use crate::routes::logout;
use crate::state::AppState;
use crate::token_lifecycle::end_session;

/// `POST /.poolgate/logout`: a script gets the URL to open next, a form is redirected to it. Logging out twice is not an error.
///
/// # Errors
/// The store does not respond. The user is still logged in.
pub async fn logout(
    State(state): State<AppState>,
    HostApp(app): HostApp,
    jar: CookieJar,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let ended = match visitor::session_key(&state, &app, &jar) {
        Some(key) => end_session(&state, &key, EndReason::Logout).await,
        None => Ok(None),
    };
    let ended = match ended.map_err(Error::from) {
        Ok(ended) => ended,
        Err(error) if is_form(&headers) => {
            return Ok(page::unavailable(
                super::words(&state, &headers),
                &app,
                error,
            ));
        }
        Err(error) => return Err(error),
    };
    let is_own_origin = app.origin == state.config.public_url;
    let cookie = if is_own_origin {
        state.cookies.end_session()
    } else {
        cookies::end_session(&app)
    };
    let jar = CookieJar::new().add(cookie);
    let next = logout::next(&state, ended.as_ref());
    let next = match next.strip_prefix('/') {
        Some(page) => format!("{}/{page}", state.config.public_url),
        None => next,
    };
    if is_form(&headers) {
        return Ok((jar, Redirect::to(&next)).into_response());
    }
    let only_here = false;
    Ok((jar, Json(LoggedOut { next, only_here })).into_response())
}

/// A form is a navigation, whatever its method.
fn is_form(headers: &HeaderMap) -> bool {
    Intent::of(&Method::GET, headers) == Intent::Navigation
}
