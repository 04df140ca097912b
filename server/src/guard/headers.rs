//! Headers of every response, including errors and redirects.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, VARY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::routes::{Kind, Target};
use crate::state::AppState;

/// The policy of every response except the page, which has its own: it may load nothing, and nothing may frame it.
const CSP_DATA: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// Headers with the same value everywhere (OWASP HTTP headers cheat sheet; ASVS 5.0 3.4).
const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // Keeps `/auth/callback?code=` out of the Referer header (RFC 9700, section 4.2.4).
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
    let target = Target::of(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // Those below, at once: a map that grows step by step moves its entries each time.
    headers.reserve(ALWAYS.len() + 5);
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if state.config.is_https() && !is_for_application(target) {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
    }
    if !headers.contains_key(CONTENT_SECURITY_POLICY) {
        headers.insert(CONTENT_SECURITY_POLICY, CSP_DATA);
    }
    set_cache_control(headers, target);
    if let Some(vary) = vary(target) {
        headers.append(VARY, HeaderValue::from_static(vary));
    }
    response
}

/// Returns whether the response reaches a browser on the host of an application, for which this server does not speak: how long
/// all of its subdomains need TLS is the decision of its administrator.
const fn is_for_application(target: Target) -> bool {
    matches!(target, Target::Route(Kind::Application | Kind::Subrequest))
}

/// Returns the headers that decide whether a request is refused.
const fn vary(target: Target) -> Option<&'static str> {
    match target {
        Target::Route(Kind::Data) => Some("Origin, Sec-Fetch-Site"),
        Target::Route(Kind::Navigation) => Some("Sec-Fetch-Dest, Sec-Fetch-Site"),
        Target::Route(Kind::Application | Kind::Form) => {
            Some("Origin, Sec-Fetch-Dest, Sec-Fetch-Site")
        }
        Target::Route(Kind::Probe | Kind::Subrequest | Kind::Document)
        | Target::Reserved
        | Target::Page => None,
    }
}

/// Personal data is never cached (ASVS 5.0 14.3.2). Pages and assets set the header themselves.
fn set_cache_control(headers: &mut HeaderMap, target: Target) {
    if target != Target::Page || !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
