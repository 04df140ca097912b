//! Checks and headers that apply to every request and response, from the outside in:
//!
//! 1. `request_id`: an id and one log line for each request.
//! 2. `headers`: headers of every response.
//! 3. `problem`: writes the bodies of errors as `application/problem+json`, and logs each once.
//! 4. A panic becomes an error.
//! 5. `head`: rejects requests whose method or headers no handler accepts.
//! 6. `host`: rejects requests to another host than that of `PUBLIC_URL`.
//! 7. `origin`: rejects requests that do not come from this application's pages.
//! 8. `rate_limit`: rejects requests of an address that sends too many.
//! 9. `body`: reads the body, within a size and a time.
//! 10. `deadline`: from then on, no request takes longer than six seconds, however many calls to the pool it makes.
//!
//! Each [`crate::routes::Route`] defines how its path may be requested.

mod body;
mod deadline;
mod head;
mod headers;
mod host;
mod origin;
mod problem;
mod rate_limit;
mod request_id;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use wire::ProblemCode;

use crate::error::Error;
use crate::state::AppState;
pub use request_id::RequestId;

/// Adds the guard to the routes, as one layer: the router boxes each layer that it is given, and clones all boxes inside for
/// each request.
pub fn layer(routes: Router, state: AppState) -> Router {
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), request_id::assign))
        .layer(from_fn_with_state(state.clone(), headers::set))
        .layer(from_fn_with_state(state.clone(), problem::write))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(head::check))
        .layer(from_fn_with_state(state.clone(), host::check))
        .layer(from_fn_with_state(state.clone(), origin::check))
        .layer(from_fn_with_state(state, rate_limit::enforce))
        .layer(from_fn_with_state(body::TIMEOUT, body::read))
        .layer(from_fn_with_state(deadline::DEADLINE, deadline::enforce));
    routes.layer(layers)
}

/// Returns the beginning of a text from outside, for the log.
fn cut(text: &str, max: usize) -> &str {
    &text[..text.floor_char_boundary(max)]
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

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_text_for_the_log_is_cut_between_characters() {
        assert_eq!(cut("abc", 5), "abc");
        assert_eq!(cut("abc", 2), "ab");
        assert_eq!(cut("aé", 2), "a");
    }
}
