//! `/`: what this application is, and where to start.

use leptos::prelude::*;
use wire::page;

use crate::{
    components::{
        heading::Heading,
        notice::{Notice, Tone},
    },
    flow::presence::LogoutReason,
    services::{logout::take_ending, services},
    text::home,
};

#[component]
pub fn HomePage() -> impl IntoView {
    let session = services().session;
    on_cleanup(move || session.clear_logout_reason());
    let ended = home::ended(take_ending());
    let heading = || {
        if services().session.is_logged_in() {
            home::HEADING_LOGGED_IN
        } else {
            home::HEADING
        }
    };
    view! {
        <div class="home">
            {move || {
                let presence = session.presence();
                let logged_out = presence.logout_reason == Some(LogoutReason::ThisTab);
                logged_out.then(|| view! { <Notice tone=Tone::Good text=ended /> })
            }}
            <div class="hero">
                <Heading title=home::TITLE text=heading />
                <p class="lead">
                    {move || match session.user() {
                        Some(user) => {
                            view! {
                                {home::LEAD_LOGGED_IN}
                                " "
                                <bdi class="strong">{user.email.unwrap_or(user.name)}</bdi>
                            }
                                .into_any()
                        }
                        None => home::LEAD.into_render().into_any(),
                    }}
                </p>
                <p class="actions">
                    {move || {
                        session
                            .is_logged_in()
                            .then(|| {
                                view! {
                                    <a href=page::PROFILE class="button button--main">
                                        {home::PROFILE}
                                    </a>
                                }
                            })
                    }}
                    {move || {
                        session
                            .is_visitor()
                            .then(|| {
                                view! {
                                    <a href=page::REGISTER class="button button--main">
                                        {home::CREATE_ACCOUNT}
                                    </a>
                                    <a href=page::LOGIN class="button">
                                        {home::LOG_IN}
                                    </a>
                                }
                            })
                    }}
                </p>
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
