//! The guard of private pages. It shows nothing until the login status is known, and redirects visitors to the login
//! page and back. It is only a convenience: the server protects the data.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    components::loading::Loading,
    flow::presence::{Gate, gate},
    services::{Services, services},
};

/// Shows its children to a user who is logged in. They are recreated when a different user logs in, in this tab or
/// another, so that no data of the previous user stays on screen.
#[component]
pub fn Private(children: ChildrenFn) -> impl IntoView {
    let Services {
        session,
        navigation,
        ..
    } = services();
    let location = use_location();
    let here = move || {
        let query = location.search.get_untracked();
        let separator = if query.is_empty() { "" } else { "?" };
        [&location.pathname.get_untracked(), separator, &query].concat()
    };
    Effect::new(move |_| {
        if let Gate::Login(address) = gate(&session.presence(), &here()) {
            navigation.replace(&address);
        }
    });
    move || {
        if session.user().is_some() {
            children().into_any()
        } else if session.is_visitor() {
            // Redirecting to the login page, or there is a connection problem, which the bar above the page shows.
            ().into_any()
        } else {
            view! { <Loading /> }.into_any()
        }
    }
}
