//! Whether the process is running and whether it can serve requests. Neither depends on the pool, a session or a
//! header.

use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;

use crate::state::AppState;

/// The longest time that the session store may take to respond.
const STORE_TIMEOUT: Duration = Duration::from_secs(1);

/// `GET /healthz`
pub async fn healthz() -> &'static str {
    "ok"
}

/// `GET /readyz`: 503 if the session store does not respond or cannot be written, or if the server is shutting down.
pub async fn readyz(
    State(state): State<AppState>,
) -> Result<&'static str, (StatusCode, &'static str)> {
    let unavailable = |reason| (StatusCode::SERVICE_UNAVAILABLE, reason);
    if state.draining.load(Ordering::SeqCst) {
        return Err(unavailable("stopping"));
    }
    match tokio::time::timeout(STORE_TIMEOUT, state.sessions.check_store()).await {
        Ok(Ok(())) => Ok("ready"),
        Ok(Err(_)) | Err(_) => Err(unavailable("session store cannot be used")),
    }
}
