//! What every handler may use: concrete parts, built once at the start.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::assets::Assets;
use crate::clock::Clock;
use crate::config::Config;
use crate::hosted_ui::{DomainError, HostedUi};
use crate::random::Random;
use crate::session::cookie::Cookies;
use crate::session::refresh::Refreshes;
use crate::session::sealing::Sealing;
use crate::session::{Sessions, Store, Transactions};
use crate::tokens::{Jwks, Tokens};
use crate::user_pool::UserPool;

/// The parts of the server.
#[derive(Clone, Debug)]
pub struct AppState {
    /// The settings.
    pub config: Arc<Config>,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// The cookies' names and attributes.
    pub cookies: Cookies,
    /// Who is logged in.
    pub sessions: Sessions,
    /// Who is about to.
    pub transactions: Transactions,
    /// Refreshes under way.
    pub refreshes: Refreshes,
    /// The user-pools API.
    pub user_pool: UserPool,
    /// The hosted pages, if they are used.
    pub hosted_ui: Option<HostedUi>,
    /// Token verification.
    pub tokens: Tokens,
    /// The built page.
    pub assets: Assets,
    /// Set once the server is to stop: it is not ready any more.
    pub draining: Arc<AtomicBool>,
}

/// The server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A setting.
    #[error(transparent)]
    Config(#[from] crate::config::Error),
    /// The keys file.
    #[error(transparent)]
    Keys(#[from] crate::session::sealing::Error),
    /// The session store.
    #[error("SESSION_STORE: {path} cannot be opened: {source}")]
    Store {
        /// The file.
        path: String,
        /// Why.
        source: crate::session::Error,
    },
    /// The hosted pages' address.
    #[error(transparent)]
    Domain(#[from] DomainError),
    /// The TLS library.
    #[error("TLS cannot be set up: {0}")]
    Tls(#[from] reqwest::Error),
    /// The built page.
    #[error("DIST_DIR: index.html cannot be read: {0}")]
    Page(std::io::Error),
}

impl AppState {
    /// Builds every part from the settings.
    ///
    /// The pool is not asked for anything: the server starts while the pool is away.
    ///
    /// # Errors
    /// A file cannot be used, or an address makes no sense.
    pub async fn build(config: Config, clock: Clock, random: Random) -> Result<Self, StartError> {
        let sealing = Sealing::open(&config.session_keys_file, random.clone())?;
        let store = open_store(&config, sealing).await?;
        let http = crate::http_client::client()?;
        let hosted_ui = match &config.pool.domain {
            Some(domain) => Some(HostedUi::new(&config, domain, http.clone())?),
            None => None,
        };
        let jwks = Jwks::new(config.pool.jwks_url.clone(), http, clock.clone());
        Ok(Self {
            cookies: Cookies::new(config.is_https()),
            sessions: Sessions::new(
                store.clone(),
                config.session_limits,
                clock.clone(),
                random.clone(),
            ),
            transactions: Transactions::new(store, clock.clone(), random.clone()),
            refreshes: Refreshes::default(),
            user_pool: UserPool::new(&config.pool),
            hosted_ui,
            tokens: Tokens::new(&config.pool, jwks, clock.clone()),
            assets: Assets::read(&config.dist_dir).map_err(StartError::Page)?,
            draining: Arc::default(),
            config: Arc::new(config),
            clock,
            random,
        })
    }
}

async fn open_store(config: &Config, sealing: Sealing) -> Result<Store, StartError> {
    let path = &config.session_store;
    let failed = |source| StartError::Store {
        path: path.display().to_string(),
        source,
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| failed(sqlx::Error::from(error).into()))?;
    }
    Store::open(path, sealing).await.map_err(failed)
}
