//! For parts of a page that need the server's configuration.

use leptos::prelude::*;

use crate::{
    api::Remote,
    components::loading::{Failed, Loading},
    services::{Services, config::ConfigLoader, services},
};

/// Waits for the configuration, then shows `view`.
#[component]
pub fn WithConfig<T: 'static>(
    /// Returns the part that the view needs.
    read: fn(ConfigLoader) -> Remote<T>,
    view: fn(T) -> AnyView,
) -> impl IntoView {
    let Services {
        session, config, ..
    } = services();
    move || match read(config) {
        Remote::Loading => Some(view! { <Loading /> }.into_any()),
        Remote::Ready(config) => Some(view(config)),
        // The bar above the page shows the problem already, and its button asks for the configuration too.
        Remote::Failed(_) if session.connection_problem().is_some() => None,
        Remote::Failed(problem) => {
            Some(view! { <Failed problem retry=move || config.reload() /> }.into_any())
        }
    }
}
