//! A pool of its own for each test, and its clock.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use local_pool::{Clock, DemoUser, LocalPool, Options, Random};

use crate::{application::Application, browser::Browser, page::Page};

/// Thu 5 Mar 2026, 09:03:07 UTC.
pub const START: i64 = 1_772_701_387;
pub const ADA: &str = "ada@example.com";
pub const PASSWORD: &str = "Correct-horse-7";

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

    pub fn browser(&self) -> Browser {
        Browser::new(&self.pool.description().hosted_base_url)
    }

    pub fn confidential(&self) -> Application {
        Application::new(self.pool.description(), "confidential")
    }

    pub fn public(&self) -> Application {
        Application::new(self.pool.description(), "public")
    }

    pub fn demo(&self) -> DemoUser {
        self.pool.description().demo_user.clone().unwrap()
    }

    /// The code of the newest mail to an address.
    pub fn code(&self, to: &str) -> String {
        self.pool.mailbox(to)[0].code.clone().unwrap()
    }

    /// Signs the demo user in on the log-in page, and gives what sends the browser back to the application.
    pub async fn sign_in(&self, browser: &mut Browser, authorize_url: &str) -> Page {
        let login = browser.open(authorize_url).await;
        let login = browser.follow(&login).await;
        let demo = self.demo();
        browser
            .submit(
                &login,
                &[("username", &demo.email), ("password", &demo.password)],
            )
            .await
    }

    /// A code of the demo user, straight from the form.
    pub async fn code_for(&self, application: &Application) -> String {
        let url = application.request().url();
        let back = self.sign_in(&mut self.browser(), &url).await;
        back.returned("code").unwrap()
    }
}
