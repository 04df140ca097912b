//! Shows what needs the server's configuration once it is here.

use wire::Config;

use crate::{
    api::Loaded,
    components::loading::{failed, waiting},
    site::site,
    view::{El, live},
};

/// Waits for the configuration, then shows what `view` makes of it.
pub fn with_config(view: fn(Config) -> El) -> El {
    let settings = site().settings;
    live(move || {
        Some(match settings.get() {
            Loaded::Waiting => waiting(),
            Loaded::Failed(problem) => failed(&problem, move || settings.retry()),
            Loaded::Here(config) => view(config),
        })
    })
}
