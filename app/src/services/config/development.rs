//! Fetches the configuration: the page of Trunk's server does not contain it.

use leptos::{prelude::*, task::spawn_local};
use wire::Config;

use crate::{
    api::{Api, Remote},
    browser::theme,
};

pub fn fetch(config: RwSignal<Remote<Config>>) {
    config.set(Remote::Loading);
    spawn_local(async move {
        let fetched = Api::new().config().await;
        // The script of the shell has done this if the page contains the configuration.
        if let Ok(fetched) = &fetched
            && let Some(color) = &fetched.operator.accent_color
        {
            theme::set_brand(color);
        }
        config.set(fetched.into());
    });
}
