//! The entries in the header for a logged-in user.

use leptos::{prelude::*, task::spawn_local};
use wire::{ReturnTo, User, page};

use crate::{
    browser::location,
    components::header::Entry,
    services::{Services, services, session},
    text::frame,
};

#[component]
pub fn UserEntries(user: User) -> impl IntoView {
    let services = services();
    view! {
        <p class="user">
            <span class="visually-hidden">{frame::LOGGED_IN_AS} " "</span>
            <bdi>{user.email.unwrap_or(user.name)}</bdi>
        </p>
        <Entry href=page::PROFILE text=frame::PROFILE />
        <button type="button" class="link" on:click=move |_| spawn_local(log_out(services))>
            {frame::LOG_OUT}
        </button>
    }
}

/// Logs out and goes to the URL that the server returns: after a hosted login, the session of the hosted pages must end
/// too.
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
