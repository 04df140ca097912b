//! The listener of Prometheus. It is apart from that of users, because nobody else should read the metrics, and because it
//! answers when the other one has no place left.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use wire::path;

use super::{Metrics, scrape};
use crate::routes::health;
use crate::serve::{Limits, serve_until};
use crate::state::AppState;

/// Where Prometheus looks by default.
pub const PATH: &str = "/metrics";
/// The format (Prometheus, "Exposition formats").
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Returns the paths of the listener: the metrics and the probes.
pub fn router(state: AppState) -> Router {
    Router::new()
        .route(PATH, get(metrics))
        .route(path::HEALTHZ, get(health::healthz))
        .route(path::READYZ, get(health::readyz))
        .with_state(state)
}

/// Serves the metrics until it is dropped. A few connections are enough: those of two Prometheus servers and of probes.
pub async fn serve(listener: TcpListener, state: AppState) {
    let limits = Limits {
        header_timeout: Duration::from_secs(30),
        write_timeout: Duration::from_secs(10),
        response_timeout: Duration::from_secs(30),
        max_connections: 16,
        max_per_address: 16,
        shared: Vec::new(),
        shutdown_delay: Duration::ZERO,
    };
    // Its own connections are not those of users.
    let uncounted = Metrics::default();
    serve_until(
        std::future::pending(),
        listener,
        router(state),
        limits,
        uncounted,
    )
    .await;
}

async fn metrics(State(state): State<AppState>) -> Response {
    match scrape::scrape(&state).await {
        Ok(text) => ([(CONTENT_TYPE, TEXT)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
