//! The frame around every page, and the one table of pages.
//!
//! The router keeps the address, the history and the links. Which page belongs to an address is a table here and not
//! a `<Routes>`: no address has parameters in its path, and the table costs 25 kB less (before compression).

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    components::Router,
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use wasm_bindgen::JsCast;
use wire::page;

use crate::{
    components::{announcer, expiry, footer, header, trouble},
    pages,
    site::Site,
    view::{El, el, group, live},
};

/// The element of `index.html` that holds the loading state until the application takes its place.
const ROOT: &str = "app";

/// A page.
type Page = fn() -> El;

/// Every page there is.
const PAGES: [(&str, Page); 6] = [
    (page::HOME, pages::home::page),
    (page::REGISTER, pages::register::page),
    (page::CONFIRM, pages::confirm::page),
    (page::LOGIN, pages::login::page),
    (page::PROFILE, pages::profile::page),
    (page::PRIVACY, pages::privacy::page),
];

/// The page at a path, if there is one; a slash at its end does not count.
fn page_at(path: &str) -> Option<Page> {
    let bare = path.strip_suffix('/').unwrap_or(path);
    let known = PAGES
        .iter()
        .find(|(address, _)| address.strip_suffix('/').unwrap_or(address) == bare);
    known.map(|(_, page)| *page)
}

/// Takes the place of the loading state.
pub fn mount() {
    let root = document().get_element_by_id(ROOT);
    let root = root.expect("index.html has an element with this id");
    root.set_inner_html("");
    mount_to(
        root.unchecked_into(),
        || view! { <Router>{frame()}</Router> },
    )
    .forget();
}

fn frame() -> impl IntoView {
    provide_context(Site::begin());
    let main = el("main")
        .class("main")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .child(expiry::warning())
        .child(trouble::bar())
        .child(current_page());
    let frame = group()
        .child(header::bar())
        .child(main)
        .child(footer::bar())
        .child(announcer::region());
    AnyView::from(frame)
}

fn current_page() -> El {
    let path = use_location().pathname;
    let history: BrowserUrl = expect_context();
    live(move || {
        let page = page_at(&path.read()).unwrap_or(pages::not_found::page);
        let view = untrack(page);
        // The router writes the new address into the history once it is told that the page stands.
        history.ready_to_complete();
        Some(view)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_of_the_contract_is_in_the_table() {
        for path in page::ALL {
            assert!(PAGES.iter().any(|(address, _)| *address == path), "{path}");
        }
        assert_eq!(PAGES.len(), page::ALL.len());
    }

    #[test]
    fn a_slash_at_the_end_does_not_count_and_anything_else_does() {
        let is_missing = |path| page_at(path).is_none();
        assert!(!is_missing("/") && !is_missing("/login/"));
        assert!(is_missing("/nowhere") && is_missing("/login/x") && is_missing("/Login"));
    }
}
