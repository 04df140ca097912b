//! The error page, for errors that cannot be sent to the application.

use axum::{http::StatusCode, response::Response};
use maud::html;

use crate::{
    http::page,
    pool::{refusal::Refusal, user_pool::UserPool},
};

/// An authorization or logout request with an invalid target: the browser must not be redirected (RFC 6749,
/// section 4.1.2.1).
pub fn invalid_request(pool: &UserPool, code: &str) -> Response {
    let advice = "The application sent a request that does not match its registration. The registered clients and URLs are in pool.json.";
    show(pool, StatusCode::BAD_REQUEST, code, advice)
}

/// A form that was not sent from the hosted pages, or has expired.
pub fn invalid_form(pool: &UserPool) -> Response {
    let advice = "Go back to the application and try again. This page needs cookies.";
    show(
        pool,
        StatusCode::FORBIDDEN,
        "Invalid or expired form",
        advice,
    )
}

/// An internal error of the local pool. Logs its cause.
pub fn internal_error(pool: &UserPool, refusal: &Refusal) -> Response {
    tracing::error!(error = refusal as &dyn std::error::Error, "internal error");
    let advice = "The local pool failed. See its log for the cause.";
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
