//! Writes the body of every refusal, and logs it once with its whole cause.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use wire::ProblemCode;

use super::RequestId;
use crate::error::Error;

pub(super) async fn write(request: Request, next: Next) -> Response {
    let request_id = request
        .extensions()
        .get::<RequestId>()
        .map(|id| id.0.clone())
        .unwrap_or_default();
    let is_data = ["/api", "/auth", "/.well-known"]
        .iter()
        .any(|prefix| request.uri().path().starts_with(prefix));
    let response = next.run(request).await;
    match response.extensions().get::<Arc<Error>>().cloned() {
        Some(error) => body(response, &error, &request_id),
        // What axum and tower refuse by themselves gets the same shape.
        None if is_data && response.status().as_u16() >= 400 => {
            let error = Error::from(code(response.status()));
            body(response, &error, &request_id)
        }
        None => response,
    }
}

fn body(mut response: Response, error: &Error, request_id: &str) -> Response {
    log(error);
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

fn log(error: &Error) {
    let (code, cause) = (error.code().as_str(), error.cause());
    if error.status().is_server_error() {
        tracing::error!(code, cause, "refused");
    } else {
        tracing::info!(code, cause, "refused");
    }
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
