//! Who is logged in, how, since when and until when.

use leptos::prelude::*;
use wire::SessionInfo;

use crate::{
    components::time::{Now, Time},
    services::services,
    text::{profile, time},
};

#[component]
pub fn Summary(session: SessionInfo, logged_in_at: i64, now: Now) -> impl IntoView {
    let client = services().session;
    let user = session.user;
    let remembered = if session.remember {
        profile::YES
    } else {
        profile::NO
    };
    view! {
        <section class="card card--wide" aria-labelledby="session">
            <h2 id="session">{profile::SESSION}</h2>
            <dl class="facts">
                <dt>{profile::LOGGED_IN_AS}</dt>
                <dd>
                    <bdi class="strong">{user.email.unwrap_or(user.name)}</bdi>
                </dd>
                <dt>{profile::GROUPS}</dt>
                <dd>{groups(user.groups)}</dd>
                <dt>{profile::LOGIN_METHOD}</dt>
                <dd>{profile::login_method(session.login_mode)}</dd>
                <dt>{profile::LOGGED_IN_SINCE}</dt>
                <dd>
                    <Time seconds=logged_in_at now />
                </dd>
                <dt>{profile::SESSION_ENDS}</dt>
                <dd>{move || time::relative(client.ends_at(), now.device()).get()}</dd>
                <dt>{profile::REMEMBERED}</dt>
                <dd>{remembered}</dd>
            </dl>
        </section>
    }
}

fn groups(groups: Vec<String>) -> AnyView {
    if groups.is_empty() {
        profile::NO_GROUPS.into_render().into_any()
    } else {
        view! { <Chips words=groups /> }.into_any()
    }
}

/// A row of short labels.
#[component]
pub fn Chips(words: Vec<String>) -> impl IntoView {
    let chip = |word| {
        view! {
            <li>
                <bdi>{word}</bdi>
            </li>
        }
    };
    view! { <ul class="chips">{words.into_iter().map(chip).collect_view()}</ul> }
}
