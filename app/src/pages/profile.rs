//! `/profile`: the session, the claims of both tokens, and on request the tokens themselves. The page is the same for
//! both login modes.

mod raw_tokens;
mod summary;
mod token;

use leptos::{prelude::*, task::spawn_local};
use wire::profile::Profile;

use self::{raw_tokens::RawTokens, summary::Summary, token::Token};
use crate::{
    api::Remote,
    browser::clock,
    components::{
        account_navigation::AccountNavigation,
        heading::Heading,
        loading::{Failed, Loading},
        private::Private,
        time::Now,
    },
    services::{Services, services},
    text::profile,
};

#[component]
pub fn ProfilePage() -> impl IntoView {
    view! {
        <div class="profile">
            <AccountNavigation />
            <Heading title=profile::TITLE />
            <Private>
                <Claims />
            </Private>
        </div>
    }
}

#[component]
fn Claims() -> impl IntoView {
    let Services { api, session, .. } = services();
    let profile = RwSignal::new(Remote::Loading);
    let load = move || {
        profile.set(Remote::Loading);
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
    load();
    let device = clock::ticking();
    move || match profile.get() {
        Remote::Loading => view! { <Loading /> }.into_any(),
        Remote::Failed(problem) => view! { <Failed problem retry=load /> }.into_any(),
        Remote::Ready(profile) => {
            let now = Now::new(profile.now, device);
            view! { <Loaded profile now reload=load /> }.into_any()
        }
    }
}

#[component]
fn Loaded(profile: Profile, now: Now, #[prop(into)] reload: Callback<()>) -> impl IntoView {
    let config = services().config;
    let token_inspection =
        move || matches!(config.get(), Remote::Ready(config) if config.token_inspection);
    view! {
        <Summary session=profile.session logged_in_at=profile.logged_in_at now />
        <Token
            id="id-token"
            title=profile::ID_TOKEN
            lead=profile::ID_TOKEN_LEAD
            token=profile.id_token
            now
            reload
        />
        <Token
            id="access-token"
            title=profile::ACCESS_TOKEN
            lead=profile::ACCESS_TOKEN_LEAD
            token=profile.access_token
            now
            reload
        />
        {move || token_inspection().then(|| view! { <RawTokens /> })}
    }
}
