//! `/admin`: the example of a page for the members of one group.

use leptos::{prelude::*, task::spawn_local};
use wire::admin::AdminOverview;

use crate::{
    api::Remote,
    components::{
        heading::Heading,
        loading::{Failed, Loading},
        require_group::RequireGroup,
        with_config::WithConfig,
    },
    services::{config::ConfigLoader, services},
    text::admin as text,
};

#[component]
pub fn AdminPage() -> impl IntoView {
    view! {
        <div class="profile">
            <WithConfig read=ConfigLoader::get view=|config| {
                view! {
                    <RequireGroup group=config.admin_group>
                        <Heading title=text::TITLE />
                        <Overview />
                    </RequireGroup>
                }
                    .into_any()
            } />
        </div>
    }
}

#[component]
fn Overview() -> impl IntoView {
    let api = services().api;
    let overview = RwSignal::new(Remote::Loading);
    let load = move || {
        overview.set(Remote::Loading);
        spawn_local(async move {
            let result = api.admin_overview().await;
            // Another user may have logged in since.
            if !overview.is_disposed() {
                overview.set(result.into());
            }
        });
    };
    load();
    move || match overview.get() {
        Remote::Loading => view! { <Loading /> }.into_any(),
        Remote::Failed(problem) => view! { <Failed problem retry=load /> }.into_any(),
        Remote::Ready(overview) => view! { <Loaded overview /> }.into_any(),
    }
}

#[component]
fn Loaded(overview: AdminOverview) -> impl IntoView {
    view! {
        <p class="lead">{text::lead(overview.group.as_str())}</p>
        <section class="card card--wide">
            <dl class="facts">
                <dt>{text::GROUP}</dt>
                <dd>
                    <bdi>{overview.group}</bdi>
                </dd>
                <dt>{text::ACTIVE_SESSIONS}</dt>
                <dd>{overview.active_sessions}</dd>
            </dl>
        </section>
    }
}
