//! What is measured, for Prometheus. Every metric has its name, unit, labels and help text here and nowhere else.
//!
//! - `labels`: the labels; their values come from fixed sets, so that no address, user or path of a request is one of them.
//! - `measured`: how long calls take. `scrape`: what is read when Prometheus asks. `listener`: where it asks.
//!
//! [`Metrics`] is a handle. Each [`crate::AppState`] has a registry of its own, so that tests that share a process do not
//! share numbers. Modules record through [`crate::events`] what is also logged, and through the functions here what is not.

mod labels;
pub mod listener;
mod measured;
pub mod scrape;

use std::sync::Arc;
use std::time::Duration;

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use wire::LoginMode;

use crate::config::RateLimit;
use labels::{
    ConnectionLabels, HttpLabels, LimitLabels, LoginLabels, ModeLabels, OperationLabels,
    ReasonLabels, RefreshLabels, RevocationLabels, StoreErrorLabels, UpstreamErrorLabels,
    UpstreamLabels,
};
pub use labels::{EndReason, RefreshOutcome, RevocationOutcome, Upstream, name_of_method};
use measured::measured;

/// Names of metrics begin with this.
const PREFIX: &str = "poolgate";

/// From half of what a session check takes to the deadline of a request.
const HTTP_BUCKETS: [f64; 13] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 6.0,
];
/// From a read in memory to the time after which the store counts as failed.
const STORE_BUCKETS: [f64; 11] = [
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1.0, 2.0,
];
/// From the same region to the timeouts of calls: 5 seconds, and 90 for a refresh.
const UPSTREAM_BUCKETS: [f64; 11] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 15.0, 90.0];

/// Records what happens. Clones share the numbers.
#[derive(Clone, Debug)]
pub struct Metrics(Arc<Inner>);

type Histograms<L> = Family<L, Histogram, fn() -> Histogram>;

