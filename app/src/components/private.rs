//! The guard of private pages: it shows nothing of them before the server has said who is there, and leads strangers
//! to the login page and back. What it guards is comfort: the data itself is guarded by the server.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::{use_location, use_navigate}};

use crate::{
    components::loading::Waiting,
    flow::presence::{Gate, gate},
    session::visit,
};

/// Shows `view` to whoever is logged in.
#[component]
pub fn Private(
    /// The page.
    view: fn() -> AnyView,
) -> impl IntoView {
    let visit = visit();
    let location = use_location();
    let navigate = use_navigate();
    let here = move || {
        let query = location.search.get_untracked();
        let mark = if query.is_empty() { "" } else { "?" };
        [&location.pathname.get_untracked(), mark, &query].concat()
    };
    Effect::new(move |_| {
        let state = visit.who().get();
        if let Gate::Login(address) = gate(&state, visit.farewell().get_untracked(), &here()) {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(&address, options);
        }
    });
    let open = visit.is_logged_in();
    move || {
        if open.get() {
            view()
        } else {
            view! { <Waiting/> }.into_any()
        }
    }
}
