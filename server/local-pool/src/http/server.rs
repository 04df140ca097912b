//! The server: every route, the socket, and the running pool.

use std::{fmt, io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, extract::DefaultBodyLimit, http::header, middleware, routing::get};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

use crate::{
    http::{
        app_state::AppState, clock, cors, home, host_check, hosted, mailbox, operations, page,
        read_only, reset, rotation, well_known,
    },
    pool::{
        description::Description, error::Error, message::Message, options::Options,
        settings::base_url, user_pool::UserPool,
    },
};

/// The size limit of a request, many times larger than Cognito's tokens.
const BODY_LIMIT: usize = 128 * 1024;

/// How long open connections may take to finish during shutdown.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(5);

/// A running pool.
pub struct LocalPool {
    app: Arc<AppState>,
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    server: JoinHandle<io::Result<()>>,
}

/// Starts a pool, which accepts requests when this function returns.
///
/// # Errors
/// If the address is not a loopback address or is in use, a URL is malformed, or the state file cannot be
/// used.
pub async fn start(options: Options) -> Result<LocalPool, Error> {
    let listen = options.listen;
    // The pool shows its secrets and emails to everyone, so it must not be reachable from other machines.
    if !listen.ip().is_loopback() {
        return Err(Error::NotLoopback(listen));
    }
    let listener = TcpListener::bind(listen).await.map_err(|source| {
        if source.kind() == io::ErrorKind::AddrInUse {
            Error::PortBusy(listen)
        } else {
            Error::Listen {
                address: listen,
                source,
            }
        }
    })?;
    let address = listener.local_addr().map_err(|source| Error::Listen {
        address: listen,
        source,
    })?;
    let public_url = match &options.public_url {
        Some(url) => base_url("public_url", url)?,
        None => format!("http://localhost:{}", address.port()),
    };
    let app = Arc::new(AppState::new(UserPool::open(options, &public_url)?));
    Ok(serve(app, listener, address))
}

fn serve(app: Arc<AppState>, listener: TcpListener, address: SocketAddr) -> LocalPool {
    let (stop, stopped) = oneshot::channel();
    let service = router(Arc::clone(&app)).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(async {
        // Dropping the sender stops the server too.
        let _ = stopped.await;
    });
    LocalPool {
        app,
        address,
        stop,
        server: tokio::spawn(server.into_future()),
    }
}

fn router(app: Arc<AppState>) -> Router {
    let api = operations::router().layer(cors::allow_all());
    let hosted_pages = if app.pool.settings().has_domain {
        hosted::router()
    } else {
        Router::new()
    };
    Router::new()
        .route("/", get(home::show))
        .route("/style.css", get(style))
        .merge(api)
        .merge(well_known::router())
        .merge(mailbox::router())
        .merge(hosted_pages)
        .merge(reset::router())
        .merge(read_only::router())
        .merge(clock::router())
        .merge(rotation::router())
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&app),
            host_check::check,
        ))
        .with_state(app)
}

async fn style() -> impl axum::response::IntoResponse {
    (
        [
            (header::CONTENT_TYPE, "text/css; charset=utf-8"),
            (header::CACHE_CONTROL, "no-cache"),
        ],
        page::STYLE,
    )
}

impl LocalPool {
    /// Returns the address of the socket, with the actual port.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the settings that a client needs.
    #[must_use]
    pub fn description(&self) -> &Description {
        &self.app.pool.description
    }

    /// Returns the messages to an email address or phone number, newest first; all messages if it is empty.
    #[must_use]
    pub fn mailbox(&self, to: &str) -> Vec<Message> {
        self.app.pool.mailbox(to)
    }

    /// Stops accepting connections, and waits a few seconds for the open ones.
    pub async fn stop(mut self) {
        let _ = self.stop.send(());
        if tokio::time::timeout(SHUTDOWN_TIMEOUT, &mut self.server)
            .await
            .is_err()
        {
            self.server.abort();
        }
    }
}

impl fmt::Debug for LocalPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalPool")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
