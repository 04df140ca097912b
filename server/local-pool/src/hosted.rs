//! The hosted pages and the OAuth 2.0 endpoints.

use std::sync::Arc;

use axum::Router;

use crate::pool::Pool;

/// What the hosted pages remember until the pool stops.
#[derive(Default)]
pub struct Memory {}

/// The routes of the hosted pages.
pub fn router() -> Router<Arc<Pool>> {
    Router::new()
}
