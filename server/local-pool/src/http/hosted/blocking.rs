//! Blocking work of the hosted endpoints.

use std::sync::Arc;

use axum::response::Response;

use crate::{
    http::{app_state::AppState, hosted::error_page},
    pool::refusal::Refusal,
};

/// Runs work outside the async threads, because it may compute exponentiations and write the state file.
pub async fn run_blocking(
    app: &Arc<AppState>,
    work: impl FnOnce() -> Response + Send + 'static,
) -> Response {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|error| {
            error_page::internal_error(&app.pool, &Refusal::caused_by("a page panicked", error))
        })
}
