//! Checks and headers that apply to every request and response, from the outside in:
//!
//! 1. `request_id`: an id and one log line for each request.
//! 2. `headers`: headers of every response.
//! 3. `problem`: writes the bodies of errors as `application/problem+json`, and logs each once.
//! 4. A panic becomes an error.
//! 5. `deadline`: no request takes longer than six seconds, however many calls to the pool it makes.
//! 6. `origin`: rejects requests that do not come from this application's pages.
//!
//! Each [`crate::routes::Route`] defines how its path may be requested.

mod deadline;
mod headers;
mod origin;
mod problem;
mod request_id;

use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse as _, Response};
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;
use wire::ProblemCode;

use crate::error::Error;
use crate::state::AppState;
pub use request_id::RequestId;

/// The largest request body in bytes. The application never sends one of this size.
const MAX_BODY: usize = 16 * 1024;

/// Adds the guard to the routes.
pub fn layer(routes: Router, state: AppState) -> Router {
    routes
        .layer(middleware::from_fn_with_state(state.clone(), origin::check))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(middleware::from_fn_with_state(
            deadline::DEADLINE,
            deadline::enforce,
        ))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(
            state.clone(),
            problem::write,
        ))
        .layer(middleware::from_fn_with_state(state.clone(), headers::set))
        .layer(middleware::from_fn_with_state(state, request_id::assign))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer defines the signature"
)]
fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let message = panic.downcast_ref::<String>().cloned();
    let message = message
        .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
        .unwrap_or_default();
    Error::caused_by(ProblemCode::Internal, format!("panic: {message}")).into_response()
}
