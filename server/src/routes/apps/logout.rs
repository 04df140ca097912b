//! Logging out from an application ends the whole session: that of this server's pages, and with it the access to every application.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use wire::logout::LoggedOut;

use super::visitor;
use crate::apps::{Intent, cookies, page};
use crate::config::App;
use crate::error::Error;
use crate::extract::HostApp;
use crate::metrics::EndReason;
use crate::routes::logout;
use crate::session::Record;
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
    let is_form = is_form(&headers);
    let ended = match end(&state, &app, &jar).await {
        Ok(ended) => ended,
        Err(error) if is_form => {
            let words = super::words(&state, &headers);
            return Ok(page::unavailable(words, &app, error));
        }
        Err(error) => return Err(error),
    };
    let jar = CookieJar::new().add(ended_cookie(&state, &app));
    let next = next(&state, ended.as_ref());
    if is_form {
        return Ok((jar, Redirect::to(&next)).into_response());
    }
    let only_here = false;
    Ok((jar, Json(LoggedOut { next, only_here })).into_response())
}

async fn end(state: &AppState, app: &App, jar: &CookieJar) -> Result<Option<Record>, Error> {
    match visitor::session_key(state, app, jar) {
        Some(key) => Ok(end_session(state, &key, EndReason::Logout).await?),
        None => Ok(None),
    }
}

/// Removes the cookie that has opened the application.
fn ended_cookie(state: &AppState, app: &App) -> Cookie<'static> {
    if app.origin == state.config.public_url {
        state.cookies.end_session()
    } else {
        cookies::end_session(app)
    }
}

/// Returns the URL to open next: on this server's host if it is a path.
fn next(state: &AppState, ended: Option<&Record>) -> String {
    let next = logout::next(state, ended);
    match next.strip_prefix('/') {
        Some(page) => format!("{}/{page}", state.config.public_url),
        None => next,
    }
}

/// A form is a navigation, whatever its method.
fn is_form(headers: &HeaderMap) -> bool {
    Intent::of(&Method::GET, headers) == Intent::Navigation
}
