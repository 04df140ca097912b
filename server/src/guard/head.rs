//! Rejects requests whose method, length or number of headers no handler accepts. hyper accepts more than this, so that the
//! response has a problem and the usual headers; what not even hyper accepts gets an empty response without them.

use axum::extract::Request;
use axum::http::header::{ALLOW, HOST};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use wire::ProblemCode;

use crate::error::Error;
use crate::routes::{self, Kind, Target};

/// The longest path with its query, in bytes (RFC 9110, section 4.1: at least 8,000).
const MAX_TARGET: usize = 8 * 1024;
/// The largest number of headers.
const MAX_HEADERS: usize = 100;
/// The most bytes of all headers. Several applications on one host name share their cookies.
const MAX_HEADER_BYTES: usize = 32 * 1024;

pub(super) async fn check(request: Request, next: Next) -> Response {
    let (method, path, headers) = (request.method(), request.uri().path(), request.headers());
    if matches!(*method, Method::TRACE | Method::CONNECT) {
        let allow = [(ALLOW, HeaderValue::from_static(allowed(path)))];
        return (allow, Error::from(ProblemCode::MethodNotAllowed)).into_response();
    }
    let target = request.uri().path_and_query();
    let refused = if target.is_some_and(|target| target.as_str().len() > MAX_TARGET) {
        Some((StatusCode::URI_TOO_LONG, "The URL is too long."))
    } else if is_large(headers) {
        let message = "The headers are too large.";
        Some((StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, message))
    } else if !has_host(headers, Target::of(path)) {
        // RFC 9112, section 3.2.
        let message = "The request must have exactly one Host header.";
        Some((StatusCode::BAD_REQUEST, message))
    } else {
        None
    };
    match refused {
        Some((status, message)) => Error::rejected(status, message).into_response(),
        None => next.run(request).await,
    }
}

fn allowed(path: &str) -> &'static str {
    let route = routes::list().find(|route| route.path() == path);
    match route {
        Some(route) if *route.method() == Method::POST => "POST",
        Some(route) if route.kind() == Kind::Navigation => "GET",
        _ => "GET, HEAD",
    }
}

fn is_large(headers: &HeaderMap) -> bool {
    let bytes =
        |(name, value): (&axum::http::HeaderName, &HeaderValue)| name.as_str().len() + value.len();
    headers.len() > MAX_HEADERS || headers.iter().map(bytes).sum::<usize>() > MAX_HEADER_BYTES
}

/// Returns whether there is one `Host` header. Some monitors send none, with HTTP/1.0.
fn has_host(headers: &HeaderMap, target: Target) -> bool {
    match headers.get_all(HOST).iter().count() {
        0 => target == Target::Route(Kind::Probe),
        count => count == 1,
    }
}
