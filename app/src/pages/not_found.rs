//! Fallback page for unknown paths.

use leptos::prelude::*;
use wire::page;

use crate::{components::heading::Heading, services::services, text::not_found};

#[component]
pub fn NotFoundPage() -> impl IntoView {
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
