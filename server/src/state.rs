//! The state that every handler can use, built once at startup.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use axum_extra::extract::CookieJar;

use crate::apps::{AppCookies, Assertions};
use crate::assets::{Assets, Logo, LogoError, TextsError};
use crate::attempts::Attempts;
use crate::auth_flow::CurrentAuthFlow;
use crate::background::Background;
use crate::client_secret::ClientSecret;
use crate::clock::Clock;
use crate::config::{Config, SessionStore};
use crate::decoy_key::DecoyKey;
use crate::events::Events;
use crate::hosted_ui::{DomainError, HostedUi};
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::random::Random;
use crate::readiness::Readiness;
use crate::session::cookie::Cookies;
use crate::session::sealing::{self, Sealing};
use crate::session::{self, Devices, Locks, Sessions, StaleCookie, Store, Transactions};
use crate::token_lifecycle::{Refreshes, Revocations};
use crate::tokens::{Jwks, TokenVerifier};
use crate::user_pool::UserPool;

/// The shared [`Parts`]. Cheap to clone: key material is in memory once, however many requests use it.
#[derive(Clone, Debug)]
pub struct AppState(Arc<Parts>);

/// The parts of the server.
#[derive(Debug)]
pub struct Parts {
    /// The settings.
    pub config: Config,
    /// When the server started, seconds since 1970.
    pub started_at: i64,
    /// What is measured.
    pub metrics: Metrics,
    /// What is both counted and logged.
    pub events: Events,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// Names and attributes of the cookies.
    pub cookies: Cookies,
    /// The cookies on the hosts of applications.
    pub app_cookies: AppCookies,
    /// Signs what applications receive, if that is on.
    pub assertions: Option<Assertions>,
    /// Sessions.
    pub sessions: Sessions,
    /// Logins in progress.
    pub transactions: Transactions,
    /// How often something may be attempted.
    pub limits: Limits,
    /// Attempts by addresses that are not logged in.
    pub attempts: Attempts,
    /// Remembered devices.
    pub devices: Devices,
    /// One lock per session, held while its tokens are refreshed. Other servers respect a lease in the store instead.
    pub session_locks: Locks,
    /// The client secret in use.
    pub client_secret: ClientSecret,
    /// What the answers to unknown users are derived from.
    pub decoy_key: DecoyKey,
    /// The refreshes under way.
    pub refreshes: Refreshes,
    /// The flow of the in-app login.
    pub auth_flow: CurrentAuthFlow,
    /// The user-pools API.
    pub user_pool: UserPool,
    /// The hosted pages, if the pool has a domain.
    pub hosted_ui: Option<HostedUi>,
    /// Verifies tokens.
    pub token_verifier: TokenVerifier,
    /// The built application.
    pub assets: Assets,
    /// The operator's logo.
    pub logo: Option<Logo>,
    /// Work that must end before the process does. Whatever continues after its response is started here.
    pub background: Background,
    /// The limit of simultaneous revocations.
    pub revocations: Revocations,
    /// What was last found about whether the server is ready.
    pub readiness: Readiness,
    /// Whether the server is shutting down and therefore not ready.
    pub draining: AtomicBool,
}

