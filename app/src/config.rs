//! What the server says about itself, fetched once per page load and shared by the pages that need it.

use leptos::prelude::*;
use wire::Config;

use crate::{
    api::{self, Api, Loaded},
    site::spawn,
};

/// The configuration.
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
        spawn(async move {
            self.config.set(api::config::get(self.api).await.into());
        });
    }

    /// The configuration as it stands.
    pub fn get(self) -> Loaded<Config> {
        self.config.get()
    }
}
