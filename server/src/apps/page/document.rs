//! A page as HTML, with everything that it needs.

use std::sync::LazyLock;

use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

use super::words::Words;
use crate::config::App;

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem;color-scheme:light dark}\
    h1{font-size:1.5rem}button{font:inherit;padding:.5rem 1rem}\
    .problem{border-inline-start:.25rem solid;padding-inline-start:.75rem}";

/// Only the style above and forms to this origin.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// A page about an application, which is its heading.
pub(super) fn about(
    words: Words<'_>,
    status: StatusCode,
    app: &App,
    sentence: &str,
    body: &Markup,
) -> Response {
    let body = html! { p { strong { (sentence) } } (body) };
    respond(words, status, &app.title, &body)
}

pub(super) fn respond(
    words: Words<'_>,
    status: StatusCode,
    title: &str,
    body: &Markup,
) -> Response {
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
