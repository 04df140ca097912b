//! One world per test: a folder, a local pool behind a [`Gate`], the server, and a clock and randomness that the test
//! controls.

mod dist;
mod pool_user;
mod redis_proxy;
mod redis_server;
mod store;

use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use clap::Parser as _;
use local_pool::{LocalPool, Options};
use serde_json::{Value, json};
use server::AppState;
use server::clock::Clock;
use server::config::{RateLimit, Settings, validate};
use server::random::Random;
use sqlx::sqlite::SqlitePool;
use tempfile::TempDir;
use wire::Secret;

use crate::browser::{Browser, History};
use crate::gate::Gate;

pub(crate) use dist::both_sources;
pub use dist::{ASSET, HASHED, INLINE_SCRIPT, INLINE_STYLE, PageSource, SNIPPET};
pub use pool_user::PHONE;
pub use redis_proxy::RedisProxy;
pub use redis_server::RedisServer;
pub(crate) use store::both_stores;
pub use store::{StoreKind, TestStore};

/// The password of every user.
pub const PASSWORD: &str = "Correct-Horse-7";
/// The time at which every world begins: Fri 15 Jan 2027, 08:00:00 UTC.
pub const START_TIME: i64 = 1_800_000_000;

/// `ada@example.org`.
pub fn email(name: &str) -> String {
    format!("{name}@example.org")
}

/// What a test can change before its world starts.
pub struct Plan {
    pub settings: Settings,
    pub pool: Options,
}

pub struct World {
    pub gate: Gate,
    pub pool: LocalPool,
    pub state: AppState,
    pub history: History,
    pub store: TestStore,
    folder: TempDir,
    settings: Settings,
    page: PageSource,
    now: Arc<AtomicI64>,
    starts: u64,
}

impl World {
    pub async fn new() -> Self {
        Self::with(|_| ()).await
    }

    /// A server behind TLS, with prefixed cookies.
    pub async fn https() -> Self {
        Self::with(|plan| {
            "https://login.example.org".clone_into(&mut plan.settings.public_url);
        })
        .await
    }

    pub async fn with(change: impl FnOnce(&mut Plan)) -> Self {
        Box::pin(Self::over_with(StoreKind::Sqlite, change)).await
    }

    /// A world over a kind of session store.
    pub async fn over(store: StoreKind) -> Self {
        Self::over_with(store, |_| ()).await
    }

    pub async fn over_with(store: StoreKind, change: impl FnOnce(&mut Plan)) -> Self {
        crate::secrets::log::install_subscriber();
        let (folder, gate) = (tempfile::tempdir().unwrap(), Gate::open().await);
        let store = TestStore::start(store, folder.path());
        let now = Arc::new(AtomicI64::new(START_TIME));
        let mut plan = Plan {
            settings: settings(&folder, &store),
            pool: pool(&gate, &now),
        };
        change(&mut plan);
        plan.pool.app_url.clone_from(&plan.settings.public_url);
        let pool = local_pool::start(plan.pool).await.unwrap();
        gate.forward_to(pool.address());
        let settings = settings_for(&pool, plan.settings);
        let page = PageSource::Folder;
        let state = Box::pin(state(&settings, page, &now, 1)).await;
        Self {
            gate,
            pool,
            state,
            history: Arc::new(Mutex::default()),
            store,
            folder,
            settings,
            page,
            now,
            starts: 1,
        }
    }

    /// A world whose server has the application in a folder or in memory.
    pub async fn with_page(page: PageSource) -> Self {
        let mut world = Self::new().await;
        world.page = page;
        world.restart(|_| ()).await;
        world
    }

    /// Restarts the server with the same files and changed settings.
    pub async fn restart(&mut self, change: impl FnOnce(&mut Settings)) {
        self.starts += 1;
        change(&mut self.settings);
        self.state = state(&self.settings, self.page, &self.now, self.starts).await;
    }

    /// Returns why a server cannot start with these settings.
    pub async fn start_error(&self, settings: &Settings) -> String {
        let config = validate(settings).unwrap();
        let assets = self.page.assets(config.dist_dir.as_ref().unwrap());
        let clock = Clock::manual(Arc::clone(&self.now));
        let built = AppState::build_with(config, assets, clock, Random::seeded(1)).await;
        built.unwrap_err().to_string()
    }

    /// Another server with the same store and settings.
    pub async fn another_server(&self) -> AppState {
        state(&self.settings, self.page, &self.now, self.starts + 100).await
    }

