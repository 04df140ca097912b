//! Writes the body of every error response, and removes stale session cookies. `request_id` logs the error.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use wire::ProblemCode;

use super::RequestId;
use crate::error::Error;
use crate::routes::Target;
use crate::session::StaleCookie;
use crate::state::AppState;

pub(super) async fn write(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let request_id = request
        .extensions()
        .get::<RequestId>()
        .map(|id| id.0.clone())
        .unwrap_or_default();
    let has_problems = Target::of(request.uri().path()).has_problems();
    let mut response = next.run(request).await;
    remove_stale_cookie(&state, &mut response);
    match response.extensions().get::<Arc<Error>>().cloned() {
        Some(_) if response.status().is_redirection() || is_page(&response) => response,
        Some(error) => with_body(response, &error, &request_id),
        // axum and tower reject some requests themselves. They write no pages, as some handlers do.
        None if has_problems && response.status().as_u16() >= 400 && !is_page(&response) => {
            let error = Arc::new(Error::from(code(response.status())));
            response.extensions_mut().insert(Arc::clone(&error));
            with_body(response, &error, &request_id)
        }
        None => response,
    }
}

/// The only place that removes a session cookie, apart from a logout.
fn remove_stale_cookie(state: &AppState, response: &mut Response) {
    if response.extensions().get::<StaleCookie>().is_some()
        && let Ok(cookie) = HeaderValue::try_from(state.cookies.end_session().to_string())
    {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn with_body(mut response: Response, error: &Error, request_id: &str) -> Response {
    let text = serde_json::to_string(&error.problem(request_id)).unwrap_or_default();
    let headers = response.headers_mut();
    headers.remove(CONTENT_LENGTH);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(wire::PROBLEM_JSON));
    if let Some(seconds) = error.retry_after() {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    *response.body_mut() = Body::from(text);
    response
}

fn code(status: StatusCode) -> ProblemCode {
    match status {
        StatusCode::NOT_FOUND => ProblemCode::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ProblemCode::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::BodyTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemCode::NotJson,
        StatusCode::SERVICE_UNAVAILABLE => ProblemCode::PoolUnavailable,
        status if status.is_client_error() => ProblemCode::MalformedRequest,
        _ => ProblemCode::Internal,
    }
}
