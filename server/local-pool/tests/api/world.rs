//! Extends the `World` of a test with applications that use the pool through the AWS SDK.

use local_pool::Description;

pub use crate::{
    app::{App, Exception},
    claim::Claim,
    support::{ADA, PASSWORD, START, World, http},
};

/// [`START`] as a claim's timestamp.
pub const TIMESTAMP: &str = "Thu Mar 5 09:03:07 UTC 2026";

impl World {
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

    /// Signs up and confirms Ada, with [`PASSWORD`].
    pub async fn with_ada(self) -> Self {
        let app = self.public();
        app.sign_up(ADA).await.unwrap();
        app.confirm(ADA, &self.code(ADA)).await.unwrap();
        self
    }
}
