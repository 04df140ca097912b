//! `/gallery`: every component in every state, to look at. Only in development builds; its own captions are for
//! developers and not translated.

mod controls;
mod foundations;
mod messages;

use leptos::{prelude::*, task::spawn_local};

use self::{
    controls::{Buttons, Fields, Passwords},
    foundations::{Colors, Typography},
    messages::{Content, Messages, Waiting},
};
use crate::{pages::lazy, services::services};

/// The path. The server does not know it, and answers 404 with the page.
pub const PATH: &str = "/gallery";

#[component]
pub fn GalleryPage() -> impl IntoView {
    let languages = services().languages;
    spawn_local(async move {
        // With the style sheet of the other pages.
        let _ = lazy::load(languages).await;
    });
    view! {
        <div class="profile">
            <h1>"Gallery"</h1>
            <Colors />
            <Typography />
            <Buttons />
            <Fields />
            <Passwords />
            <Messages />
            <Waiting />
            <Content />
        </div>
    }
}

/// A part of the gallery.
#[component]
fn Part(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="card card--wide">
            <h2>{name}</h2>
            {children()}
        </section>
    }
}
