//! Every address that is none.

use leptos::prelude::*;
use leptos_router::components::A;
use wire::page;

use crate::{components::heading::Heading, session::visit, words::not_found};

/// The page.
#[component]
pub fn NotFound() -> impl IntoView {
    let here = visit().is_logged_in();
    let second = move || {
        let (href, text) = if here.get() {
            (page::PROFILE, not_found::PROFILE)
        } else {
            (page::LOGIN, not_found::LOGIN)
        };
        view! { <A href=href attr:class="button">{text}</A> }
    };
    view! {
        <section class="card">
            <Heading title=not_found::TITLE/>
            <p class="lead">{not_found::LEAD}</p>
            <p class="ways">
                <A href=page::HOME attr:class="button button--main">{not_found::HOME}</A>
                {second}
            </p>
        </section>
    }
    .into_any()
}
