//! The guard of private pages: it shows nothing of them before the server has said who is there, and leads strangers
//! to the login page and back. What it guards is comfort: the data itself is guarded by the server.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    components::loading::waiting,
    flow::presence::{Gate, gate},
    site::{site, watch},
    view::{El, live},
};

/// Shows `view` to whoever is logged in.
pub fn private(view: fn() -> El) -> El {
    let site = site();
    let location = use_location();
    let here = move || {
        let query = location.search.get_untracked();
        let mark = if query.is_empty() { "" } else { "?" };
        [&location.pathname.get_untracked(), mark, &query].concat()
    };
    watch(move || {
        if let Gate::Login(address) = gate(&site.visit.presence(), &here()) {
            site.go_instead(&address);
        }
    });
    live(move || {
        let open = site.visit.is_logged_in();
        Some(if open { view() } else { waiting() })
    })
}
