//! Whether the process is running and whether it can serve requests. Neither depends on the pool, a session or a
//! header.

use axum::extract::State;
use axum::http::StatusCode;

use crate::readiness::NotReady;
use crate::state::AppState;

/// `GET /healthz`
pub async fn healthz() -> &'static str {
    "ok"
}

/// `GET /readyz`: 503 if the session store does not respond or cannot be written, or if the server is shutting down.
pub async fn readyz(
    State(state): State<AppState>,
) -> Result<&'static str, (StatusCode, &'static str)> {
    let unavailable = |reason: NotReady| (StatusCode::SERVICE_UNAVAILABLE, reason.as_str());
    let found = state.readiness.check(&state.sessions, &state.draining);
    found.await.map(|()| "ready").map_err(unavailable)
}
