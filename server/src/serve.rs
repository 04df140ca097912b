//! Accepts connections until the process is told to stop, then finishes the requests in progress.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt as _;

use crate::state::AppState;

/// Time between two removals of expired sessions.
const CLEANUP_INTERVAL: Duration = Duration::from_mins(10);
/// The longest time that requests in progress may take to finish after the server was told to stop.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);
/// The pause after an error that concerns the listener, such as too many open files.
const ACCEPT_PAUSE: Duration = Duration::from_secs(1);

/// Limits on connections, so that slow or idle clients cannot use up the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest time that a client may take to send the headers of a request. An idle connection is closed after
    /// the same time.
    pub header_timeout: Duration,
    /// The maximum number of simultaneous connections. Further ones wait in the operating system's queue.
    pub max_connections: usize,
}

impl Default for Limits {
    /// Half of the 1,024 files that a process may usually open, so that the store and calls to the pool still work.
    fn default() -> Self {
        Self {
            header_timeout: Duration::from_secs(30),
            max_connections: 512,
        }
    }
}

/// Serves until SIGTERM or SIGINT. Then `/readyz` fails, no connection is accepted, and requests in progress finish.
/// A second signal stops the server at once.
pub async fn serve(listener: TcpListener, state: AppState) {
    let cleanup = tokio::spawn(clean_up(state.clone()));
    let app = crate::app(state.clone());
    let stop = async move {
        wait_for_signal().await;
        state.draining.store(true, Ordering::SeqCst);
    };
    serve_until(stop, listener, app, Limits::default()).await;
    cleanup.abort();
}

/// Serves `app` until `stop` completes and the requests in progress have finished.
pub async fn serve_until(
    stop: impl Future<Output = ()>,
    listener: TcpListener,
    app: Router,
    limits: Limits,
) {
    let graceful = GracefulShutdown::new();
    let slots = Arc::new(Semaphore::new(limits.max_connections));
    let mut stop = pin!(stop);
    loop {
        let (stream, peer, slot) = tokio::select! {
            accepted = accept(&listener, &slots) => accepted,
            () = &mut stop => break,
        };
        let app = app.clone();
        let service = service_fn(move |request| handle(app.clone(), peer, request));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.header_timeout)
            .serve_connection(TokioIo::new(stream), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, %peer, "connection failed");
            }
            drop(slot);
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(SHUTDOWN_TIMEOUT) => {
            tracing::warn!("shutdown timed out, requests in progress were cancelled");
        }
        () = wait_for_signal() => tracing::warn!("second signal, stopping at once"),
    }
}

/// Waits for a free slot and a connection.
async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, OwnedSemaphorePermit) {
    let slot = Arc::clone(slots).acquire_owned().await;
    let slot = slot.expect("the semaphore is never closed");
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, slot),
            // The client gave up before it was accepted.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::ConnectionAborted
                        | ErrorKind::ConnectionRefused
                        | ErrorKind::ConnectionReset
                ) => {}
            Err(error) => {
                tracing::error!(%error, "connections cannot be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

async fn handle(
    app: Router,
    peer: SocketAddr,
    mut request: Request<Incoming>,
) -> Result<Response<Body>, Infallible> {
    request.extensions_mut().insert(ConnectInfo(peer));
    app.oneshot(request.map(Body::new)).await
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
        // Without signal handlers, the process can only be killed.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
