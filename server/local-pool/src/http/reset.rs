//! `POST /reset`: returns to the first start, for tests that share a running pool.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};

use crate::http::{app_state::AppState, hosted::blocking::run_blocking, hosted::error_page};

/// `POST /reset`.
pub fn router() -> Router<Arc<AppState>> {
    Router::new().route("/reset", post(reset))
}

/// Removes users, sign-ins, messages, limits and changed settings. Keys and the client secret stay, so that running
/// applications keep working.
async fn reset(State(app): State<Arc<AppState>>, headers: HeaderMap) -> Response {
    // A page of another origin cannot send this content type without a preflight request, which this route does not
    // allow (Fetch standard, section 3.2.2).
    let content_type = headers.get(header::CONTENT_TYPE);
    if content_type.is_none_or(|value| value != "application/json") {
        let message = "POST /reset needs the header Content-Type: application/json.\n";
        return (StatusCode::UNSUPPORTED_MEDIA_TYPE, message).into_response();
    }
    let worker_app = Arc::clone(&app);
    let work = move || match worker_app.reset() {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(refusal) => error_page::internal_error(&worker_app.pool, &refusal),
    };
    run_blocking(&app, work).await
}
