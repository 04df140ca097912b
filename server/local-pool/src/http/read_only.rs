//! `POST /read-only`: makes a running pool read-only, or writable again, as a secondary Region or a recovery does in Cognito.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};
use serde::Deserialize;

use crate::http::{app_state::AppState, hosted::error_page};

/// `POST /read-only`.
pub fn router() -> Router<Arc<AppState>> {
    Router::new().route("/read-only", post(switch))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    enabled: bool,
}

/// A page of another origin cannot send JSON without a preflight request, which this route does not allow (Fetch
/// standard, section 3.2.2).
async fn switch(State(app): State<Arc<AppState>>, Json(request): Json<Request>) -> Response {
    let changed = app.pool.configuration.change_settings(|settings| {
        settings.read_only = request.enabled;
        Ok(())
    });
    match changed {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(refusal) => error_page::internal_error(&app.pool, &refusal),
    }
}
