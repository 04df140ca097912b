//! Counts each request at the limit of its route, by the client's address, before its body is read. Handlers count at the
//! limits that need the body.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use wire::{ReturnTo, query};

use crate::error::Error;
use crate::extract::{ClientAddress, Query, RateLimiter};
use crate::routes::{Kind, Target, limit_of};
use crate::state::AppState;

pub(super) async fn enforce(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let Some(address) = request.extensions().get::<ClientAddress>() else {
        return next.run(request).await;
    };
    let limiter = RateLimiter::new(state, *address);
    if let Some(limit) = limit_of(request.method(), request.uri().path())
        && let Err(error) = limiter.count(&[limit], "").await
    {
        return refusal(error, &request);
    }
    request.extensions_mut().insert(limiter.clone());
    let response = next.run(request).await;
    let error = response.extensions().get::<Arc<Error>>();
    if error.is_some_and(|error| error.is_no_attempt()) {
        limiter.give_back().await;
    }
    response
}

fn refusal(error: Error, request: &Request) -> Response {
    let uri = request.uri();
    if Target::of(uri.path()) != Target::Route(Kind::Navigation) {
        return error.into_response();
    }
    let query = Query::parse(uri.query().unwrap_or_default());
    let return_to = query.get(query::RETURN_TO).unwrap_or_default();
    error
        .on_login_page(ReturnTo::parse_or_default(return_to))
        .into_response()
}
