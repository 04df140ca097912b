//! A pool and a clock for each test.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use local_pool::{Clock, LocalPool, Options, Random};

/// Thu 5 Mar 2026, 09:03:07 UTC: a one-digit day.
pub const START: i64 = 1_772_701_387;
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

    /// Starts a pool with changed options.
    pub async fn with(change: impl FnOnce(&mut Options)) -> Self {
        let now = Arc::new(AtomicI64::new(START));
        let mut options = Options {
            listen: "127.0.0.1:0".parse().unwrap(),
            clock: Clock::manual(Arc::clone(&now)),
            random: Random::seeded(1),
            ..Options::default()
        };
        change(&mut options);
        let pool = local_pool::start(options).await.unwrap();
        Self { pool, now }
    }

    pub fn advance(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Returns the code of the newest email to an address.
    pub fn code(&self, to: &str) -> String {
        self.pool.mailbox(to)[0].code.clone().unwrap()
    }
}

/// An HTTP client that follows no redirects and uses no proxy.
pub fn http() -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .unwrap()
}
