//! What the server says about itself, fetched once per page load and shared by the pages that need it.

use leptos::{prelude::*, task::spawn_local};
use wire::Config;

use crate::api::{self, Api, Loaded};

/// The configuration, for whoever asks by [`settings`].
#[derive(Clone, Copy)]
pub struct Settings {
    config: RwSignal<Loaded<Config>>,
    api: Api,
}

impl Settings {
    /// Asks for the configuration.
    pub fn load(api: Api) -> Self {
        let config = RwSignal::new(Loaded::Waiting);
        let settings = Self { config, api };
        settings.retry();
        settings
    }

    /// Asks again, after it failed.
    pub fn retry(self) {
        self.config.set(Loaded::Waiting);
        spawn_local(async move {
            self.config.set(api::config::get(self.api).await.into());
        });
    }

    /// The configuration as it stands.
    pub fn get(self) -> Loaded<Config> {
        self.config.get()
    }
}

/// The configuration of this page. `app.rs` provides it.
pub fn settings() -> Settings {
    expect_context()
}
