//! A pool and a clock for each test.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use local_pool::{Clock, LocalPool, Options, Random};

/// Thu 5 Mar 2026, 09:03:07 UTC: a one-digit day.
pub const START: i64 = 1_772_701_387;
/// The `User-Agent` of [`World::post`].
pub const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";
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

/// An HTTP client that follows no redirects, uses no proxy and trusts nobody: reading the machine's certificates takes long.
pub fn http() -> reqwest::Client {
    reqwest::Client::builder()
        .tls_certs_only([])
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .unwrap()
}

impl World {
    /// Calls an operation without the SDK: some are newer than it. Returns the status and the body.
    pub async fn post(&self, operation: &str, body: serde_json::Value) -> (u16, serde_json::Value) {
        let request = http()
            .post(format!("{}/", self.pool.description().endpoint))
            .header("content-type", "application/x-amz-json-1.1")
            .header("user-agent", BROWSER)
            .header(
                "x-amz-target",
                format!("AWSCognitoIdentityProviderService.{operation}"),
            );
        let response = request.body(body.to_string()).send().await.unwrap();
        let status = response.status().as_u16();
        (status, response.json().await.unwrap())
    }

    /// Returns the body of a response that must be successful.
    pub async fn call(&self, operation: &str, body: serde_json::Value) -> serde_json::Value {
        let (status, body) = self.post(operation, body).await;
        assert_eq!(status, 200, "{operation}: {body}");
        body
    }

    /// Returns the exception that a request causes: its name and its message.
    pub async fn refused(&self, operation: &str, body: serde_json::Value) -> (String, String) {
        let (status, body) = self.post(operation, body).await;
        assert_eq!(status, 400, "{operation}: {body}");
        let text = |name: &str| body[name].as_str().unwrap().to_owned();
        (text("__type"), text("message"))
    }
}
