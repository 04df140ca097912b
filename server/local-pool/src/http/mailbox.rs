//! The emails and SMS messages that Cognito would have sent, for developers and for tests.

mod view;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Query, State},
    response::Response,
    routing::get,
};
use serde::Deserialize;

use crate::{http::app_state::AppState, pool::message::Message};

/// `GET /mailbox` and `GET /mailbox.json`, both with `?to=<address or phone number>`.
pub fn router() -> Router<Arc<AppState>> {
    Router::new()
        .route("/mailbox", get(show))
        .route("/mailbox.json", get(list))
}

#[derive(Deserialize)]
struct Filter {
    #[serde(default)]
    to: String,
}

async fn show(State(app): State<Arc<AppState>>, Query(filter): Query<Filter>) -> Response {
    view::show(&app.pool, &filter.to)
}

async fn list(
    State(app): State<Arc<AppState>>,
    Query(filter): Query<Filter>,
) -> Json<Vec<Message>> {
    Json(app.pool.mailbox(&filter.to))
}
