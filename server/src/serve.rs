//! Listening, background cleanup, and graceful shutdown.

use std::net::SocketAddr;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::oneshot;

use crate::state::AppState;

/// Expired rows are removed this often.
const CLEANUP_INTERVAL: Duration = Duration::from_mins(10);
/// Requests in progress have this long to finish once the server shuts down.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);

/// Serves until SIGTERM or SIGINT, then shuts down: reports that it is not ready, accepts nothing new, and finishes
/// requests in progress. A second signal ends the process at once.
///
/// # Errors
/// The listener failed.
pub async fn serve(listener: TcpListener, state: AppState) -> std::io::Result<()> {
    let cleanup = tokio::spawn(clean_up(state.clone()));
    let (stop, stopped) = oneshot::channel::<()>();
    let app = crate::app(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let graceful = axum::serve(listener, app).with_graceful_shutdown(async move {
        wait_for_signal().await;
        state.draining.store(true, Ordering::SeqCst);
        // The receiver only closes when serving has already ended.
        let _ = stop.send(());
    });
    let outcome = tokio::select! {
        outcome = graceful => outcome,
        () = shutdown_timeout(stopped) => Ok(()),
    };
    cleanup.abort();
    outcome
}

/// Completes when requests in progress have had their time after `stopped`, or at a second signal.
async fn shutdown_timeout(stopped: oneshot::Receiver<()>) {
    if stopped.await.is_err() {
        std::future::pending::<()>().await;
    }
    tokio::select! {
        () = tokio::time::sleep(SHUTDOWN_TIMEOUT) => tracing::warn!("requests in progress were cut off"),
        () = wait_for_signal() => tracing::warn!("second signal: stopping at once"),
    }
}

async fn clean_up(state: AppState) {
    let mut interval = tokio::time::interval(CLEANUP_INTERVAL);
    loop {
        interval.tick().await;
        if let Err(error) = state.sessions.remove_expired().await {
            tracing::warn!(%error, "expired sessions could not be removed");
        }
    }
}

async fn wait_for_signal() {
    let (Ok(mut terminate), Ok(mut interrupt)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        // Without signal handlers the process can only be killed.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
