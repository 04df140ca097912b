//! On the login page: the application that the visitor is on the way to.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;
use wire::{apps::AppTitle, page, path::is_within, query};

use crate::{
    api::Remote,
    components::notice::{Notice, Tone},
    flow::address,
    services::services,
    text::{Text, apps, session},
};

#[component]
pub fn Destination() -> impl IntoView {
    let location = use_location();
    let name = Memo::new(move |_| {
        let is_login = is_within(&location.pathname.read(), page::LOGIN);
        let return_to = location.query.read().get(query::RETURN_TO)?;
        is_login.then(|| address::app_of(&return_to)).flatten()
    });
    let app = RwSignal::new(Remote::Loading);
    let api = services().api;
    Effect::new(move |_| {
        if let Some(name) = name.get() {
            spawn_local(async move { app.set(api.app(&name).await.into()) });
        }
    });
    move || {
        name.read().as_ref()?;
        let text = sentence(&app.read())?;
        Some(view! {
            <div class="destination">
                <Notice tone=Tone::Info text />
            </div>
        })
    }
}

/// Returns nothing while the title of the application is being loaded, and what every other page says if it cannot be.
fn sentence(app: &Remote<AppTitle>) -> Option<Text> {
    match app {
        Remote::Loading => None,
        Remote::Ready(app) => Some(apps::log_in_to_open(app.title.as_str())),
        Remote::Failed(_) => Some(session::LOG_IN_TO_CONTINUE.into()),
    }
}
