//! The bar on top of every page: the way home, and who is here. While nobody knows yet, its right side stays empty,
//! so that nothing flickers.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, components::A, hooks::use_navigate};
use wire::{ReturnTo, Session, page};

use crate::{
    browser::place,
    components::announcer::announcer,
    flow::presence::Who,
    session::visit,
    words::frame,
};

/// The bar.
#[component]
pub fn Header() -> impl IntoView {
    let who = visit().who();
    let entries = move || match who.get() {
        Who::Unknown => ().into_any(),
        Who::LoggedOut => strangers().into_any(),
        Who::LoggedIn(session) => view! { <Members session/> }.into_any(),
    };
    view! {
        // The browser itself follows this link: it moves the focus, which the router would not.
        <a class="skip" href="#main" rel="external">
            {frame::SKIP}
        </a>
        <header class="header">
            <a class="brand" href=page::HOME aria-label=frame::HOME>
                <img src="/favicon.svg" alt="" width="32" height="32"/>
                <span>{frame::PRODUCT}</span>
            </a>
            <nav class="nav" aria-label=frame::NAVIGATION>
                {entries}
            </nav>
        </header>
    }
}

fn strangers() -> impl IntoView {
    view! {
        <A href=page::REGISTER>{frame::REGISTER}</A>
        <A href=page::LOGIN>{frame::LOGIN}</A>
    }
}

#[component]
fn Members(session: Session) -> impl IntoView {
    let logout = logout();
    let name = session.user.email.unwrap_or(session.user.name);
    view! {
        <p class="who">
            <span class="unseen">{frame::SIGNED_IN_AS} " "</span>
            <bdi>{name}</bdi>
        </p>
        <A href=page::PROFILE>{frame::PROFILE}</A>
        <button type="button" class="link" on:click=move |_| logout()>
            {frame::LOGOUT}
        </button>
    }
}

/// Logs out and goes where the server says: for a hosted session the hosted session has to end too.
fn logout() -> impl Fn() + Send {
    let visit = visit();
    let announcer = announcer();
    let navigate = use_navigate();
    move || {
        let navigate = navigate.clone();
        spawn_local(async move {
            let Some(next) = visit.leave().await else {
                return;
            };
            announcer.say(frame::GOODBYE);
            if ReturnTo::parse(&next).is_some() {
                navigate(&next, NavigateOptions::default());
            } else {
                place::leave_for(&next);
            }
        });
    }
}
