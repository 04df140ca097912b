//! A local pool that reveals unknown users, behind a proxy with a constant latency, and the server in front of it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::response::{IntoResponse as _, Response};
use clap::Parser as _;
use local_pool::{LocalPool, Options};
use serde_json::json;
use server::AppState;
use server::clock::Clock;
use server::config::{Settings, validate};
use server::random::Random;
use wire::{Secret, path};

use crate::browser::Browser;

/// An address with an account.
pub const KNOWN: &str = "known@example.org";
/// How long every call to the pool takes: longer than the pool itself ever needs.
const LATENCY: Duration = Duration::from_millis(60);
const ORIGIN_URL: &str = "http://localhost:8080";

pub struct World {
    state: AppState,
    now: Arc<AtomicI64>,
    _folder: tempfile::TempDir,
    pool: LocalPool,
}

impl World {
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let now = Arc::new(AtomicI64::new(1_800_000_000));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.expect("a port");
        let address = listener.local_addr().expect("an address");
        let options = Options {
            listen: ([127, 0, 0, 1], 0).into(),
            public_url: Some(format!("http://localhost:{}", address.port())),
            clock: local_pool::Clock::manual(Arc::clone(&now)),
            prevent_user_existence_errors: false,
            demo_user: false,
            ..Options::default()
        };
        let pool = local_pool::start(options).await.expect("a local pool");
        let proxy = Router::new()
            .fallback(forward)
            .with_state((pool.address(), reqwest_client()));
        tokio::spawn(async move { axum::serve(listener, proxy).await });
        std::fs::write(
            folder.path().join("index.html"),
            "<!doctype html><head></head>",
        )
        .expect("a page");
        let config = validate(&settings(folder.path(), &pool)).expect("settings");
        let clock = Clock::manual(Arc::clone(&now));
        let state = AppState::build(config, clock, Random::system()).await;
        let world = Self {
            state: state.expect("a server"),
            now,
            _folder: folder,
            pool,
        };
        world.create_account().await;
        world
    }

    async fn create_account(&self) {
        let mut browser = self.new_browser();
        let body = json!({ "email": KNOWN, "password": "Correct-Horse-7" });
        browser.post(path::REGISTER, &body).await;
        let mails = self.pool.mailbox(KNOWN);
        let code = mails.first().and_then(|mail| mail.code.clone());
        let body = json!({ "email": KNOWN, "code": code.expect("an email") });
        browser.post(path::CONFIRM, &body).await;
    }

    pub fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn entropy(&self) -> [u8; 32] {
        self.state.random.bytes()
    }

    pub fn coin(&self) -> bool {
        self.state.random.bytes::<1>()[0] < 0x80
    }

    pub fn new_browser(&self) -> Browser {
        Browser::new(&self.state)
    }
}

fn reqwest_client() -> reqwest::Client {
    server::http_client::client().expect("a client")
}

fn settings(folder: &std::path::Path, pool: &LocalPool) -> Settings {
    let description = pool.description();
    let client = description.client("confidential").expect("a client");
    let secret = client.client_secret.as_ref().expect("a secret");
    Settings {
        public_url: ORIGIN_URL.to_owned(),
        session_store: format!("sqlite:{}", folder.join("sessions.db").display()).into(),
        session_keys_file: Some(folder.join("session.keys")),
        dist_dir: Some(folder.to_owned()),
        cognito_user_pool_id: Some(description.user_pool_id.clone()),
        cognito_client_id: Some(client.client_id.clone()),
        cognito_client_secret: Some(Secret::new(secret)),
        cognito_region: Some(description.region.clone()),
        cognito_endpoint: Some(description.endpoint.clone()),
        cognito_issuer: Some(description.issuer.clone()),
        cognito_jwks_url: Some(description.jwks_url.clone()),
        login_modes: Some("in-app".to_owned()),
        rate_limits: Some("off".to_owned()),
        ..Settings::parse_from(["poolgate"])
    }
}

/// Forwards a call to the pool. The answer leaves [`LATENCY`] after the call arrived.
async fn forward(
    State((pool, http)): State<(SocketAddr, reqwest::Client)>,
    request: Request,
) -> Response {
    let leaves_at = tokio::time::Instant::now() + LATENCY;
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a body");
    let url = format!("http://{pool}{}", parts.uri);
    let request = http.request(parts.method, url).headers(parts.headers);
    let answer = request.body(body).send().await.expect("the pool answers");
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    headers.remove(CONTENT_LENGTH);
    let body = answer.bytes().await.expect("the pool answers");
    tokio::time::sleep_until(leaves_at).await;
    (status, headers, body).into_response()
}
