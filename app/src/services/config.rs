//! The server's configuration, which the page contains. A page that another server delivered (Trunk's, in development)
//! fetches it.

use leptos::{prelude::*, task::spawn_local};
use wire::{Config, Operator, config::ELEMENT};

#[cfg(debug_assertions)]
use crate::browser::theme;
use crate::{
    api::{self, Api, Remote},
    text::frame,
};

#[derive(Clone, Copy)]
pub struct ConfigLoader {
    config: RwSignal<Remote<Config>>,
    api: Api,
}

impl ConfigLoader {
    /// Reads or fetches the configuration.
    pub fn load(api: Api) -> Self {
        let contained = contained();
        let is_contained = contained.is_some();
        let config = RwSignal::new(contained.map_or(Remote::Loading, Remote::Ready));
        let loader = Self { config, api };
        if !is_contained {
            loader.reload();
        }
        loader
    }

    /// Fetches the configuration again after a failure.
    pub fn reload(self) {
        self.config.set(Remote::Loading);
        spawn_local(async move {
            let config = self.api.config().await;
            // The script of the shell has done this if the page contains the configuration.
            #[cfg(debug_assertions)]
            if let Ok(config) = &config
                && let Some(color) = &config.operator.accent_color
            {
                theme::set_brand(color);
            }
            self.config.set(config.into());
        });
    }

    pub fn get(self) -> Remote<Config> {
        self.config.get()
    }

    /// Returns who operates the application, as far as it is known.
    pub fn operator(self) -> Operator {
        match &*self.config.read() {
            Remote::Ready(config) => config.operator.clone(),
            Remote::Loading | Remote::Failed(_) => Operator::default(),
        }
    }

    /// Returns the name of the operator, or of the product.
    pub fn site_name(self) -> String {
        let name = self.operator().name;
        name.unwrap_or_else(|| frame::PRODUCT.get())
    }
}

/// Returns the configuration that the page contains, if this version of the application can read it.
fn contained() -> Option<Config> {
    let element = document().get_element_by_id(ELEMENT)?;
    api::parse(&element.text_content()?).ok()
}
