//! Extends the `World` of a test with browsers and applications.

use local_pool::DemoUser;

use crate::{application::Application, browser::Browser, page::Page};

pub use crate::support::{ADA, PASSWORD, START, World};

impl World {
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

    /// Signs the demo user in on the sign-in page, and returns the redirect to the application.
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

    /// Signs the demo user in, and returns the code.
    pub async fn code_for(&self, application: &Application) -> String {
        let url = application.request().url();
        let back = self.sign_in(&mut self.browser(), &url).await;
        back.returned("code").unwrap()
    }
}
