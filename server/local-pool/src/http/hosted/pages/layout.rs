//! The common layout of the pages: title, notice, problem, form.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

use crate::http::{
    hosted::{
        authorization::AuthorizationRequest, csrf, page_context::PageContext,
        pages::problem::Problem,
    },
    page,
};

/// Builds the forms and links of a page.
pub struct Builder<'a> {
    request: &'a AuthorizationRequest,
    csrf: String,
}

impl Builder<'_> {
    /// A form that is sent to one of the pages.
    pub fn form(&self, path: &str, content: &Markup) -> Markup {
        html! {
            form method="post" action=(self.request.link(path)) {
                input type="hidden" name=(csrf::FIELD) value=(self.csrf);
                (content)
            }
        }
    }

    /// A link to another page that keeps the authorization request.
    pub fn link(&self, path: &str, text: &str) -> Markup {
        html! { a href=(self.request.link(path)) { (text) } }
    }
}

/// Responds with a page.
pub fn show(
    context: &PageContext,
    title: &str,
    problem: Option<&Problem>,
    body: impl FnOnce(&Builder<'_>) -> Markup,
) -> Response {
    let (cookies, csrf) = csrf::token(context.pool(), context.cookies.clone());
    let builder = Builder {
        request: &context.request,
        csrf,
    };
    let sheet = html! {
        div class="sheet" {
            h1 { (title) }
            @if let Some(text) = context.notice.as_deref().and_then(notice) {
                p class="notice" role="status" { (text) }
            }
            @if let Some(problem) = problem.filter(|problem| problem.field.is_none()) {
                p class="problem" role="alert" { (problem.message) }
            }
            (body(&builder))
        }
    };
    // Not 200, so that password managers do not save a password that was rejected.
    let status = problem.map_or(StatusCode::OK, |_| StatusCode::BAD_REQUEST);
    (
        cookies,
        page::respond(context.pool(), status, title, &sheet),
    )
        .into_response()
}

/// The text of a notice about the previous page. The URL only contains its name, so that a link cannot put text into a
/// page.
fn notice(name: &str) -> Option<&'static str> {
    match name {
        "confirmed" => Some("Your account is confirmed. Sign in to continue."),
        "password_changed" => {
            Some("Your password has been changed. Sign in with the new password.")
        }
        "code_sent" => Some("We have sent a new code. The previous code no longer works."),
        _ => None,
    }
}
