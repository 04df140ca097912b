//! The page for a request that cannot be answered to the application.

use axum::{http::StatusCode, response::Response};
use maud::html;

use crate::{
    http::page,
    pool::{refusal::Refusal, user_pool::UserPool},
};

/// An authorization or logout request of which nobody knows where its answer should go: it stays here
/// (RFC 6749, section 4.1.2.1).
pub fn refused(pool: &UserPool, code: &str) -> Response {
    let advice = "The application sent something that this pool does not know. Its developer finds the registered clients \
                  and URLs in pool.json.";
    show(pool, StatusCode::BAD_REQUEST, code, advice)
}

/// A form that was not sent from these pages, or long ago.
pub fn foreign_form(pool: &UserPool) -> Response {
    let advice =
        "Go back to the application and begin again. Cookies have to be allowed for this page.";
    show(
        pool,
        StatusCode::FORBIDDEN,
        "Invalid or expired form",
        advice,
    )
}

/// A failure of this program.
pub fn internal_error(pool: &UserPool, refusal: &Refusal) -> Response {
    tracing::error!(error = refusal as &dyn std::error::Error, "internal");
    let advice = "The local pool failed. What happened is in its log.";
    show(
        pool,
        StatusCode::INTERNAL_SERVER_ERROR,
        "InternalErrorException",
        advice,
    )
}

fn show(pool: &UserPool, status: StatusCode, code: &str, advice: &str) -> Response {
    let content = html! {
        div class="sheet" {
            h1 { "An error was encountered with the requested page." }
            p class="problem" role="alert" { (code) }
            p { (advice) }
        }
    };
    page::respond(pool, status, "Error", &content)
}
