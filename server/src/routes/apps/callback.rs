//! The end of a login for an application, on its host.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use wire::query;

use super::{url, visitor};
use crate::apps::{cookies, page};
use crate::config::App;
use crate::error::Error;
use crate::extract::{HostApp, Query};
use crate::session::Id;
use crate::state::AppState;

/// `GET /.poolgate/callback`: exchanges a ticket for the application's cookie, if this browser has started the attempt that it
/// was issued for.
pub async fn callback(
    State(state): State<AppState>,
    HostApp(app): HostApp,
    jar: CookieJar,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let attempt = query
        .get(query::STATE)
        .and_then(|text| cookies::started(&app, &jar, text));
    if let Some(attempt) = &attempt
        && let Some(response) = accept(&state, &app, attempt, &query).await?
    {
        return Ok(response);
    }
    // Going back in the history repeats a ticket that was used. Another tab may have logged in meanwhile.
    if visitor::session(&state, &app, &jar).await?.is_some() {
        return Ok(Redirect::to(&url::page(&app, "/")).into_response());
    }
    let words = super::words(&state, &headers);
    Ok(page::expired(words, &app, &url::start(&app, "/")))
}

async fn accept(
    state: &AppState,
    app: &App,
    attempt: &Id,
    query: &Query,
) -> Result<Option<Response>, Error> {
    let value = query.get(query::TICKET).unwrap_or_default();
    let Some(ticket) = state
        .transactions
        .take_ticket(&app.name, attempt, value)
        .await?
    else {
        return Ok(None);
    };
    let Some(session) = state.sessions.reload(&ticket.session).await? else {
        return Ok(None);
    };
    let left = session.lifetime.max_ends_at - state.clock.now();
    let lifetime = session.record.remember.then_some(left);
    let cookie = state.app_cookies.session(app, &session.key, lifetime);
    let jar = CookieJar::new()
        .add(cookie)
        .add(cookies::end_start(app, attempt));
    Ok(Some(
        (jar, Redirect::to(&url::page(app, &ticket.to))).into_response(),
    ))
}
