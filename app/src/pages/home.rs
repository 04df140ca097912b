//! `/`: what this application is, and where to start.

use leptos::prelude::*;
use wire::{User, page, profile::SignatureStatus};

use crate::{
    components::{
        heading::Heading,
        notice::{Notice, Tone},
    },
    flow::presence::LogoutReason,
    services::{Services, logout::take_ending, services},
    text::{Text, home, profile},
};

/// Claims of a made-up user, as the profile page shows them.
const SAMPLE: [(&str, &str); 5] = [
    ("email", "ada@example.org"),
    ("email_verified", "true"),
    ("cognito:groups", "engineers"),
    ("token_use", "id"),
    ("exp", "1800003600"),
];

#[component]
pub fn HomePage() -> impl IntoView {
    let session = services().session;
    on_cleanup(move || session.clear_logout_reason());
    let ended = home::ended(take_ending());
    view! {
        <div class="home">
            {move || {
                let presence = session.presence();
                let logged_out = presence.logout_reason == Some(LogoutReason::ThisTab);
                logged_out.then(|| view! { <Notice tone=Tone::Good text=ended /> })
            }}
            <div class="hero">
                <div>
                    <Heading title=home::TITLE text=heading />
                    <p class="lead">
                        {move || match session.user() {
                            Some(user) => view! { <LoggedInAs user /> }.into_any(),
                            None => home::LEAD.into_render().into_any(),
                        }}
                    </p>
                    <p class="actions">
                        {move || session.is_logged_in().then(|| view! { <UserActions /> })}
                        {move || session.is_visitor().then(|| view! { <VisitorActions /> })}
                    </p>
                </div>
                <Preview />
            </div>
            <h2 class="visually-hidden">{home::REASONS}</h2>
            <ul class="reasons">
                {home::REASON
                    .into_iter()
                    .map(|(title, text)| {
                        view! {
                            <li>
                                <h3>{title}</h3>
                                <p>{text}</p>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}

fn heading() -> Text {
    let Services {
        session, config, ..
    } = services();
    if session.is_logged_in() {
        return home::HEADING_LOGGED_IN.into();
    }
    let name = config.operator().name;
    name.map_or_else(|| home::HEADING.into(), home::welcome)
}

#[component]
fn LoggedInAs(user: User) -> impl IntoView {
    view! {
        {home::LEAD_LOGGED_IN}
        " "
        <bdi class="strong">{user.email.unwrap_or(user.name)}</bdi>
    }
}

#[component]
fn UserActions() -> impl IntoView {
    view! {
        <a href=page::PROFILE class="button button--main">
            {home::PROFILE}
        </a>
        <a href=page::ACCOUNT_DETAILS class="button">
            {home::ACCOUNT}
        </a>
    }
}

#[component]
fn VisitorActions() -> impl IntoView {
    view! {
        <a href=page::LOGIN class="button button--main">
            {home::LOG_IN}
        </a>
        <a href=page::REGISTER class="button">
            {home::CREATE_ACCOUNT}
        </a>
    }
}

/// A picture of the profile page: decoration, and not read out.
#[component]
fn Preview() -> impl IntoView {
    view! {
        <div class="card preview" aria-hidden="true">
            <p>
                {profile::ID_TOKEN}
                <span class="badge badge--good">{profile::signature(SignatureStatus::Valid).0}</span>
            </p>
            {SAMPLE
                .map(|(claim, value)| {
                    view! {
                        <p>
                            <code>{claim}</code>
                            <code>{value}</code>
                        </p>
                    }
                })
                .into_iter()
                .collect_view()}
        </div>
    }
}
