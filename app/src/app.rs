//! The frame around every page, what pages can ask for, and the one table of routes.

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};
use wasm_bindgen::JsCast;

use crate::{
    api::Api,
    components::{
        announcer::{Announcer, LiveRegion},
        expiry::Expiry,
        footer::Footer,
        header::Header,
        heading::Arrivals,
        trouble::Trouble,
    },
    config::Settings,
    handover::Handover,
    login::Login,
    pages,
    session::Visit,
};

/// The element of `index.html` that holds the loading state until the application takes its place.
const ROOT: &str = "app";

/// Takes the place of the loading state.
pub fn mount() {
    let root = document().get_element_by_id(ROOT);
    let root = root.expect("index.html has an element with this id");
    root.set_inner_html("");
    mount_to(root.unchecked_into(), App).forget();
}

#[component]
fn App() -> impl IntoView {
    provide();
    view! {
        <Router>
            <Header/>
            <main id="main" class="main" tabindex="-1">
                <Expiry/>
                <Trouble/>
                // Every path stands in `wire::page` too, for the server, which answers 404 for the others.
                <FlatRoutes fallback=pages::not_found::NotFound>
                    <Route path=path!("/") view=pages::home::Home/>
                    <Route path=path!("/register") view=pages::register::Register/>
                    <Route path=path!("/confirm") view=pages::confirm::Confirm/>
                    <Route path=path!("/login") view=pages::login::LoginPage/>
                    <Route path=path!("/profile") view=pages::profile::ProfilePage/>
                    <Route path=path!("/privacy") view=pages::privacy::Privacy/>
                </FlatRoutes>
            </main>
            <Footer/>
            <LiveRegion/>
        </Router>
    }
}

fn provide() {
    let api = Api::new();
    let visit = Visit::begin(api);
    provide_context(api);
    provide_context(visit);
    provide_context(Settings::load(api));
    provide_context(Login::new(api, visit));
    provide_context(Handover::new());
    provide_context(Announcer::new());
    provide_context(Arrivals::new());
}
