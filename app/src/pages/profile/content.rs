//! What the page shows to a user who is logged in, as soon as it is fetched.

use leptos::{prelude::*, task::spawn_local};
use wire::profile::Profile;

use super::{
    comparison::Comparison, panels::Panels, raw_tokens::RawTokens, search::SearchState,
    summary::Summary, toolbar::Toolbar,
};
use crate::{
    api::Remote,
    browser::{clock, input},
    components::{
        heading,
        loading::{Failed, Loading},
        time::Now,
    },
    services::{Services, services},
};

#[component]
pub fn Content() -> impl IntoView {
    let Services { api, session, .. } = services();
    let profile = RwSignal::new(Remote::Loading);
    let fetch = move || {
        spawn_local(async move {
            let result = api.profile().await;
            // Another user may have logged in since: this response is about the previous one.
            if profile.is_disposed() {
                return;
            }
            if let Ok(profile) = &result {
                session.update(profile.session.clone());
            }
            profile.set(result.into());
        });
    };
    let retry = move || {
        profile.set(Remote::Loading);
        fetch();
    };
    let reload = move || {
        fetch();
        // The button that was pressed may be gone afterwards.
        input::focus(heading::ID);
    };
    fetch();
    let device = clock::ticking();
    let search = SearchState::new();
    move || match profile.get() {
        Remote::Loading => view! { <Loading /> }.into_any(),
        Remote::Failed(problem) => view! { <Failed problem retry /> }.into_any(),
        Remote::Ready(profile) => {
            let now = Now::new(profile.now, device);
            view! { <Loaded profile now search reload /> }.into_any()
        }
    }
}

#[component]
fn Loaded(
    profile: Profile,
    now: Now,
    search: SearchState,
    #[prop(into)] reload: Callback<()>,
) -> impl IntoView {
    let profile = StoredValue::new(profile);
    let raw = RawTokens::new();
    view! {
        <Summary profile now />
        <Toolbar profile search raw />
        <Panels profile now search raw reload />
        <Comparison profile now reload />
    }
}
