//! The endpoints about the applications behind this server. Only the chunk of pages calls them, so that they are not part of the first
//! download.

use wire::{
    Problem,
    apps::{AppTitle, Apps},
    path,
};

use super::Api;
use crate::flow::address;

impl Api {
    /// Returns the applications that the user may open.
    pub async fn apps(self) -> Result<Apps, Problem> {
        self.get(path::APPS).await
    }

    /// Returns what an application is called.
    pub async fn app(self, name: &str) -> Result<AppTitle, Problem> {
        self.get(&address::app(name)).await
    }
}
