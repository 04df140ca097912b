//! The end of a login for an application, on its host.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::CookieJar;
use wire::query;

use super::{url, visitor};
use crate::apps::cookies::start as start_cookies;
use crate::apps::page;
use crate::config::App;
use crate::error::Error;
use crate::extract::{HostApp, Query};
use crate::session::Id;
use crate::state::AppState;

/// `GET /.poolgate/callback`: exchanges a ticket for the application's cookie, if this browser has started the attempt that it
/// was issued for. The ticket is spent in any case. Without an attempt, a page leads to the start of another one, for the same page of
/// the application. It does not go there on its own: in a browser that refuses cookies, that would never end.
pub async fn callback(
    State(state): State<AppState>,
    HostApp(app): HostApp,
    jar: CookieJar,
    query: Query,
    headers: HeaderMap,
) -> Response {
    let words = super::words(&state, &headers);
    match enter(&state, &app, &jar, &query).await {
        Ok(Some(response)) => response,
        Ok(None) => page::expired(words, &app, &url::start(&app, &target(&query))),
        Err(error) => page::unavailable(words, &app, error),
    }
}

async fn enter(
    state: &AppState,
    app: &App,
    jar: &CookieJar,
    query: &Query,
) -> Result<Option<Response>, Error> {
    let attempt = query
        .get(query::STATE)
        .and_then(|text| start_cookies::started(app, jar, text));
    if let Some(response) = accept(state, app, attempt.as_ref(), query).await? {
        return Ok(Some(response));
    }
    // Going back in the history repeats a ticket that was used. Another tab may have logged in meanwhile.
    let session = visitor::session(state, app, jar).await?;
    Ok(session.map(|_| Redirect::to(&url::page(app, &target(query))).into_response()))
}

/// Returns the page to open although the ticket is not accepted. Anybody can have written it, as they can write any link to the
/// application.
fn target(query: &Query) -> String {
    url::read_target(query.get(query::TO))
}

async fn accept(
    state: &AppState,
    app: &App,
    attempt: Option<&Id>,
    query: &Query,
) -> Result<Option<Response>, Error> {
    let value = query.get(query::TICKET).unwrap_or_default();
    let transactions = &state.transactions;
    let ticket = transactions.take_ticket(&app.name, attempt, value).await?;
    let (Some(ticket), Some(attempt)) = (ticket, attempt) else {
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
        .add(start_cookies::end(app, attempt));
    Ok(Some(
        (jar, Redirect::to(&url::page(app, &ticket.to))).into_response(),
    ))
}
