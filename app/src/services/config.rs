//! The server's configuration, which the page contains. Only the page of Trunk's server, in development, does not.

#[cfg(debug_assertions)]
mod development;

use leptos::prelude::*;
use wire::{Config, Operator, Problem, ProblemCode, config::ELEMENT};

use crate::{
    api::{self, Remote},
    text::frame,
};

#[derive(Clone, Copy)]
pub struct ConfigLoader {
    config: RwSignal<Remote<Config>>,
}

impl ConfigLoader {
    /// Reads the configuration.
    pub fn load() -> Self {
        let config = contained();
        #[cfg(debug_assertions)]
        let is_missing = config.is_err();
        let loader = Self {
            config: RwSignal::new(config.into()),
        };
        #[cfg(debug_assertions)]
        if is_missing {
            loader.reload();
        }
        loader
    }

    /// Tries again after a failure: a program that cannot read its configuration needs another page.
    pub fn reload(self) {
        #[cfg(debug_assertions)]
        development::fetch(self.config);
        #[cfg(not(debug_assertions))]
        crate::browser::location::reload();
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

/// Returns the configuration that the page contains.
fn contained() -> Result<Config, Problem> {
    let element = document().get_element_by_id(ELEMENT);
    let text = element.and_then(|element| element.text_content());
    api::parse(&text.ok_or_else(|| api::problem(ProblemCode::Internal))?)
}
