//! `/`: what this is, and the way in.

use leptos::prelude::*;
use leptos_router::components::A;
use wire::{Session, page};

use crate::{
    components::{
        heading::Heading,
        notice::{Notice, Tone},
    },
    flow::presence::{Farewell, Who},
    session::visit,
    words::{frame, home},
};

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    let visit = visit();
    let here = visit.is_logged_in();
    let farewell = visit.farewell();
    on_cleanup(move || visit.forget_farewell());
    let heading = Signal::derive(move || {
        if here.get() { home::HEADING_AGAIN } else { home::HEADING }
    });
    let goodbye = move || {
        let left = farewell.get() == Some(Farewell::Here);
        left.then(|| view! { <Notice tone=Tone::Good text=frame::GOODBYE/> })
    };
    view! {
        <div class="home">
            {goodbye}
            <div class="hero">
                <Heading title=home::TITLE text=heading/>
                {move || match visit.who().get() {
                    Who::Unknown => view! { <p class="lead">{home::LEAD}</p> }.into_any(),
                    Who::LoggedOut => stranger().into_any(),
                    Who::LoggedIn(session) => member(session).into_any(),
                }}
            </div>
            <h2 class="unseen">{home::REASONS}</h2>
            <ul class="reasons">
                {home::REASON.into_iter().map(reason).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

fn stranger() -> impl IntoView {
    view! {
        <p class="lead">{home::LEAD}</p>
        <p class="ways">
            <A href=page::REGISTER attr:class="button button--main">{home::REGISTER}</A>
            <A href=page::LOGIN attr:class="button">{home::LOGIN}</A>
        </p>
    }
}

fn member(session: Session) -> impl IntoView {
    let name = session.user.email.unwrap_or(session.user.name);
    view! {
        <p class="lead">{home::LEAD_AGAIN} " " <bdi class="strong">{name}</bdi> "."</p>
        <p class="ways">
            <A href=page::PROFILE attr:class="button button--main">{home::PROFILE}</A>
        </p>
    }
}

fn reason((title, text): (&'static str, &'static str)) -> impl IntoView {
    view! {
        <li>
            <h3>{title}</h3>
            <p>{text}</p>
        </li>
    }
}
