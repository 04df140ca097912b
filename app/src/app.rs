//! The frame around every page, and the one table of routes.

use leptos::{mount::mount_to, prelude::*, task::spawn_local};
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};
use wasm_bindgen::JsCast;

use crate::{
    api::Remote,
    components::{
        connection_problem::ConnectionProblem,
        expiry::ExpiryWarning,
        footer::Footer,
        header::Header,
        live_region::LiveRegion,
        loading::{Failed, Loading},
    },
    pages::{
        home::HomePage,
        lazy::{self, LazyPages},
        login::LoginPage,
    },
    services::Services,
};

/// The element of `index.html` that contains the loading state until the application replaces it.
const ROOT: &str = "app";

/// Replaces the loading state with the application.
pub fn mount() {
    let root = document().get_element_by_id(ROOT);
    let root = root.expect("index.html has an element with this id");
    root.set_inner_html("");
    mount_to(
        root.unchecked_into(),
        || view! { <Router><Frame /></Router> },
    )
    .forget();
}

#[component]
fn Frame() -> impl IntoView {
    Services::provide();
    view! {
        <Header />
        <main id="main" class="main" tabindex="-1">
            <ExpiryWarning />
            <ConnectionProblem />
            // The server answers 404 for every path that is not in `wire::page`, so each of these is there too.
            <FlatRoutes fallback=lazy_page(|pages| pages.not_found)>
                <Route path=path!("/") view=HomePage />
                <Route path=path!("/register") view=lazy_page(|pages| pages.register) />
                <Route path=path!("/confirm") view=lazy_page(|pages| pages.confirm) />
                <Route path=path!("/login") view=LoginPage />
                <Route path=path!("/profile") view=lazy_page(|pages| pages.profile) />
                <Route path=path!("/privacy") view=lazy_page(|pages| pages.privacy) />
            </FlatRoutes>
        </main>
        <Footer />
        <LiveRegion />
    }
}

/// Returns the view of a page that is loaded when somebody opens it. All such views have one type, because the router
/// is compiled once for each type of view.
fn lazy_page(
    page: fn(LazyPages) -> fn() -> AnyView,
) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || view! { <LazyPage page /> }.into_any()
}

#[component]
fn LazyPage(page: fn(LazyPages) -> fn() -> AnyView) -> impl IntoView {
    let pages = RwSignal::new(Remote::Loading);
    let load = move || {
        pages.set(Remote::Loading);
        spawn_local(async move { pages.set(lazy::load().await.into()) });
    };
    load();
    move || match pages.get() {
        Remote::Loading => view! { <Loading /> }.into_any(),
        Remote::Ready(pages) => page(pages)(),
        Remote::Failed(problem) => view! { <Failed problem retry=load /> }.into_any(),
    }
}
