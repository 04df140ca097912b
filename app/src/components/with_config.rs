//! Shows what needs the server's configuration once it is here.

use leptos::prelude::*;
use wire::Config;

use crate::{
    api::Loaded,
    components::loading::{Failed, Waiting},
    config::settings,
};

/// Waits for the configuration, then shows what `view` makes of it.
#[component]
pub fn WithConfig(
    /// What to show.
    view: fn(Config) -> AnyView,
) -> impl IntoView {
    let settings = settings();
    move || match settings.get() {
        Loaded::Waiting => view! { <Waiting/> }.into_any(),
        Loaded::Failed(problem) => {
            view! { <Failed problem retry=move |()| settings.retry()/> }.into_any()
        }
        Loaded::Here(config) => view(config),
    }
}
