//! What the browser is told with every answer, refusals and redirects included.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::state::AppState;

/// Answers that are no page load nothing and cannot be framed. The page brings a policy of its own.
const CSP_DATA: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// The same on every answer (OWASP HTTP headers cheat sheet; ASVS 5.0 3.4).
const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // A `/auth/callback?code=` must not become somebody's Referer (RFC 9700, section 4.2.4).
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

pub(super) async fn set(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let is_asset_or_page = !is_dynamic(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if state.config.is_https() {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
    }
    if !headers.contains_key(CONTENT_SECURITY_POLICY) {
        headers.insert(CONTENT_SECURITY_POLICY, CSP_DATA);
    }
    set_cache_control(headers, is_asset_or_page);
    response
}

/// Answers about a person are never stored (ASVS 5.0 14.3.2). Pages and assets say for themselves what holds.
fn set_cache_control(headers: &mut HeaderMap, is_asset_or_page: bool) {
    if !is_asset_or_page || !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

fn is_dynamic(path: &str) -> bool {
    ["/api", "/auth", "/healthz", "/readyz", "/.well-known"]
        .iter()
        .any(|prefix| path.starts_with(prefix))
}
