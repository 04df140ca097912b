//! A pool of its own for each test, and its clock.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use local_pool::{Clock, Description, LocalPool, Options, Random};

pub use crate::{
    app::{App, Refused},
    claim::Claim,
};

/// Thu 5 Mar 2026, 09:03:07 UTC: a day with one digit.
pub const START: i64 = 1_772_701_387;
/// How a claim says that moment.
pub const TIMESTAMP: &str = "Thu Mar 5 09:03:07 UTC 2026";
pub const PASSWORD: &str = "Correct-horse-7";
pub const ADA: &str = "ada@example.com";

pub struct World {
    pub pool: LocalPool,
    now: Arc<AtomicI64>,
}

impl World {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn with(choose: impl FnOnce(&mut Options)) -> Self {
        let now = Arc::new(AtomicI64::new(START));
        let mut options = Options {
            listen: "127.0.0.1:0".parse().unwrap(),
            clock: Clock::manual(Arc::clone(&now)),
            random: Random::seeded(1),
            ..Options::default()
        };
        choose(&mut options);
        let pool = local_pool::start(options).await.unwrap();
        Self { pool, now }
    }

    pub fn pass(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn description(&self) -> &Description {
        self.pool.description()
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.description().endpoint)
    }

    pub fn confidential(&self) -> App {
        App::new(self.description(), "confidential")
    }

    pub fn public(&self) -> App {
        App::new(self.description(), "public")
    }

    /// The code of the newest mail to an address.
    pub fn code(&self, to: &str) -> String {
        self.pool.mailbox(to)[0].code.clone().unwrap()
    }

    /// Ada, who has signed up with [`PASSWORD`] and confirmed.
    pub async fn with_ada(self) -> Self {
        let app = self.public();
        app.sign_up(ADA).await.unwrap();
        app.confirm(ADA, &self.code(ADA)).await.unwrap();
        self
    }
}

/// A bare HTTP client: no redirects, no proxy.
pub fn http() -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .unwrap()
}
