//! Every request has an id: in each log line, in each problem, in the answer's header.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

use super::client;
use crate::state::AppState;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Takes the caller's id if it is well-formed, or makes one.
pub(super) async fn assign(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let given = request
        .headers()
        .get(HEADER)
        .and_then(|value| value.to_str().ok())
        .filter(|id| is_well_formed(id));
    let id = given.map_or_else(|| new(&state), str::to_owned);
    let client = client::address(&request, &state.config.trusted_proxies);
    // The path only: a query may hold an address or a code.
    let span = tracing::info_span!("request", id, method = %request.method(), path = request.uri().path(), client);
    request.extensions_mut().insert(RequestId(id.clone()));
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    span.in_scope(|| tracing::info!(status = response.status().as_u16(), micros, "answered"));
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

fn new(state: &AppState) -> String {
    hex::encode(state.random.bytes::<12>())
}

/// A foreign id goes into our logs: letters, digits and dashes, 64 at most (ASVS 5.0 16.4.1).
fn is_well_formed(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn a_foreign_id_cannot_write_into_the_log() {
        assert!(is_well_formed("4bf92f35-77b3"));
        for id in ["", "a b", "a\u{1b}[31m", "a=b", &"a".repeat(65)] {
            assert!(!is_well_formed(id), "{id:?}");
        }
    }
}
