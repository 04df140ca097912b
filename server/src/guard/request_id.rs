//! Every request has an id. It is in each log line, in each problem and in a response header.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

use crate::extract::ClientAddress;
use crate::state::AppState;

/// The most bytes of a path in the log.
const MAX_PATH: usize = 256;
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Keeps the caller's id if it is well-formed, and creates one otherwise. Logs every request once.
pub(super) async fn assign(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let given = parts.headers.get(HEADER);
    let given = given
        .and_then(|value| value.to_str().ok())
        .filter(|id| is_well_formed(id));
    let id = given.map_or_else(|| new(&state), str::to_owned);
    let address = ClientAddress::read(&parts, &state.config);
    let client = address.map_or_else(String::new, |address| address.0.to_string());
    // The path only: a query may contain an address or a code.
    let path = super::cut(parts.uri.path(), MAX_PATH);
    let span = tracing::info_span!("request", id, method = %parts.method, path, client);
    parts.extensions.insert(RequestId(id.clone()));
    if let Some(address) = address {
        parts.extensions.insert(address);
    }
    let started = Instant::now();
    let request = Request::from_parts(parts, body);
    let mut response = next.run(request).instrument(span.clone()).await;
    let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    span.in_scope(|| {
        tracing::info!(
            status = response.status().as_u16(),
            micros,
            "request finished"
        );
    });
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

fn new(state: &AppState) -> String {
    hex::encode(state.random.bytes::<12>())
}

/// Returns whether an id from outside is safe to log: at most 64 letters, digits and dashes (ASVS 5.0 16.4.1).
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
    fn an_id_from_outside_cannot_inject_text_into_the_log() {
        assert!(is_well_formed("4bf92f35-77b3"));
        for id in ["", "a b", "a\u{1b}[31m", "a=b", &"a".repeat(65)] {
            assert!(!is_well_formed(id), "{id:?}");
        }
    }
}
