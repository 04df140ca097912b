//! The entries in the header for a logged-in user.

use leptos::{prelude::*, task::spawn_local};
use wire::{User, page};

use crate::{
    api::Remote,
    components::header::Entry,
    flow::ending::Ending,
    services::{Services, services},
    text::{admin, apps, user as text},
};

#[component]
pub fn UserEntries(user: User) -> impl IntoView {
    let services = services();
    let groups = user.groups;
    let is_admin = move || match services.config.get() {
        Remote::Ready(config) => {
            let group = config.admin_group;
            group.is_some_and(|group| groups.contains(&group))
        }
        _ => false,
    };
    let has_apps =
        move || matches!(services.config.get(), Remote::Ready(config) if config.has_apps);
    view! {
        <p class="user">
            <span class="visually-hidden">{text::LOGGED_IN_AS} " "</span>
            <bdi>{user.email.unwrap_or(user.name)}</bdi>
        </p>
        {move || has_apps().then(|| view! { <Entry href=page::APPS text=apps::LINK /> })}
        <Entry href=page::PROFILE text=text::PROFILE />
        {move || is_admin().then(|| view! { <Entry href=page::ADMIN text=admin::LINK /> })}
        <button type="button" class="link" on:click=move |_| spawn_local(log_out(services))>
            {text::LOG_OUT}
        </button>
    }
}

async fn log_out(services: Services) {
    if let Some(next) = services.session.log_out().await {
        services.leave(&next, Ending::LoggedOut);
    }
}
