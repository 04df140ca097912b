//! The few pages about applications that the server itself writes. They need neither a script nor another file: a proxy serves
//! them on the host of an application. They are in English only, because the texts of the other pages are part of the
//! application in the browser.

use std::sync::{Arc, LazyLock};

use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};
use wire::User;

use super::decision::StepUp;
use crate::config::{App, Members};
use crate::error::Error;

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
pub fn forbidden(app: &App, user: &User, login: &AnotherLogin) -> Response {
    let title = format!("You can't open {}", app.title);
    let body = html! {
        p { "You are logged in as " strong { (user.name) } "." }
        @if let Members::Groups(groups) = &app.members {
            p { (app.title) " is for members of " (list(groups)) ". Ask your administrator to add you." }
        }
        (another_login(login, "Log in as someone else"))
    };
    respond(StatusCode::FORBIDDEN, &title, &body)
}

/// The login is not good enough. `was_recent` says that another login has not helped.
#[must_use]
pub fn step_up(
    app: &App,
    user: &User,
    reason: StepUp,
    was_recent: bool,
    login: &AnotherLogin,
) -> Response {
    let title = format!("Log in again to open {}", app.title);
    let body = html! {
        p { "You are logged in as " strong { (user.name) } "." }
        @match reason {
            StepUp::MaxAge => p { (app.title) " needs a more recent login." },
            StepUp::SecondFactor if was_recent => p {
                (app.title) " needs a login with a second factor, and your login had none. "
                "Set up a second factor in your account, or ask your administrator."
            },
            StepUp::SecondFactor => p { (app.title) " needs a login with a second factor." },
        }
        (another_login(login, "Log in again"))
    };
    respond(StatusCode::FORBIDDEN, &title, &body)
}

/// The browser has another attempt in progress, or none.
#[must_use]
pub fn expired(app: &App, start: &str) -> Response {
    let body = html! {
        p { "This login has expired, or was started in another browser." }
        p { a href=(start) { "Open " (app.title) } }
    };
    respond(StatusCode::BAD_REQUEST, "Try again", &body)
}

/// Store or pool do not respond. Not a redirect to the login page: it leads whoever is logged in back at once, and that would
/// never end.
#[must_use]
pub fn unavailable(app: &App, error: Error) -> Response {
    let title = format!("{} is not available for a moment", app.title);
    let body =
        html! { p { "Your login can't be checked right now. Reload the page in a few seconds." } };
    let mut response = respond(StatusCode::SERVICE_UNAVAILABLE, &title, &body);
    let seconds = error.retry_after().unwrap_or(PAUSE);
    response
        .headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from(seconds));
    // For the log.
    response.extensions_mut().insert(Arc::new(error));
    response
}

/// Leads to `target` on the same origin. A redirect would not do: browsers attach a `SameSite=Strict` cookie to a navigation
/// that a page of the same site starts, and after a link from another site all redirects count as started by that one.
#[must_use]
pub fn hop(target: &str) -> Response {
    let body = html! {
        meta http-equiv="refresh" content={ "0;url=" (target) };
        p { a href=(target) { "Continue" } }
    };
    respond(StatusCode::OK, "One moment", &body)
}

fn another_login(login: &AnotherLogin, text: &str) -> Markup {
    match login {
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
            @if at > 0 { " or " }
            strong { (group) }
        }
    }
}

fn respond(status: StatusCode, title: &str, body: &Markup) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
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
mod tests {
    use super::*;
    use crate::config::Apps;

    async fn text(response: Response) -> String {
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    #[tokio::test]
    async fn nothing_that_a_user_chose_becomes_markup() {
        let apps =
            Apps::parse("wiki https://wiki.example.org groups=%3Cb%3E title=\"<i>Wiki</i>\"");
        let app = apps.unwrap().named("wiki").unwrap().clone();
        let user = User {
            name: "<script>alert(1)</script>".to_owned(),
            email: None,
            groups: Vec::new(),
        };
        let link = AnotherLogin::Link("/x\"><script>".to_owned());
        let pages = [
            forbidden(&app, &user, &link),
            step_up(&app, &user, StepUp::SecondFactor, true, &link),
            expired(&app, "\"><script>"),
            hop("/x?\"><script>"),
        ];
        for page in pages {
            assert!(
                page.headers()[CONTENT_SECURITY_POLICY]
                    .to_str()
                    .unwrap()
                    .starts_with("default-src 'none'; style-src 'sha256-")
            );
            let html = text(page).await;
            assert!(
                !html.contains("<script") && !html.contains("<i>") && !html.contains("<b>"),
                "{html}"
            );
        }
    }

    #[tokio::test]
    async fn a_page_says_who_which_and_what_is_missing() {
        let apps =
            Apps::parse("wiki https://wiki.example.org groups=staff,admin title=\"Team wiki\"");
        let app = apps.unwrap().named("wiki").unwrap().clone();
        let user = User {
            name: "ada@example.org".to_owned(),
            email: None,
            groups: Vec::new(),
        };
        let page = forbidden(&app, &user, &AnotherLogin::Link("/elsewhere".to_owned()));
        assert_eq!(page.status(), StatusCode::FORBIDDEN);
        let html = text(page).await;
        for part in [
            "Team wiki",
            "ada@example.org",
            "<strong>staff</strong> or <strong>admin</strong>",
            "href=\"/elsewhere\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }
}
