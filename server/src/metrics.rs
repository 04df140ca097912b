//! What is measured, for Prometheus. Every metric has its name, unit, labels and help text here and nowhere else.
//!
//! - `registry`: the metrics with their names and units.
//! - `labels`: the labels; their values come from fixed sets, so that no address, user or path of a request is one of them.
//! - `measured`: how long calls take. `scrape`: what is read when Prometheus asks. `listener`: where it asks.
//!
//! [`Metrics`] is a handle. Each [`crate::AppState`] has a registry of its own, so that tests that share a process do not
//! share numbers. Modules record through [`crate::events`] what is also logged, and through the functions here what is not.

mod labels;
pub mod listener;
mod measured;
mod registry;
pub mod scrape;

use std::sync::Arc;
use std::time::Duration;

use wire::LoginMode;

use crate::config::RateLimit;
pub use labels::{EndReason, RefreshOutcome, RevocationOutcome, Upstream, name_of_method};
use labels::{
    HttpLabels, LimitLabels, LoginLabels, ModeLabels, OperationLabels, OutcomeLabels, ReasonLabels,
    RefreshLabels, RevocationLabels, StoreErrorLabels, UpstreamErrorLabels, UpstreamLabels,
};
use measured::measured;
use registry::Inner;

/// Names of metrics begin with this.
const PREFIX: &str = "poolgate";

/// Records what happens. Clones share the numbers.
#[derive(Clone, Debug)]
pub struct Metrics(Arc<Inner>);

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Metrics {
    /// Registers every metric.
    #[must_use]
    pub fn new() -> Self {
        let metrics = Self(Arc::new(Inner::new()));
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
        for outcome in labels::DECISIONS {
            self.app_decision(outcome, 0);
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

    /// Counts decisions about requests to applications.
    pub fn app_decision(&self, outcome: &'static str, count: u64) {
        let labels = OutcomeLabels { outcome };
        self.0.app_decisions.get_or_create(&labels).inc_by(count);
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
        let labels = OutcomeLabels { outcome };
        self.0.connections.get_or_create(&labels).inc_by(count);
    }
}
