//! Fetches the configuration and writes it into the page of Trunk's server, which does not contain it.

use leptos::{prelude::*, task::spawn_local};
use wire::{
    Config, Problem,
    config::{ELEMENT, LoginConfig},
};

use super::contained;
use crate::{
    api::{Api, Remote},
    browser::theme,
};

pub fn fetch(login: RwSignal<Remote<LoginConfig>>) {
    login.set(Remote::Loading);
    spawn_local(async move {
        let fetched = Api::new().config().await;
        login.set(fetched.and_then(|config| write(&config)).into());
    });
}

fn write(config: &Config) -> Result<LoginConfig, Problem> {
    // The script of the shell does this if the page contains the configuration.
    if let Some(color) = &config.operator.accent_color {
        theme::set_brand(color);
    }
    let json = serde_json::to_string(config).unwrap_or_default();
    if let (Ok(element), Some(head)) = (document().create_element("script"), document().head()) {
        element.set_id(ELEMENT);
        // Not a script that the browser would run. What cannot be set is found missing below.
        let _ = element.set_attribute("type", "application/json");
        element.set_text_content(Some(&json));
        let _ = head.append_child(&element);
    }
    contained()
}
