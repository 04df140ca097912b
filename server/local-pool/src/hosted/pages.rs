//! What a person sees, one file per page. Each shows a plain form, hands what was typed to [`crate::accounts`], and goes
//! on; when it is refused it shows itself again, with Cognito's sentence and everything that was typed but the password.
//!
//! No script runs here: the pages work the same with scripts turned off.

pub mod confirm;
mod fields;
pub mod forgot_password;
pub mod login;
mod problem;
pub mod reset_password;
pub mod sign_up;

use std::sync::Arc;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

use crate::{
    hosted::{
        authorization::Authorization,
        blocking, csrf, error_page,
        pages::problem::Problem,
        redirect,
        visit::{Submission, Visit},
    },
    page,
    refusal::Refusal,
};

/// What a page may ask for while it is made.
struct Frame<'a> {
    request: &'a Authorization,
    csrf: String,
}

impl Frame<'_> {
    /// A form that comes back to one of the pages.
    fn form(&self, path: &str, content: &Markup) -> Markup {
        html! {
            form method="post" action=(self.request.link(path)) {
                input type="hidden" name=(csrf::FIELD) value=(self.csrf);
                (content)
            }
        }
    }

    /// A link to another page on the way.
    fn link(&self, path: &str, words: &str) -> Markup {
        html! { a href=(self.request.link(path)) { (words) } }
    }
}

/// Answers with a page.
fn show(
    visit: &Visit,
    title: &str,
    problem: Option<&Problem>,
    content: impl FnOnce(&Frame<'_>) -> Markup,
) -> Response {
    let (cookies, csrf) = csrf::token(&visit.pool, visit.cookies.clone());
    let frame = Frame {
        request: &visit.request,
        csrf,
    };
    let content = html! {
        div class="sheet" {
            h1 { (title) }
            @if let Some(words) = visit.notice.as_deref().and_then(notice) {
                p class="notice" role="status" { (words) }
            }
            @if let Some(problem) = problem.filter(|problem| problem.field.is_none()) {
                p class="problem" role="alert" { (problem.sentence) }
            }
            (content(&frame))
        }
    };
    // Not 200: a password manager must not keep what was refused.
    let status = problem.map_or(StatusCode::OK, |_| StatusCode::BAD_REQUEST);
    (cookies, page::respond(&visit.pool, status, title, &content)).into_response()
}

/// What a page has to say about the one before. The words are here and not in the URL, where anybody could write them.
fn notice(word: &str) -> Option<&'static str> {
    match word {
        "confirmed" => Some("Your account is confirmed. Sign in to go on."),
        "password_changed" => Some("Your password has been changed. Sign in with the new one."),
        "code_sent" => Some("A new code is on its way. The one before it does not work any more."),
        _ => None,
    }
}

/// Works on a form, outside of the async threads.
async fn work(submission: Submission, handle: fn(&Submission) -> Response) -> Response {
    let pool = Arc::clone(&submission.visit.pool);
    blocking(&pool, move || handle(&submission)).await
}

/// Shows a page again with what was wrong.
fn again(
    submission: &Submission,
    refusal: &Refusal,
    page: impl FnOnce(&Problem) -> Response,
) -> Response {
    if refusal.is_internal() {
        error_page::failed(&submission.visit.pool, refusal)
    } else {
        tracing::debug!(exception = refusal.name(), "refused");
        page(&Problem::from(refusal))
    }
}

/// On to another page, for the person whose address is known by now.
fn go_on(visit: &Visit, path: &str, email: &str, notice: Option<&str>) -> Response {
    let notice = notice.map(|word| ("notice", word));
    let link = visit.request.for_person(email).link(path);
    let pairs: Vec<_> = notice.into_iter().collect();
    redirect::see_other(&redirect::with_query(&link, &pairs))
}
