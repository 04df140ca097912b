//! The server's configuration, fetched once per page load and shared by the pages that need it.

use leptos::{prelude::*, task::spawn_local};
use wire::Config;

use crate::api::{Api, Remote};

#[derive(Clone, Copy)]
pub struct ConfigLoader {
    config: RwSignal<Remote<Config>>,
    api: Api,
}

impl ConfigLoader {
    /// Fetches the configuration.
    pub fn load(api: Api) -> Self {
        let config = RwSignal::new(Remote::Loading);
        let loader = Self { config, api };
        loader.reload();
        loader
    }

    /// Fetches the configuration again after a failure.
    pub fn reload(self) {
        self.config.set(Remote::Loading);
        spawn_local(async move {
            self.config.set(self.api.config().await.into());
        });
    }

    pub fn get(self) -> Remote<Config> {
        self.config.get()
    }
}
