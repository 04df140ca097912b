//! Listening, keeping house, and stopping: finish what is under way, take nothing new.

use std::net::SocketAddr;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use crate::state::AppState;

/// Expired rows go away this often.
const SWEEP: Duration = Duration::from_mins(10);
/// Requests under way get this long once the server is to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Serves until SIGTERM or SIGINT, then stops: not ready any more, nothing new accepted, what is under way finished.
/// A second signal ends the process at once.
///
/// # Errors
/// The listener failed.
pub async fn serve(listener: TcpListener, state: AppState) -> std::io::Result<()> {
    let draining = state.draining.clone();
    let sweeping = tokio::spawn(sweep(state.clone()));
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let app = crate::app(state).into_make_service_with_connect_info::<SocketAddr>();
    let graceful = axum::serve(listener, app).with_graceful_shutdown(async move {
        wait_for_signal().await;
        draining.store(true, Ordering::SeqCst);
        // The receiver is gone only if serving has ended already.
        let _ = stop.send(());
    });
    let outcome = tokio::select! {
        outcome = graceful => outcome,
        () = out_of_grace(stopped) => Ok(()),
    };
    sweeping.abort();
    outcome
}

async fn out_of_grace(stopped: tokio::sync::oneshot::Receiver<()>) {
    if stopped.await.is_err() {
        std::future::pending::<()>().await;
    }
    tokio::select! {
        () = tokio::time::sleep(GRACE) => tracing::warn!("requests under way were cut off"),
        () = wait_for_signal() => tracing::warn!("second signal: stopping at once"),
    }
}

async fn sweep(state: AppState) {
    let mut interval = tokio::time::interval(SWEEP);
    loop {
        interval.tick().await;
        if let Err(error) = state.sessions.sweep().await {
            tracing::warn!(%error, "expired sessions could not be removed");
        }
    }
}

async fn wait_for_signal() {
    let (Ok(mut terminate), Ok(mut interrupt)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        // Without signals the process can only be killed.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
