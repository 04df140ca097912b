//! The header of every page: the link to the home page, and the navigation. Its right side stays empty until the login
//! status is known, so that nothing flickers.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;
use wire::{ReturnTo, User, page};

use crate::{
    browser::location,
    services::{Services, services, session},
    text::frame,
};

#[component]
pub fn Header() -> impl IntoView {
    let session = services().session;
    view! {
        // The browser follows this link itself: it moves the focus, which the router would not.
        <a class="skip" href="#main" rel="external">
            {frame::SKIP}
        </a>
        <header class="header">
            <a class="brand" href=page::HOME aria-label=frame::HOME>
                <img src="/favicon.svg" alt="" width="32" height="32" />
                <span>{frame::PRODUCT}</span>
            </a>
            <nav class="nav" aria-label=frame::NAVIGATION>
                {move || session.user().map(|user| view! { <LoggedInEntries user /> })}
                {move || {
                    // "Log in" is first: where "Log out" was, a second click must not start a login.
                    session
                        .is_visitor()
                        .then(|| {
                            view! {
                                <Entry href=page::LOGIN text=frame::LOG_IN />
                                <Entry href=page::REGISTER text=frame::CREATE_ACCOUNT />
                            }
                        })
                }}
            </nav>
        </header>
    }
}

#[component]
fn LoggedInEntries(user: User) -> impl IntoView {
    let services = services();
    view! {
        <p class="who">
            <span class="unseen">{frame::LOGGED_IN_AS} " "</span>
            <bdi>{user.email.unwrap_or(user.name)}</bdi>
        </p>
        <Entry href=page::PROFILE text=frame::PROFILE />
        <button type="button" class="link" on:click=move |_| spawn_local(log_out(services))>
            {frame::LOG_OUT}
        </button>
    }
}

/// A link that is marked when it leads to the current page.
#[component]
fn Entry(href: &'static str, text: &'static str) -> impl IntoView {
    let path = use_location().pathname;
    view! {
        <a href=href aria-current=move || (path.get() == href).then_some("page")>
            {text}
        </a>
    }
}

/// Logs out and goes where the server says: after a hosted login, the session of the hosted pages has to end too.
async fn log_out(services: Services) {
    let Some(next) = services.session.log_out().await else {
        return;
    };
    services.announcer.say(frame::LOGGED_OUT);
    if ReturnTo::parse(&next).is_some() {
        services.navigation.go(&next);
    } else {
        session::remember_logout();
        location::leave_for(&next);
    }
}
