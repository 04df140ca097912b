//! The few pages about applications that the server itself writes. They need neither a script nor another file: a proxy serves
//! them on the host of an application. `access_denied`: those for a user who is logged in. `document`: the HTML around all of them.
//! `words`: their texts.

mod access_denied;
mod document;
mod words;

use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use maud::html;
use wire::ProblemCode;

use crate::config::App;
use crate::error::Error;
pub use access_denied::{AccessDenied, AnotherLogin, MissingFactor};
use document::{about, respond};
pub use words::Words;

/// Seconds to wait if nothing else is known.
const PAUSE: u32 = 5;

/// A ticket that is not accepted: it was used, has expired, or is for an attempt that this browser has not started.
#[must_use]
pub fn expired(words: Words<'_>, app: &App, start: &str) -> Response {
    let body = html! {
        p { (words.get("expired-lead")) }
        p { a href=(start) { (words.get("open")) } }
    };
    let (status, sentence) = (StatusCode::BAD_REQUEST, words.get("expired"));
    Error::from(ProblemCode::LoginExpired).on(about(words, status, app, sentence, &body))
}

/// Store or pool do not respond. Not a redirect to the login page: it leads a logged-in user back at once, and that would
/// never end.
#[must_use]
pub fn unavailable(words: Words<'_>, app: &App, error: Error) -> Response {
    let body = html! {
        p { (words.get("unavailable-lead")) }
    };
    let status = StatusCode::SERVICE_UNAVAILABLE;
    let mut response = about(words, status, app, words.get("unavailable"), &body);
    let seconds = error.retry_after().unwrap_or(PAUSE);
    response
        .headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from(seconds));
    error.on(response)
}

/// Leads to `target` on the same origin. A redirect would not do: browsers attach a `SameSite=Strict` cookie to a navigation
/// that a page of the same site starts, and after a link from another site all redirects count as started by that one.
#[must_use]
pub fn hop(words: Words<'_>, target: &str) -> Response {
    let body = html! {
        meta http-equiv="refresh" content={ "0;url=" (target) };
        p { a href=(target) { (words.get("continue")) } }
    };
    respond(words, StatusCode::OK, "Poolgate", &body)
}

#[cfg(test)]
mod tests;
