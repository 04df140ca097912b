//! Accepts connections until the process is told to stop, then answers every request that has been sent, and ends.
//!
//! - `connections`: how many connections there may be, and which one is closed if there are too many.
//! - `connection`: serves one connection, and closes it without losing a request.
//! - `socket`: the bytes of a connection, with a timeout for clients that do not read.
//! - `signals`: SIGTERM and SIGINT. `service_manager`: what systemd is told.
//!
//! A shutdown in steps: `/readyz` fails, and for a while connections are still accepted, so that a balancer notices. Each
//! response then has `Connection: close`. What waits in the listener's queue is accepted before the listener is closed.
//! Idle connections are closed, requests in progress finish, and so does the work in the background. Refresh
//! tokens that are due are revoked.

mod connection;
mod connections;
mod service_manager;
mod signals;
mod socket;

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::Router;
use ipnet::IpNet;
use sd_notify::NotifyState;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};
use tokio::time::Instant;

use crate::config::Config;
use crate::metrics::{self, Metrics};
use crate::state::AppState;
use crate::token_lifecycle::{revoke_regularly, revoke_soon};
use connections::Connections;
use signals::Signals;

/// Time between two removals of expired sessions.
const CLEANUP_INTERVAL: Duration = Duration::from_mins(10);
/// The longest time that requests in progress may take to finish after the listener was closed.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);
/// The same for everything, with work in the background. With the usual `SHUTDOWN_DELAY`, a server ends within the 30 seconds
/// that Kubernetes waits.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(20);
/// The pause after an error that concerns the listener, such as too many open files.
const ACCEPT_PAUSE: Duration = Duration::from_secs(1);

/// Limits on connections, so that slow or idle clients cannot use up the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest time that a client may take to send the headers of a request. An idle connection is closed after
    /// the same time.
    pub header_timeout: Duration,
    /// The longest time that a client may take to read a part of a response.
    pub write_timeout: Duration,
    /// The longest time between the head of a request and the last byte of its response.
    pub response_timeout: Duration,
    /// The maximum number of simultaneous connections.
    pub max_connections: usize,
    /// The maximum number of simultaneous connections of one client address (of one /64 for IPv6).
    pub max_per_address: usize,
    /// Peers with connections of many clients, such as proxies. The limit per address does not apply to them.
    pub shared: Vec<IpNet>,
    /// How long connections are still accepted after the server was told to stop.
    pub shutdown_delay: Duration,
}

impl Default for Limits {
    /// Half of the 1,024 files that a process may usually open, so that the store and calls to the pool still work.
    fn default() -> Self {
        Self {
            header_timeout: Duration::from_secs(30),
            write_timeout: Duration::from_secs(30),
            response_timeout: Duration::from_mins(5),
            max_connections: 512,
            max_per_address: 128,
            shared: Vec::new(),
            shutdown_delay: Duration::ZERO,
        }
    }
}

impl Limits {
    fn of(config: &Config) -> Self {
        let loopback = ["127.0.0.0/8", "::1/128"].map(str::parse::<IpNet>);
        let shared = config.trusted_proxies.iter().copied();
        Self {
            max_connections: config.max_connections,
            max_per_address: (config.max_connections / 4).max(1),
            // A peer on this machine is a proxy too.
            shared: shared.chain(loopback.into_iter().flatten()).collect(),
            shutdown_delay: config.shutdown_delay,
            ..Self::default()
        }
    }
}

/// How far a shutdown has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// The server is running.
    Serving,
    /// Connections are still accepted, and responses close theirs.
    Draining,
    /// The listener is closed.
    Closed,
}

/// Where the server listens.
#[derive(Debug)]
pub struct Listeners {
    /// For users.
    pub users: TcpListener,
    /// For Prometheus.
    pub metrics: Option<TcpListener>,
}

