//! The few pages about applications that the server itself writes. They need neither a script nor another file: a proxy serves
//! them on the host of an application. `words`: their texts.

mod words;

use std::sync::LazyLock;

use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};
use wire::{ProblemCode, User};

use super::decision::StepUp;
use crate::config::{App, Members};
use crate::error::Error;
pub use words::Words;

/// Seconds to wait if nothing else is known.
const PAUSE: u32 = 5;
const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem;color-scheme:light dark}\
    h1{font-size:1.5rem}button{font:inherit;padding:.5rem 1rem}";

/// Only the style above and forms to this origin.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// How to log in again from a page.
#[derive(Clone, Debug)]
pub enum AnotherLogin {
    /// On a page of the login pages' own host, to which this leads: only there the browser sends the session.
    Page(String),
    /// By a link.
    Link(String),
    /// By a form that ends the session first: the login page is only for users who are logged out. Its fields.
    Form {
        /// Where it is sent.
        action: &'static str,
        /// Its hidden fields.
        fields: Vec<(&'static str, String)>,
    },
}

/// The user is a member of none of the groups of an application.
#[must_use]
pub fn forbidden(words: Words<'_>, app: &App, user: &User, login: &AnotherLogin) -> Response {
    let body = html! {
        (logged_in(words, user))
        @if let Members::Groups(groups) = &app.members {
            p { (words.get("groups")) " " (list(groups)) }
            p { (words.get("groups-lead")) }
        }
        (another_login(words, login, words.get("someone-else")))
    };
    let (status, sentence) = (StatusCode::FORBIDDEN, words.get("forbidden"));
    Error::from(ProblemCode::GroupRequired).on(about(words, status, app, sentence, &body))
}

/// The login is not good enough. `was_recent` says that another login has not helped.
#[must_use]
pub fn step_up(
    words: Words<'_>,
    (app, user): (&App, &User),
    reason: StepUp,
    was_recent: bool,
    login: &AnotherLogin,
) -> Response {
    let body = html! {
        (logged_in(words, user))
        @match reason {
            StepUp::MaxAge => p { (words.get("max-age")) },
            StepUp::SecondFactor => {
                p { (words.get("second-factor")) }
                @if was_recent { p { (words.get("no-second-factor")) } }
            }
        }
        (another_login(words, login, words.get("again")))
    };
    let (status, sentence) = (StatusCode::FORBIDDEN, words.get("log-in-again"));
    Error::from(ProblemCode::RecentLoginRequired).on(about(words, status, app, sentence, &body))
}

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

fn logged_in(words: Words<'_>, user: &User) -> Markup {
    html! {
        p { (words.get("user")) " " strong { bdi { (user.name) } } }
    }
}

fn another_login(words: Words<'_>, login: &AnotherLogin, text: &str) -> Markup {
    match login {
        AnotherLogin::Page(target) => {
            html! { p { a href=(target) { (words.get("other-account")) } } }
        }
        AnotherLogin::Link(target) => html! { p { a href=(target) { (text) } } },
        AnotherLogin::Form { action, fields } => html! {
            form method="post" action=(action) {
                @for (name, value) in fields {
                    input type="hidden" name=(name) value=(value);
                }
                button { (text) }
            }
        },
    }
}

fn list(groups: &[String]) -> Markup {
    html! {
        @for (at, group) in groups.iter().enumerate() {
            @if at > 0 { ", " }
            strong { bdi { (group) } }
        }
    }
}

/// A page about an application, which is its heading.
fn about(
    words: Words<'_>,
    status: StatusCode,
    app: &App,
    sentence: &str,
    body: &Markup,
) -> Response {
    let body = html! { p { strong { (sentence) } } (body) };
    respond(words, status, &app.title, &body)
}

fn respond(words: Words<'_>, status: StatusCode, title: &str, body: &Markup) -> Response {
    let (language, direction) = (words.language.tag(), words.language.direction().as_str());
    let page = html! {
        (DOCTYPE)
        html lang=(language) dir=(direction) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { h1 { (title) } (body) } }
        }
    };
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    let headers = [
        (CONTENT_TYPE, html),
        (CONTENT_SECURITY_POLICY, POLICY.clone()),
    ];
    (status, headers, page.into_string()).into_response()
}

#[cfg(test)]
mod tests;
