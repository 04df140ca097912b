//! The registry: every metric with its name, unit and help text.

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use super::PREFIX;
use super::labels::{
    HttpLabels, LimitLabels, LoginLabels, ModeLabels, OperationLabels, OutcomeLabels, ReasonLabels,
    RefreshLabels, RevocationLabels, StoreErrorLabels, UpstreamErrorLabels, UpstreamLabels,
};

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

type Histograms<L> = Family<L, Histogram, fn() -> Histogram>;

/// All metrics of one server.
#[derive(Debug)]
pub(super) struct Inner {
    pub(super) registry: Registry,
    pub(super) sessions_begun: Family<ModeLabels, Counter>,
    pub(super) sessions_ended: Family<ReasonLabels, Counter>,
    pub(super) logins: Family<LoginLabels, Counter>,
    pub(super) refreshes: Family<RefreshLabels, Counter>,
    pub(super) revocations: Family<RevocationLabels, Counter>,
    pub(super) tokens_refused: Family<ReasonLabels, Counter>,
    pub(super) csrf_refusals: Family<ReasonLabels, Counter>,
    pub(super) app_decisions: Family<OutcomeLabels, Counter>,
    pub(super) attempts: Family<LimitLabels, Counter>,
    pub(super) upstream_durations: Histograms<UpstreamLabels>,
    pub(super) upstream_errors: Family<UpstreamErrorLabels, Counter>,
    pub(super) store_durations: Histograms<OperationLabels>,
    pub(super) store_errors: Family<StoreErrorLabels, Counter>,
    pub(super) http_durations: Histograms<HttpLabels>,
    pub(super) connections: Family<OutcomeLabels, Counter>,
    pub(super) open_connections: Gauge,
}

impl Inner {
    /// Registers every metric.
    pub(super) fn new() -> Self {
        let mut inner = Self {
            registry: Registry::with_prefix(PREFIX),
            sessions_begun: Family::default(),
            sessions_ended: Family::default(),
            logins: Family::default(),
            refreshes: Family::default(),
            revocations: Family::default(),
            tokens_refused: Family::default(),
            csrf_refusals: Family::default(),
            app_decisions: Family::default(),
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
        inner
    }

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
            "app_decisions",
            "Requests to applications that this server decided on",
            self.app_decisions.clone(),
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
