//! Every request has an id. It is in each log line, in each problem and in a response header. Every request is logged once,
//! when it has finished: if it has failed, with its cause. Reads that succeed are only logged at `DEBUG`.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tracing::{Instrument as _, Level};

use crate::error::Error;
use crate::events::Details;
use crate::extract::ClientAddress;
use crate::metrics::name_of_method;
use crate::routes::{Kind, Target, login_mode_of, name_of};
use crate::state::AppState;

/// The most bytes of a cause in the log. It can contain what a client or the pool sent.
const MAX_CAUSE: usize = 1000;
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Keeps the caller's id if it is well-formed, and creates one otherwise. Logs and measures every request once.
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
    // Never what was asked for: a mistyped link can contain an address or a code anywhere.
    let (method, route) = (parts.method.clone(), name_of(parts.uri.path()));
    let span = tracing::info_span!(
        "request",
        id,
        method = name_of_method(&method),
        route,
        client
    );
    parts.extensions.insert(RequestId(id.clone()));
    if let Some(address) = address {
        parts.extensions.insert(address);
    }
    let started = Instant::now();
    let request = Request::from_parts(parts, body);
    let mut response = next.run(request).instrument(span.clone()).await;
    let (time, status) = (started.elapsed(), response.status().as_u16());
    state.metrics.request(&method, route, status, time);
    let line = Line {
        is_routine: is_routine(&method, route, status),
        status,
        micros: u64::try_from(time.as_micros()).unwrap_or(u64::MAX),
    };
    let error = response.extensions().get::<Arc<Error>>();
    let details = error.map(|error| details(&state, &method, route, error));
    span.in_scope(|| line.log(error.zip(details.as_ref())));
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// Counts a failed step of a login, also one that the guard refused. Returns what the log says about a failed request.
fn details(state: &AppState, method: &Method, route: &str, error: &Error) -> Details {
    let details = error.details().clone();
    match login_mode_of(method, route) {
        // What another site sent is not an attempt of a user.
        Some(login_mode) if !details.is_csrf_refusal() => {
            details.within(state.events.login_failed(login_mode, error.code()))
        }
        _ => details,
    }
}

/// What the log says about every request.
struct Line {
    is_routine: bool,
    status: u16,
    micros: u64,
}

/// Logs a failed request at a level, which must be a constant.
macro_rules! failed {
    ($level:expr, $line:expr, $error:expr, $details:expr, $cause:expr) => {{
        let details = $details;
        tracing::event!(
            $level,
            event = details.event.unwrap_or("request_failed"),
            reason = $error.code().as_str(),
            cause = $cause,
            login_mode = details.login_mode,
            factor = details.factor,
            account = details.account,
            limit = details.limit,
            token = details.token,
            status = $line.status,
            micros = $line.micros,
            "request failed"
        )
    }};
}

impl Line {
    fn log(&self, failure: Option<(&Arc<Error>, &Details)>) {
        let Self {
            is_routine,
            status,
            micros,
        } = *self;
        if let Some((error, details)) = failure {
            self.log_failure(error, details);
        } else if is_routine {
            // A change of readiness is logged where it is noticed.
            tracing::debug!(status, micros, "request finished");
        } else if status >= 500 {
            tracing::warn!(event = "request_failed", status, micros, "request failed");
        } else {
            tracing::info!(status, micros, "request finished");
        }
    }

    fn log_failure(&self, error: &Error, details: &Details) {
        let cause = error.cause();
        let cause = (!cause.is_empty()).then(|| super::cut(&cause, MAX_CAUSE));
        match error.level() {
            Level::ERROR => failed!(Level::ERROR, self, error, details, cause),
            Level::WARN => failed!(Level::WARN, self, error, details, cause),
            _ => failed!(Level::INFO, self, error, details, cause),
        }
    }
}

/// Returns whether a request is a read that succeeded, or a probe. Pages, scripts and monitors send them again and again; metrics
/// count them, and a proxy has a log of them.
fn is_routine(method: &Method, route: &str, status: u16) -> bool {
    let is_safe = matches!(*method, Method::GET | Method::HEAD);
    match Target::of(route) {
        Target::Route(Kind::Probe) => true,
        Target::Route(Kind::Navigation) => false,
        _ => is_safe && status < 500,
    }
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
