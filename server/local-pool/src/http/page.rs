//! The layout of every page, and the headers that go with it.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};

use crate::pool::user_pool::UserPool;

pub const STYLE: &str = include_str!("../../assets/style.css");

/// Responds with a page.
///
/// `content` goes into `<main>`; the name of the pool is appended to `title`.
pub fn respond(pool: &UserPool, status: StatusCode, title: &str, content: &Markup) -> Response {
    let mut response = (status, frame(title, content)).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&content_security_policy(pool)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// No scripts and no inline styles. Forms may redirect to the application, because browsers also apply
/// `form-action` to redirects after a submission (CSP Level 3, section 6.4.1).
fn content_security_policy(pool: &UserPool) -> String {
    format!(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; \
         frame-ancestors 'none'; form-action 'self' {}",
        pool.settings().app_url
    )
}

fn frame(title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · local pool" }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/style.css";
            }
            body {
                header class="bar" {
                    a class="brand" href="/" { "Local pool" }
                    nav aria-label="Local pool" {
                        a href="/mailbox" { "Mailbox" }
                        a href="/pool.json" { "pool.json" }
                    }
                }
                main { (content) }
                footer { "A local stand-in for Amazon Cognito user pools, for development and tests only." }
            }
        }
    }
}
