//! What is read when Prometheus asks: the numbers of the registry, and the present state of the server.

use std::fmt;
use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, prometheus_text};
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::{ConstGauge, Gauge};
use prometheus_client::registry::{Registry, Unit};

use super::PREFIX;
use crate::client_secret::WhichSecret;
use crate::readiness::NotReady;
use crate::state::AppState;

/// How long the store may take to count. Prometheus gives up after ten seconds.
const COUNT_TIMEOUT: Duration = Duration::from_secs(2);

/// The features of this build.
const FEATURES: &str = match (cfg!(feature = "embed"), cfg!(feature = "local-pool")) {
    (true, true) => "embed,local-pool",
    (true, false) => "embed",
    (false, true) => "local-pool",
    (false, false) => "",
};

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct BuildLabels {
    version: &'static str,
    features: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct SecretLabels {
    secret: &'static str,
}

/// Returns all metrics in Prometheus' text format 0.0.4.
///
/// # Errors
/// A metric cannot be encoded.
pub async fn scrape(state: &AppState) -> Result<String, fmt::Error> {
    let mut now = Registry::with_prefix(PREFIX);
    add_build(&mut now);
    add_client_secret(&mut now, state);
    add_work(&mut now, state).await;
    let mut process = Registry::default();
    process.register_with_unit(
        "process_start_time",
        "When the server started, since 1970",
        Unit::Seconds,
        ConstGauge::new(state.started_at),
    );
    let mut text = String::new();
    for registry in [&state.metrics.0.registry, &now, &process] {
        prometheus_text::encode(&mut text, registry)?;
    }
    Ok(text)
}

fn add_build(registry: &mut Registry) {
    let build = Family::<BuildLabels, Gauge>::default();
    let version = env!("CARGO_PKG_VERSION");
    let features = FEATURES;
    build
        .get_or_create(&BuildLabels { version, features })
        .set(1);
    registry.register("build_info", "Version and features of the server", build);
}

fn add_client_secret(registry: &mut Registry, state: &AppState) {
    let status = state.client_secret.status();
    let in_use = Family::<SecretLabels, Gauge>::default();
    for which in WhichSecret::ALL {
        let secret = which.as_str();
        let is_it = i64::from(which == status.which);
        in_use.get_or_create(&SecretLabels { secret }).set(is_it);
    }
    registry.register(
        "client_secret_in_use",
        "1 for the client secret in use: the current one of the settings, or a former one because the pool refuses the current one",
        in_use,
    );
    registry.register_with_unit(
        "client_secret_since_timestamp",
        "When the client secret came into use, since 1970",
        Unit::Seconds,
        ConstGauge::new(status.since),
    );
    registry.register(
        "client_secret_changes",
        "How often another client secret came into use",
        ConstCounter::new(status.changes),
    );
    registry.register(
        "client_secret_refusals",
        "How often the pool refused a client secret",
        ConstCounter::new(status.refusals),
    );
}

async fn count_revocations(state: &AppState) -> Option<u64> {
    let count = state.sessions.count_revocations();
    let counted = tokio::time::timeout(COUNT_TIMEOUT, count).await;
    counted.ok()?.ok()
}

/// A store that cannot be used has no queue to report. How long it takes to count is no reason not to be ready.
async fn add_work(registry: &mut Registry, state: &AppState) {
    let ready = state.readiness.check(&state.sessions, &state.draining);
    let ready = ready.await;
    let is_ready = ready.is_ok();
    let queued = match ready {
        Err(NotReady::Store) => None,
        _ => count_revocations(state).await,
    };
    registry.register(
        "ready",
        "1 if the server can serve requests, as /readyz says",
        ConstGauge::new(i64::from(is_ready)),
    );
    if let Some(queued) = queued {
        registry.register(
            "revocations_queued",
            "Refresh tokens in the session store that are to be revoked",
            ConstGauge::new(i64::try_from(queued).unwrap_or(i64::MAX)),
        );
    }
    registry.register(
        "background_tasks",
        "Work that continues after its response, such as refreshes and revocations",
        ConstGauge::new(i64::try_from(state.background.count()).unwrap_or(i64::MAX)),
    );
}
