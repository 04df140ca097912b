//! `/profile`: what the user pool says about the person, in both tokens, and the tokens themselves on request. The
//! page looks the same after either way in.

mod raw;
mod summary;
mod token;

use leptos::{prelude::*, task::spawn_local};
use wire::profile::Profile;

use crate::{
    api::{self, Api, Loaded},
    browser::clock,
    components::{
        heading::Heading,
        loading::{Failed, Waiting},
        private::Private,
    },
    config::settings,
    flow::clock::ServerClock,
    session::visit,
    words::profile,
};

/// The server's time, ticking.
#[derive(Clone, Copy)]
struct Now {
    server: ServerClock,
    device: ReadSignal<i64>,
}

impl Now {
    fn get(self) -> i64 {
        self.server.at(self.device.get())
    }
}

/// The page.
#[component]
pub fn ProfilePage() -> impl IntoView {
    view! {
        <div class="profile">
            <Heading title=profile::TITLE/>
            <Private view=|| view! { <Claims/> }.into_any()/>
        </div>
    }
    .into_any()
}

#[component]
fn Claims() -> impl IntoView {
    let api: Api = expect_context();
    let visit = visit();
    let profile = RwSignal::new(Loaded::Waiting);
    let load = Callback::new(move |()| {
        profile.set(Loaded::Waiting);
        spawn_local(async move {
            let answer = api::profile::get(api).await;
            if let Ok(profile) = &answer {
                visit.met(profile.session.clone());
            }
            profile.set(answer.into());
        });
    });
    load.run(());
    let device = clock::ticking();
    move || match profile.get() {
        Loaded::Waiting => view! { <Waiting/> }.into_any(),
        Loaded::Failed(problem) => view! { <Failed problem retry=load/> }.into_any(),
        Loaded::Here(profile) => {
            let server = ServerClock::new(profile.now, clock::now());
            show(profile, Now { server, device }, load)
        }
    }
}

fn show(answer: Profile, now: Now, reload: Callback<()>) -> AnyView {
    let settings = settings();
    let inspection = Memo::new(move |_| {
        matches!(settings.get(), Loaded::Here(config) if config.token_inspection)
    });
    view! {
        <summary::Summary session=answer.session since=answer.logged_in_at now/>
        <token::TokenClaims
            id="id-token"
            title=profile::ID_TOKEN
            lead=profile::ID_TOKEN_LEAD
            token=answer.id_token
            now
            reload
        />
        <token::TokenClaims
            id="access-token"
            title=profile::ACCESS_TOKEN
            lead=profile::ACCESS_TOKEN_LEAD
            token=answer.access_token
            now
            reload
        />
        {move || inspection.get().then(|| view! { <raw::Raw/> }.into_any())}
    }
    .into_any()
}