impl Deref for AppState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// Why the server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A setting.
    #[error(transparent)]
    Config(#[from] crate::config::Error),
    /// The keys file.
    #[error(transparent)]
    Keys(#[from] sealing::Error),
    /// The session store.
    #[error("SESSION_STORE: {0}")]
    Store(#[from] session::Error),
    /// The address of the hosted pages.
    #[error(transparent)]
    Domain(#[from] DomainError),
    /// The TLS library.
    #[error("TLS cannot be set up: {0}")]
    Tls(#[from] reqwest::Error),
    /// The built page.
    #[error("DIST_DIR: index.html cannot be read: {0}")]
    Page(std::io::Error),
    /// The operator's logo.
    #[error("LOGO_FILE: {0}")]
    Logo(#[from] LogoError),
    /// The texts of the pages.
    #[error(transparent)]
    Texts(#[from] TextsError),
}

impl AppState {
    /// Returns the mark for the response to a request without a session, if its session cookie is stale. That of a session
    /// that was replaced a moment ago is not: the response would remove the cookie that the browser has by now.
    ///
    /// # Errors
    /// The store does not respond, so that nothing is known about the cookie.
    pub async fn stale_cookie(
        &self,
        jar: &CookieJar,
    ) -> Result<Option<StaleCookie>, session::Error> {
        let was_replaced = match self.cookies.session_id(jar) {
            Some(id) => self.sessions.was_replaced(&id).await?,
            None => false,
        };
        Ok(self.cookies.stale(jar).filter(|_| !was_replaced))
    }

    /// Builds every part from the settings.
    ///
    /// No request is sent to the pool, so the server starts even while the pool is unavailable. It also starts while the store
    /// does not respond, and is ready when it does.
    pub async fn build(config: Config, clock: Clock, random: Random) -> Result<Self, StartError> {
        let assets = open_assets(&config).map_err(StartError::Page)?;
        Self::build_with(config, assets, clock, random).await
    }

    /// The same with another source of the page.
    pub async fn build_with(
        config: Config,
        assets: Assets,
        clock: Clock,
        random: Random,
    ) -> Result<Self, StartError> {
        let logo_file = config.operator.logo_file.as_deref();
        let logo = logo_file.map(Logo::read).transpose()?;
        let assets = assets.with_texts(config.languages.as_deref(), config.texts_dir.as_deref())?;
        let sealing = open_keys(&config, random.clone())?;
        let cookies = Cookies::new(config.is_https());
        let devices = Devices::new(sealing.clone(), cookies);
        let decoy_key = DecoyKey::new(&sealing);
        let app_cookies = AppCookies::new(sealing.clone());
        let assertions = config.apps_assertion;
        let assertions = assertions.then(|| Assertions::new(&sealing, &config.public_url));
        let client_secret = ClientSecret::new(&config.pool, clock.clone());
        let metrics = Metrics::new();
        let events = Events::new(metrics.clone(), sealing.clone(), config.log_subjects);
        let store = open_store(&config, sealing.clone(), events.clone()).await?;
        let limits = Limits::new(
            config.rate_limits.clone(),
            clock.clone(),
            sealing,
            store.shared_limits(),
        )
        .with_metrics(metrics.clone());
        let http = crate::http_client::client()?;
        let hosted_ui = match &config.pool.domain {
            Some(domain) => {
                let secret = client_secret.clone();
                let hosted_ui = HostedUi::new(&config, domain, secret, http.clone())?;
                Some(hosted_ui.with_metrics(metrics.clone()))
            }
            None => None,
        };
        let jwks_url = config.pool.jwks_url.clone();
        let jwks = Jwks::new(jwks_url, http.clone(), clock.clone(), metrics.clone());
        Ok(Self(Arc::new(Parts {
            cookies,
            app_cookies,
            assertions,
            devices,
            limits,
            sessions: Sessions::new(
                store.clone(),
                config.session_limits,
                clock.clone(),
                random.clone(),
            ),
            transactions: Transactions::new(store, clock.clone(), random.clone()),
            attempts: Attempts::new(&clock),
            session_locks: Locks::default(),
            refreshes: Refreshes::default(),
            auth_flow: CurrentAuthFlow::new(&config),
            user_pool: UserPool::new(&config.pool, client_secret.clone(), http)
                .with_user_context_data(config.user_context_data)
                .with_metrics(metrics.clone()),
            client_secret,
            decoy_key,
            hosted_ui,
            token_verifier: TokenVerifier::new(&config.pool, jwks, clock.clone()),
            assets,
            logo,
            background: Background::default(),
            revocations: Revocations::default(),
            readiness: Readiness::default(),
            draining: AtomicBool::new(false),
            config,
            started_at: clock.now(),
            metrics,
            events,
            clock,
            random,
        })))
    }
}

/// Opens the built page, without its texts.
pub(crate) fn open_assets(config: &Config) -> std::io::Result<Assets> {
    match &config.dist_dir {
        Some(folder) => Assets::read(folder),
        None => Assets::embedded(),
    }
}

fn open_keys(config: &Config, random: Random) -> Result<Sealing, sealing::Error> {
    let path = &config.session_keys_file;
    match config.session_store {
        SessionStore::Sqlite(_) => Sealing::open(path, random),
        SessionStore::Redis(_) => Sealing::read(path, random),
    }
}

async fn open_store(
    config: &Config,
    sealing: Sealing,
    events: Events,
) -> Result<Store, session::Error> {
    let (store, limits) = (&config.session_store, &config.session_limits);
    let longest = limits.max.max(limits.remember);
    let issuer = config.pool.issuer.clone();
    Store::open(store, sealing, issuer, longest, events).await
}
