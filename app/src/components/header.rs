//! The header of every page: the link to the home page, and the navigation. Its right side stays empty until the login
//! status is known, so that nothing flickers.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wire::{User, page};

use crate::{
    services::{Services, services},
    text::{Message, frame},
};

#[component]
pub fn Header(
    /// Returns the entries for a logged-in user; `None` until that part is loaded.
    user_entries: impl Fn(User) -> Option<AnyView> + Send + 'static,
) -> impl IntoView {
    let Services {
        session, config, ..
    } = services();
    let logo = move || {
        let logo = config.operator().logo;
        logo.unwrap_or_else(|| "/favicon.svg".to_owned())
    };
    view! {
        // The browser follows this link itself: it moves the focus, which the router would not.
        <a class="skip" href="#main" rel="external">
            {frame::SKIP}
        </a>
        <header class="header">
            <a class="brand" href=page::HOME>
                <img src=logo alt="" />
                <span>{move || config.site_name()}</span>
            </a>
            <nav class="nav" aria-label=frame::NAVIGATION>
                {move || user_entries(session.user()?)}
                {move || {
                    // "Log in" comes first, so that a double click on "Log out" cannot start a login.
                    session
                        .is_visitor()
                        .then(|| {
                            view! {
                                <Entry href=page::LOGIN text=frame::LOG_IN />
                                <Entry href=page::REGISTER text=frame::CREATE_ACCOUNT />
                            }
                                .into_any()
                        })
                }}
            </nav>
        </header>
    }
}

/// A link that is marked if it points to the current page.
#[component]
pub fn Entry(href: &'static str, text: Message) -> impl IntoView {
    let path = use_location().pathname;
    view! {
        <a href=href aria-current=move || (path.get() == href).then_some("page")>
            {text}
        </a>
    }
}