#[derive(Debug)]
struct Inner {
    registry: Registry,
    sessions_begun: Family<ModeLabels, Counter>,
    sessions_ended: Family<ReasonLabels, Counter>,
    logins: Family<LoginLabels, Counter>,
    refreshes: Family<RefreshLabels, Counter>,
    revocations: Family<RevocationLabels, Counter>,
    tokens_refused: Family<ReasonLabels, Counter>,
    csrf_refusals: Family<ReasonLabels, Counter>,
    attempts: Family<LimitLabels, Counter>,
    upstream_durations: Histograms<UpstreamLabels>,
    upstream_errors: Family<UpstreamErrorLabels, Counter>,
    store_durations: Histograms<OperationLabels>,
    store_errors: Family<StoreErrorLabels, Counter>,
    http_durations: Histograms<HttpLabels>,
    connections: Family<ConnectionLabels, Counter>,
    open_connections: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Metrics {
    /// Registers every metric.
    #[must_use]
    pub fn new() -> Self {
        let mut inner = Inner {
            registry: Registry::with_prefix(PREFIX),
            sessions_begun: Family::default(),
            sessions_ended: Family::default(),
            logins: Family::default(),
            refreshes: Family::default(),
            revocations: Family::default(),
            tokens_refused: Family::default(),
            csrf_refusals: Family::default(),
            attempts: Family::default(),
            upstream_durations: Family::new_with_constructor(|| Histogram::new(UPSTREAM_BUCKETS)),
            upstream_errors: Family::default(),
            store_durations: Family::new_with_constructor(|| Histogram::new(STORE_BUCKETS)),
            store_errors: Family::default(),
            http_durations: Family::new_with_constructor(|| Histogram::new(HTTP_BUCKETS)),
            connections: Family::default(),
            open_connections: Gauge::default(),
        };
        inner.register_people();
        inner.register_dependencies();
        inner.register_http();
        let metrics = Self(Arc::new(inner));
        metrics.begin_at_zero();
        metrics
    }

    /// A counter that appears only with its first event hides that event from `increase()`.
    fn begin_at_zero(&self) {
        for mode in LoginMode::ALL {
            self.sessions_begun(*mode, 0);
            for outcome in [labels::OK, labels::CHALLENGE] {
                self.login(*mode, outcome, 0);
            }
            for outcome in RefreshOutcome::ALL {
                self.refreshed(*mode, *outcome, 0);
            }
        }
        for reason in EndReason::ALL {
            self.sessions_ended(*reason, 0);
        }
        for outcome in RevocationOutcome::ALL {
            self.revoked(*outcome, 0);
        }
        for limit in RateLimit::all() {
            self.attempt(limit, true, 0);
            self.attempt(limit, false, 0);
        }
        for reason in labels::CSRF {
            let labels = ReasonLabels { reason };
            self.0.csrf_refusals.get_or_create(&labels).inc_by(0);
        }
        for reason in labels::TOKENS {
            let labels = ReasonLabels { reason };
            self.0.tokens_refused.get_or_create(&labels).inc_by(0);
        }
        for outcome in labels::CONNECTIONS {
            self.connection(outcome, 0);
        }
    }

    /// Counts sessions that began.
    pub fn sessions_begun(&self, login_mode: LoginMode, count: u64) {
        let login_mode = login_mode.as_str();
        let labels = ModeLabels { login_mode };
        self.0.sessions_begun.get_or_create(&labels).inc_by(count);
    }

    /// Counts sessions that ended.
    pub fn sessions_ended(&self, reason: EndReason, count: u64) {
        let reason = reason.as_str();
        let labels = ReasonLabels { reason };
        self.0.sessions_ended.get_or_create(&labels).inc_by(count);
    }

    /// Counts logins that succeeded.
    pub fn logins_succeeded(&self, login_mode: LoginMode) {
        self.login(login_mode, labels::OK, 1);
    }

    /// Counts logins that the pool answered with a challenge.
    pub fn logins_challenged(&self, login_mode: LoginMode) {
        self.login(login_mode, labels::CHALLENGE, 1);
    }

    /// Counts requests of logins that failed, by their problem code.
    pub fn logins_failed(&self, login_mode: LoginMode, code: wire::ProblemCode) {
        self.login(login_mode, code.as_str(), 1);
    }

    fn login(&self, login_mode: LoginMode, outcome: &'static str, count: u64) {
        let login_mode = login_mode.as_str();
        let labels = LoginLabels {
            login_mode,
            outcome,
        };
        self.0.logins.get_or_create(&labels).inc_by(count);
    }

    /// Counts refreshes for which the pool was asked.
    pub fn refreshed(&self, login_mode: LoginMode, outcome: RefreshOutcome, count: u64) {
        let labels = RefreshLabels {
            login_mode: login_mode.as_str(),
            outcome: outcome.as_str(),
        };
        self.0.refreshes.get_or_create(&labels).inc_by(count);
    }

    /// Counts attempts to revoke a refresh token.
    pub fn revoked(&self, outcome: RevocationOutcome, count: u64) {
        let outcome = outcome.as_str();
        let labels = RevocationLabels { outcome };
        self.0.revocations.get_or_create(&labels).inc_by(count);
    }

    /// Counts tokens that were refused.
    pub fn token_refused(&self, reason: &'static str) {
        let labels = ReasonLabels { reason };
        self.0.tokens_refused.get_or_create(&labels).inc();
    }

    /// Counts requests that did not come from this application's pages.
    pub fn csrf_refused(&self, reason: &'static str) {
        let labels = ReasonLabels { reason };
        self.0.csrf_refusals.get_or_create(&labels).inc();
    }

    /// Counts attempts at a limit.
    pub fn attempt(&self, limit: RateLimit, is_allowed: bool, count: u64) {
        let limit = limit.name();
        let outcome = if is_allowed { "allowed" } else { "refused" };
        let labels = LimitLabels { limit, outcome };
        self.0.attempts.get_or_create(&labels).inc_by(count);
    }

    /// Measures a call of the pool. `describe` names an error.
    pub async fn upstream<T, E>(
        &self,
        upstream: Upstream,
        operation: &'static str,
        call: impl Future<Output = Result<T, E>>,
        describe: impl Fn(&E) -> &'static str,
    ) -> Result<T, E> {
        let upstream = upstream.as_str();
        let record = |duration: Duration, error: Option<&'static str>| {
            let labels = UpstreamLabels {
                upstream,
                operation,
            };
            let durations = self.0.upstream_durations.get_or_create(&labels);
            durations.observe(duration.as_secs_f64());
            if let Some(error) = error {
                let labels = UpstreamErrorLabels {
                    upstream,
                    operation,
                    error,
                };
                self.0.upstream_errors.get_or_create(&labels).inc();
            }
        };
        measured(call, describe, record).await
    }

