//! Tells systemd (`Type=notify`) that the server is ready, that it is alive, and that it is stopping. Does nothing if no service
//! manager has started this process.

use sd_notify::NotifyState;

/// Tells the state of the server. A service manager that cannot be told is no reason to serve nobody.
pub(super) fn notify(state: &NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(std::slice::from_ref(state)) {
        tracing::warn!(%error, "the service manager cannot be notified");
    }
}

/// Proves twice in each interval of the watchdog (`WatchdogSec=`) that the server still makes progress. Never returns.
pub(super) async fn prove_alive() {
    let Some(interval) = sd_notify::watchdog_enabled() else {
        return std::future::pending().await;
    };
    let mut interval = tokio::time::interval(interval / 2);
    loop {
        interval.tick().await;
        notify(&NotifyState::Watchdog);
    }
}
