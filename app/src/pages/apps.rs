//! `/apps`: the applications that the user may open. A login without another target leads here; without applications behind this
//! server, the profile page opens instead.

use leptos::prelude::*;
use wire::{Config, apps::AppLink, page};

use crate::{
    components::{
        heading::Heading, on_demand::OnDemand, private::Private, with_config::WithConfig,
    },
    services::{config::ConfigLoader, services},
    text::apps as text,
};

#[component]
pub fn AppsPage() -> impl IntoView {
    let view = |config: Config| {
        if config.has_apps {
            view! { <Launcher /> }.into_any()
        } else {
            view! { <OpenProfile /> }.into_any()
        }
    };
    view! { <WithConfig read=ConfigLoader::get view /> }
}

#[component]
fn OpenProfile() -> impl IntoView {
    let navigation = services().navigation;
    Effect::new(move |_| navigation.replace(page::PROFILE));
}

#[component]
fn Launcher() -> impl IntoView {
    let api = services().api;
    let load = move || async move {
        let apps = api.apps().await?.apps;
        Ok(move || view! { <AppList apps=apps.clone() /> }.into_any())
    };
    view! {
        <div class="launcher">
            <Heading title=text::TITLE />
            <Private>
                <OnDemand load />
            </Private>
        </div>
    }
}

#[component]
fn AppList(apps: Vec<AppLink>) -> impl IntoView {
    if apps.is_empty() {
        return view! { <p class="card card--wide">{text::NONE}</p> }.into_any();
    }
    view! {
        <p class="lead">{text::LEAD}</p>
        <ul class="tiles">
            {apps.into_iter().map(|app| view! { <Tile app /> }).collect_view()}
        </ul>
    }
    .into_any()
}

/// The link to an application, with its address without the usual scheme. External, because an application can have the origin of
/// this page, whose router must not follow it.
#[component]
fn Tile(app: AppLink) -> impl IntoView {
    let AppLink { title, url, .. } = app;
    let address = url.strip_prefix("https://").unwrap_or(&url).to_owned();
    let letter = title.chars().next().map(String::from);
    view! {
        <li>
            <a class="tile" href=url rel="external">
                <span class="letter" aria-hidden="true">
                    {letter}
                </span>
                <bdi class="strong">{title}</bdi>
                " "
                <bdi class="hint">{address}</bdi>
            </a>
        </li>
    }
}
