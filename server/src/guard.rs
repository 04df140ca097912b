//! What every request and every answer must have, from the outside in:
//!
//! 1. `request_id`: an id, one log line.
//! 2. `headers`: what the browser must be told with every answer.
//! 3. `problem`: a refusal becomes `application/problem+json`, and is logged once.
//! 4. a panic becomes a refusal, and nothing takes longer than `DEADLINE`.
//! 5. `origin`: on `/api`, only this application's own requests; on `/auth`, only navigations.

pub mod body;
mod client;
mod headers;
mod origin;
mod problem;
mod request_id;

use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;
use wire::ProblemCode;

use crate::error::Error;
use crate::state::AppState;
pub use request_id::RequestId;

/// No answer takes longer; calls to the pool have shorter limits of their own.
const DEADLINE: Duration = Duration::from_secs(15);
/// No request of the application comes near this size, in bytes.
const MAX_BODY: usize = 16 * 1024;

/// Puts the guard around the routes.
pub fn around(routes: Router, state: AppState) -> Router {
    routes
        .layer(middleware::from_fn_with_state(state.clone(), origin::check))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            DEADLINE,
        ))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn(problem::write))
        .layer(middleware::from_fn_with_state(state.clone(), headers::set))
        .layer(middleware::from_fn_with_state(state, request_id::assign))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the signature is the layer's"
)]
fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let words = panic.downcast_ref::<String>().cloned();
    let words = words
        .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
        .unwrap_or_default();
    Error::caused_by(ProblemCode::Internal, format!("panic: {words}")).into_response()
}
