//! Fallback page for unknown paths, and the choice among the pages that are not in the table of routes.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wire::page;

use super::apps::AppsPage;
use crate::{components::heading::Heading, services::services, text::not_found};

/// The page of a path that is not in the table of routes: a route there would be part of the first download.
#[component]
pub fn OtherPage() -> impl IntoView {
    let path = use_location().pathname;
    let is_apps = Memo::new(move |before: Option<&bool>| match path.read().as_str() {
        page::APPS => true,
        // The router is about to replace this page.
        path if page::ALL.contains(&path) => before.copied().unwrap_or_default(),
        _ => false,
    });
    move || {
        if is_apps.get() {
            view! { <AppsPage /> }.into_any()
        } else {
            view! { <NotFoundPage /> }.into_any()
        }
    }
}

#[component]
fn NotFoundPage() -> impl IntoView {
    let session = services().session;
    let second = move || {
        if session.is_logged_in() {
            (page::PROFILE, not_found::PROFILE)
        } else {
            (page::LOGIN, not_found::LOG_IN)
        }
    };
    view! {
        <section class="card">
            <Heading title=not_found::TITLE />
            <p class="lead">{not_found::LEAD}</p>
            <p class="actions">
                <a href=page::HOME class="button button--main">
                    {not_found::HOME}
                </a>
                <a href=move || second().0 class="button">
                    {move || second().1.get()}
                </a>
            </p>
        </section>
    }
}