    /// Measures an operation of the session store.
    pub async fn store<T, E>(
        &self,
        operation: &'static str,
        call: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let record = |duration: Duration, error: Option<&'static str>| {
            let labels = OperationLabels { operation };
            let durations = self.0.store_durations.get_or_create(&labels);
            durations.observe(duration.as_secs_f64());
            if let Some(error) = error {
                let labels = StoreErrorLabels { operation, error };
                self.0.store_errors.get_or_create(&labels).inc();
            }
        };
        measured(call, |_| "failed", record).await
    }

    /// Records a request and its response. `route` is a path of the route table, not the path that was requested.
    pub fn request(&self, method: &http::Method, route: &'static str, status: u16, time: Duration) {
        let labels = HttpLabels::new(method, route, status);
        let durations = self.0.http_durations.get_or_create(&labels);
        durations.observe(time.as_secs_f64());
    }

    /// Records that a connection was accepted.
    pub fn connection_opened(&self) {
        self.connection("accepted", 1);
        self.0.open_connections.inc();
    }

    /// Records that a connection was closed.
    pub fn connection_closed(&self) {
        self.0.open_connections.dec();
    }

    /// Counts connections that were closed at once, because their address has too many.
    pub fn connection_refused(&self) {
        self.connection("refused", 1);
    }

    /// Counts connections that were asked to close, because there were too many.
    pub fn connection_displaced(&self) {
        self.connection("displaced", 1);
    }

    fn connection(&self, outcome: &'static str, count: u64) {
        let labels = ConnectionLabels { outcome };
        self.0.connections.get_or_create(&labels).inc_by(count);
    }
}

impl Inner {
    fn register_people(&mut self) {
        let registry = &mut self.registry;
        registry.register(
            "sessions_begun",
            "Sessions begun",
            self.sessions_begun.clone(),
        );
        registry.register(
            "sessions_ended",
            "Sessions ended by this server",
            self.sessions_ended.clone(),
        );
        registry.register(
            "logins",
            "Steps of logins: ok, challenge, or the problem code of the response",
            self.logins.clone(),
        );
        registry.register(
            "refreshes",
            "Refreshes for which the pool was asked",
            self.refreshes.clone(),
        );
        registry.register(
            "revocations",
            "Attempts to revoke a refresh token",
            self.revocations.clone(),
        );
        registry.register(
            "tokens_refused",
            "Tokens of the pool that this server refused",
            self.tokens_refused.clone(),
        );
        registry.register(
            "csrf_refusals",
            "Requests refused because they did not come from this application's pages",
            self.csrf_refusals.clone(),
        );
        registry.register(
            "rate_limit_attempts",
            "Attempts at a rate limit",
            self.attempts.clone(),
        );
    }

    fn register_dependencies(&mut self) {
        let registry = &mut self.registry;
        registry.register_with_unit(
            "upstream_request_duration",
            "Time of calls to the pool",
            Unit::Seconds,
            self.upstream_durations.clone(),
        );
        registry.register(
            "upstream_errors",
            "Calls to the pool that failed, by Cognito's exception, the OAuth error code, or what happened",
            self.upstream_errors.clone(),
        );
        registry.register_with_unit(
            "store_operation_duration",
            "Time of operations of the session store",
            Unit::Seconds,
            self.store_durations.clone(),
        );
        registry.register(
            "store_errors",
            "Operations of the session store that failed",
            self.store_errors.clone(),
        );
    }

    fn register_http(&mut self) {
        let registry = &mut self.registry;
        registry.register_with_unit(
            "http_request_duration",
            "Time until the head of the response",
            Unit::Seconds,
            self.http_durations.clone(),
        );
        registry.register(
            "connections",
            "Connections accepted, refused, or displaced by others",
            self.connections.clone(),
        );
        registry.register(
            "connections_open",
            "Open connections",
            self.open_connections.clone(),
        );
    }
}
