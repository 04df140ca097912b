//! The server's configuration, which the page contains. Only the page of Trunk's server, in development, does not.

#[cfg(debug_assertions)]
mod development;

use leptos::prelude::*;
use serde::de::DeserializeOwned;
use wire::{
    Config, Operator, Problem, ProblemCode,
    config::{ELEMENT, LoginConfig},
};

use crate::{
    api::{self, Remote},
    text::frame,
};

#[derive(Clone, Copy)]
pub struct ConfigLoader {
    login: RwSignal<Remote<LoginConfig>>,
}

impl ConfigLoader {
    /// Reads the configuration.
    pub fn load() -> Self {
        let login = contained();
        #[cfg(debug_assertions)]
        let is_missing = login.is_err();
        let loader = Self {
            login: RwSignal::new(login.into()),
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
        development::fetch(self.login);
        #[cfg(not(debug_assertions))]
        crate::browser::location::reload();
    }

    /// Returns what the login page needs.
    pub fn login(self) -> Remote<LoginConfig> {
        self.login.get()
    }

    /// Returns everything. It is read again each time, because the first download cannot read it.
    pub fn get(self) -> Remote<Config> {
        match &*self.login.read() {
            Remote::Loading => Remote::Loading,
            Remote::Ready(_) => contained().into(),
            Remote::Failed(problem) => Remote::Failed(problem.clone()),
        }
    }

    /// Returns who operates the application, as far as it is known.
    pub fn operator(self) -> Operator {
        match &*self.login.read() {
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
fn contained<T: DeserializeOwned>() -> Result<T, Problem> {
    let element = document().get_element_by_id(ELEMENT);
    let text = element.and_then(|element| element.text_content());
    api::parse(&text.ok_or_else(|| api::problem(ProblemCode::Internal))?)
}