/// Serves until SIGTERM or SIGINT, then shuts down. A second signal ends the server at once.
///
/// # Errors
/// The process cannot receive signals.
pub async fn serve(listeners: Listeners, state: AppState) -> std::io::Result<()> {
    let mut signals = Signals::listen()?;
    let cleanup = tokio::spawn(clean_up(state.clone()));
    let revocations = tokio::spawn(revoke_regularly(state.clone()));
    let watchdog = tokio::spawn(service_manager::prove_alive());
    service_manager::notify(&NotifyState::Ready);
    let metrics = listeners
        .metrics
        .map(|listener| tokio::spawn(metrics::listener::serve(listener, state.clone())));
    let (stop, stopped) = oneshot::channel::<()>();
    let served = serve_until(
        async { stopped.await.unwrap_or_default() },
        listeners.users,
        crate::app(state.clone()),
        Limits::of(&state.config),
        state.metrics.clone(),
    );
    let mut work = pin!(async {
        let deadline = served.await;
        // Once more what an earlier attempt could not revoke. The store keeps what cannot be revoked now either.
        revoke_soon(&state);
        finish(&state, deadline).await;
    });
    tokio::select! {
        () = &mut work => {}
        () = signals.next() => tracing::info!("stopping"),
    }
    service_manager::notify(&NotifyState::Stopping);
    state.draining.store(true, Ordering::SeqCst);
    let _ = stop.send(());
    tokio::select! {
        () = work => {}
        () = signals.next() => tracing::warn!("second signal, stopping at once"),
    }
    watchdog.abort();
    // Last, so that Prometheus sees the shutdown.
    if let Some(metrics) = metrics {
        metrics.abort();
    }
    cleanup.abort();
    revocations.abort();
    Ok(())
}

/// Waits for work in the background: a rotated refresh token that is not stored, or a revocation that is not sent, is lost.
async fn finish(state: &AppState, deadline: Instant) {
    let finished = tokio::time::timeout_at(deadline, state.background.wait());
    if finished.await.is_err() {
        let (tasks, refreshes) = (state.background.count(), state.refreshes.count());
        tracing::error!(
            tasks,
            refreshes,
            "shutdown timed out, work in the background was cancelled: sessions whose refresh was cancelled may end"
        );
    }
}

/// Serves `app` until `stop` completes and the requests in progress have finished. Returns by when everything else must have
/// finished.
pub async fn serve_until(
    stop: impl Future<Output = ()>,
    listener: TcpListener,
    app: Router,
    limits: Limits,
    metrics: Metrics,
) -> Instant {
    let server = Server::new(app, limits, metrics);
    server.accept_until(stop, &listener).await;
    server.phase.send_replace(Phase::Draining);
    let deadline = Instant::now() + server.limits.shutdown_delay + SHUTDOWN_TIMEOUT;
    let delay = tokio::time::sleep(server.limits.shutdown_delay);
    server.accept_until(delay, &listener).await;
    if let Err(error) = server.accept_queue(listener) {
        tracing::error!(%error, "the last connections could not be accepted");
    }
    server.phase.send_replace(Phase::Closed);
    let finished = tokio::time::timeout(REQUEST_TIMEOUT, server.connections.none_left());
    if finished.await.is_err() {
        tracing::warn!("shutdown timed out, requests in progress were cancelled");
    }
    deadline
}

struct Server {
    app: Router,
    limits: Limits,
    connections: Arc<Connections>,
    phase: watch::Sender<Phase>,
}

impl Server {
    fn new(app: Router, limits: Limits, metrics: Metrics) -> Self {
        Self {
            app,
            connections: Arc::new(Connections::new(&limits, metrics)),
            limits,
            phase: watch::Sender::new(Phase::Serving),
        }
    }

    async fn accept_until(&self, stop: impl Future<Output = ()>, listener: &TcpListener) {
        let mut stop = pin!(stop);
        loop {
            let (stream, peer) = tokio::select! {
                accepted = accept(listener) => accepted,
                () = &mut stop => return,
            };
            let place = tokio::select! {
                place = self.connections.admit(peer.ip()) => place,
                () = &mut stop => {
                    // A connection that was accepted is served.
                    self.spawn(stream, self.connections.admit_last(peer.ip()));
                    return;
                }
            };
            match place {
                Some(place) => self.spawn(stream, place),
                None => {
                    tracing::debug!(%peer, "too many requests of one address, connection closed");
                }
            }
        }
    }

    /// Closes the listener after it has accepted every connection that the operating system has already established.
    ///
    /// The system's own call is used: tokio knows of a connection only after it has waited for events.
    fn accept_queue(&self, listener: TcpListener) -> std::io::Result<()> {
        let listener = listener.into_std()?;
        loop {
            let (stream, peer) = match listener.accept() {
                Ok(accepted) => accepted,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(error) if is_of_client(&error) => continue,
                Err(error) => return Err(error),
            };
            stream.set_nonblocking(true)?;
            let place = self.connections.admit_last(peer.ip());
            self.spawn(TcpStream::from_std(stream)?, place);
        }
    }

    fn spawn(&self, stream: TcpStream, place: connections::Place) {
        let served = connection::serve(
            stream,
            place,
            self.app.clone(),
            &self.limits,
            self.phase.subscribe(),
        );
        tokio::spawn(served);
    }
}

async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) if is_of_client(&error) => {}
            Err(error) => {
                tracing::error!(%error, "connections cannot be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// Returns whether the client gave up before it was accepted.
fn is_of_client(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset
    )
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
