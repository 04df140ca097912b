//! `POST /clock`: sets the clock of a running pool ahead or back, so that applications can be tested with logins, codes and
//! tokens of another age.

use std::sync::Arc;

use axum::{Json, Router, extract::State, http::StatusCode, routing::post};
use serde::Deserialize;

use crate::http::app_state::AppState;

/// `POST /clock`.
pub fn router() -> Router<Arc<AppState>> {
    Router::new().route("/clock", post(set))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    /// Seconds that the pool is ahead of the system; negative to set it back.
    ahead: i32,
}

/// A page of another origin cannot send JSON without a preflight request, which this route does not allow (Fetch
/// standard, section 3.2.2).
async fn set(State(app): State<Arc<AppState>>, Json(request): Json<Request>) -> StatusCode {
    app.pool.clock.set_ahead(request.ahead.into());
    StatusCode::NO_CONTENT
}
