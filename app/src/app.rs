//! The frame around every page, and the only table of routes.

use std::pin::Pin;

use catalogue::Language;
use leptos::{mount::mount_to, prelude::*, task::spawn_local};
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};
use wasm_bindgen::JsCast;
use wire::{
    page,
    path::{self, is_within},
    query,
};

#[cfg(debug_assertions)]
use crate::pages::gallery;
use crate::{
    api::Remote,
    browser::task,
    components::{
        connection_problem::ConnectionProblem,
        footer::Footer,
        header::Header,
        live_region::LiveRegion,
        loading::{Failed, Loading},
        own_task::OwnTask,
    },
    pages::{
        account, challenges,
        lazy::{self, LazyPages},
        login::LoginPage,
    },
    services::{Services, language::Page, navigation::query_parameter, services},
    text::{Message, notice},
};

/// The element of `index.html` that contains the loading state until the application replaces it.
const ROOT: &str = "app";

/// Replaces the loading state with the application. It is built out of sight, in several tasks of the browser ([`OwnTask`]).
pub fn mount(page: Page) {
    let loading = document().get_element_by_id(ROOT);
    let loading = loading.expect("index.html has an element with this id");
    // Without its content. An element can always be copied.
    let Ok(root) = loading.clone_node() else {
        return;
    };
    mount_to(
        root.clone().unchecked_into(),
        move || view! { <Router><Frame page /></Router> },
    )
    .forget();
    // The tasks of the parts were asked for earlier, so they come first.
    task::next(Box::new(move || {
        drop(loading.replace_with_with_node_1(&root));
    }));
}

#[component]
fn Frame(page: Page) -> impl IntoView {
    Services::provide(Some(page));
    let user_parts = load_user_parts();
    let user_entries = move |user| user_parts.get().map(|parts| (parts.user_entries)(user));
    view! {
        <Header user_entries />
        <main id="main" class="main" tabindex="-1">
            {move || user_parts.get().map(|parts| (parts.notices)())}
            <ConnectionProblem />
            // The server answers 404 for every path that is not in `wire::page`, so each of these must be listed there
            // too.
            <OwnTask>
                <FlatRoutes fallback=unknown_page>
                    <Route path=path!("/") view=lazy_page(|pages| pages.home) />
                    <Route path=path!("/register") view=lazy_page(|pages| pages.register) />
                    <Route path=path!("/confirm") view=lazy_page(|pages| pages.confirm) />
                    <Route
                        path=path!("/forgot-password")
                        view=lazy_page(|pages| pages.forgot_password)
                    />
                    <Route
                        path=path!("/reset-password")
                        view=lazy_page(|pages| pages.reset_password)
                    />
                    <Route path=path!("/login") view=LoginPage />
                    <Route path=path!("/login/:challenge") view=page_by_address />
                    <Route path=path!("/apps") view=lazy_page(|pages| pages.apps) />
                    <Route path=path!("/profile") view=lazy_page(|pages| pages.profile) />
                    <Route path=path!("/account") view=page_by_address />
                    <Route path=path!("/account/:section") view=page_by_address />
                    <Route path=path!("/admin") view=page_by_address />
                    <Route path=path!("/privacy") view=lazy_page(|pages| pages.privacy) />
                </FlatRoutes>
            </OwnTask>
        </main>
        <OwnTask>
            <Footer change_language />
        </OwnTask>
        <LiveRegion />
    }
}

/// Loads the parts around a page that only a logged-in user needs, as soon as a user is logged in, or for a visitor on the way to an
/// application, whose title is among them.
fn load_user_parts() -> RwSignal<Option<LazyPages>> {
    let Services {
        session, languages, ..
    } = services();
    let parts = RwSignal::new(None);
    let leads_to_app = query_parameter(query::RETURN_TO).starts_with(path::AUTH_APP);
    Effect::new(move |_| {
        // `ends_at` is set while a user is logged in and changes with every session check, so a failed load is retried.
        if (session.ends_at() > 0 || leads_to_app) && parts.read_untracked().is_none() {
            spawn_local(async move {
                match lazy::load(languages).await {
                    Ok(loaded) => parts.set(Some(loaded)),
                    Err(problem) => session.show_connection_problem(problem),
                }
            });
        }
    });
    parts
}

/// Changes the language. What that needs is not part of the first download.
fn change_language(
    services: Services,
    language: Language,
) -> Pin<Box<dyn Future<Output = Result<(), Message>>>> {
    Box::pin(async move {
        let pages = lazy::load(services.languages).await;
        let pages = pages.map_err(|_| notice::LANGUAGE_NOT_LOADED)?;
        (pages.change_language)(services, language).await
    })
}

/// Returns the view of a page that is loaded on demand. All such views have one type, because the router is compiled
/// once for each type of view.
fn lazy_page(
    page: fn(LazyPages) -> fn() -> AnyView,
) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || view! { <LazyPage page=Chunk::Pages(page) /> }.into_any()
}

/// Returns the view of a path that is not in the table.
fn unknown_page() -> AnyView {
    #[cfg(debug_assertions)]
    if use_location().pathname.read_untracked().as_str() == gallery::PATH {
        return view! { <gallery::GalleryPage /> }.into_any();
    }
    view! { <LazyPage page=Chunk::Pages(|pages| pages.not_found) /> }.into_any()
}

/// Returns the view of a page that is one of several in its chunk: the challenges of the login, and the sections of the
/// account. The page shows what its address says, also when only the address changes.
fn page_by_address() -> AnyView {
    let path = use_location().pathname.get_untracked();
    let page = if !page::ALL.contains(&path.as_str()) {
        Chunk::Pages(|pages| pages.not_found)
    } else if is_within(&path, page::LOGIN) {
        Chunk::Challenges
    } else {
        Chunk::Account
    };
    view! { <LazyPage page /> }.into_any()
}

/// The chunk that contains a page.
#[derive(Clone, Copy)]
enum Chunk {
    Pages(fn(LazyPages) -> fn() -> AnyView),
    Challenges,
    Account,
}

#[component]
fn LazyPage(page: Chunk) -> impl IntoView {
    let languages = services().languages;
    let view = RwSignal::new(Remote::Loading);
    let load = move || {
        view.set(Remote::Loading);
        spawn_local(async move {
            let loaded = match page {
                Chunk::Pages(page) => lazy::load(languages).await.map(page),
                Chunk::Challenges => challenges::load(languages)
                    .await
                    .map(|challenges| challenges.page),
                Chunk::Account => account::load(languages).await.map(|account| account.page),
            };
            view.set(loaded.into());
        });
    };
    load();
    move || {
        Some(match view.get() {
            Remote::Loading => view! { <Loading /> }.into_any(),
            Remote::Ready(page) => page(),
            Remote::Failed(problem) => view! { <Failed problem retry=load /> }.into_any(),
        })
    }
}