    /// The settings that the server was started with.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    pub fn now(&self) -> i64 {
        self.now.load(Ordering::SeqCst)
    }

    /// Advances the clock of server and pool.
    pub fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Opens the SQLite file without the server.
    pub async fn rows(&self) -> SqlitePool {
        self.store.sqlite().await
    }

    /// Returns the number of sessions in the store.
    pub async fn sessions(&self) -> i64 {
        self.store.sessions().await
    }

    /// Runs a statement on the SQLite file without the server.
    pub async fn sql(&self, statement: &str) {
        self.store.sql(statement).await;
    }

    /// Returns the code of the latest email to an address.
    pub fn code(&self, email: &str) -> String {
        self.pool
            .mailbox(email)
            .first()
            .and_then(|mail| mail.code.clone())
            .expect("there is an email")
    }

    /// Calls the pool directly, as an SDK would.
    pub async fn call_pool(&self, operation: &str, body: Value) -> (u16, Value) {
        let url = format!("http://{}/", self.pool.address());
        let target = format!("AWSCognitoIdentityProviderService.{operation}");
        let request = self.gate.client().post(url).header("x-amz-target", target);
        let answer = request
            .header("content-type", "application/x-amz-json-1.1")
            .body(body.to_string());
        let answer = answer.send().await.unwrap();
        (
            answer.status().as_u16(),
            answer.json().await.unwrap_or(Value::Null),
        )
    }

    /// Ends every session of the user at the pool, as an administrator does when a laptop is lost.
    pub async fn sign_out_everywhere(&self, browser: &mut Browser) {
        let tokens = browser.post(wire::path::PROFILE_TOKENS, &json!({})).await;
        let access_token = tokens.json::<Value>()["access_token"].clone();
        let (status, _) = self
            .call_pool("GlobalSignOut", json!({ "AccessToken": access_token }))
            .await;
        assert_eq!(status, 200);
    }

    /// A browser without cookies.
    pub fn new_browser(&self) -> Browser {
        Browser::new(self)
    }

    /// Creates a confirmed account, and returns its address.
    pub async fn account(&self, name: &str) -> String {
        let (email, mut browser) = (email(name), self.new_browser());
        let body = json!({ "email": email, "password": PASSWORD });
        assert_eq!(browser.post(wire::path::REGISTER, &body).await.status, 200);
        let body = json!({ "email": email, "code": self.code(&email) });
        assert_eq!(browser.post(wire::path::CONFIRM, &body).await.status, 200);
        email
    }

    /// Creates an account and logs in with the in-app login.
    pub async fn member(&self, name: &str) -> Browser {
        let (email, mut browser) = (self.account(name).await, self.new_browser());
        assert_eq!(browser.log_in(&email).await.status, 200);
        browser
    }

    /// The same with Remember me.
    pub async fn remembered_member(&self, name: &str) -> Browser {
        let (email, mut browser) = (self.account(name).await, self.new_browser());
        assert_eq!(
            browser.log_in_with(&email, PASSWORD, true).await.status,
            200
        );
        browser
    }

    /// Creates an account and logs in on the hosted pages.
    pub async fn hosted_member(&self, name: &str) -> Browser {
        let (email, mut browser) = (self.account(name).await, self.new_browser());
        let answer = browser.hosted_log_in(&email, "/profile").await;
        assert_eq!(
            (answer.status.as_u16(), answer.location()),
            (303, "/profile")
        );
        browser
    }
}

fn settings(folder: &TempDir, store: &TestStore) -> Settings {
    dist::write(&folder.path().join("dist"));
    let keys = folder.path().join("session.keys");
    // With Redis, the server does not create it.
    if matches!(store, TestStore::Redis(_)) {
        std::fs::write(&keys, BASE64_STANDARD.encode([7; 32])).unwrap();
    }
    Settings {
        public_url: "http://localhost:8080".to_owned(),
        session_store: store.url().into(),
        session_keys_file: Some(keys),
        dist_dir: Some(folder.path().join("dist")),
        rate_limits: Some(generous()),
        ..Settings::parse_from(["poolgate"])
    }
}

/// All browsers of a test have one address, and its clock stands still. Tests of limits set their own.
fn generous() -> String {
    let limits = RateLimit::all().filter(|limit| !limit.is_of_pool());
    let words: Vec<_> = limits
        .map(|limit| format!("{}=50000/1m", limit.name()))
        .collect();
    words.join(",")
}

fn pool(gate: &Gate, now: &Arc<AtomicI64>) -> Options {
    Options {
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: Some(gate.url()),
        clock: local_pool::Clock::manual(Arc::clone(now)),
        random: local_pool::Random::seeded(2),
        demo_user: false,
        ..Options::default()
    }
}

fn settings_for(pool: &LocalPool, settings: Settings) -> Settings {
    let pool = pool.description();
    let client = pool.client("confidential").unwrap();
    let secret = client.client_secret.as_ref().unwrap();
    let file = settings.cognito_client_secret_file.as_ref();
    if let Some(file) = file {
        std::fs::write(file, secret).unwrap();
    }
    Settings {
        cognito_user_pool_id: Some(pool.user_pool_id.clone()),
        cognito_client_id: Some(client.client_id.clone()),
        cognito_client_secret: file.is_none().then(|| Secret::new(secret)),
        cognito_domain: Some(pool.hosted_base_url.clone()),
        cognito_region: Some(pool.region.clone()),
        cognito_endpoint: Some(pool.endpoint.clone()),
        cognito_issuer: Some(pool.issuer.clone()),
        cognito_jwks_url: Some(pool.jwks_url.clone()),
        ..settings
    }
}

async fn state(settings: &Settings, page: PageSource, now: &Arc<AtomicI64>, seed: u64) -> AppState {
    let (config, clock) = (validate(settings).unwrap(), Clock::manual(Arc::clone(now)));
    let assets = page.assets(config.dist_dir.as_ref().unwrap());
    AppState::build_with(config, assets, clock, Random::seeded(seed))
        .await
        .unwrap()
}
