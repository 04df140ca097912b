//! Who is logged in, how, since when and until when.

use leptos::prelude::*;
use wire::Session;

use super::Now;
use crate::{
    browser::{clock, moment},
    session::visit,
    words::{profile, time},
};

/// The session in a few lines.
#[component]
pub fn Summary(session: Session, since: i64, now: Now) -> impl IntoView {
    let ends_at = visit().ends_at();
    let device = clock::ticking();
    let left = Memo::new(move |_| time::relative(ends_at.get(), device.get()));
    let user = session.user;
    let remembered = if session.remember { profile::YES } else { profile::NO };
    view! {
        <section class="card card--wide" aria-labelledby="session">
            <h2 id="session">{profile::SESSION}</h2>
            <dl class="facts">
                <dt>{profile::WHO}</dt>
                <dd class="strong"><bdi>{user.email.unwrap_or(user.name)}</bdi></dd>
                <dt>{profile::GROUPS}</dt>
                <dd>{groups(user.groups)}</dd>
                <dt>{profile::HOW}</dt>
                <dd>{profile::mode(session.login_mode)}</dd>
                <dt>{profile::SINCE}</dt>
                <dd><Moment seconds=since now/></dd>
                <dt>{profile::UNTIL}</dt>
                <dd>{left}</dd>
                <dt>{profile::REMEMBERED}</dt>
                <dd>{remembered}</dd>
            </dl>
        </section>
    }
}

fn groups(groups: Vec<String>) -> AnyView {
    if groups.is_empty() {
        return profile::NO_GROUPS.into_any();
    }
    chips(groups)
}

/// Short words side by side.
pub fn chips(words: Vec<String>) -> AnyView {
    let chips = words.into_iter().map(|word| view! { <li><bdi>{word}</bdi></li> });
    view! { <ul class="chips">{chips.collect_view()}</ul> }.into_any()
}

/// A moment: date and time, and how far away it is.
#[component]
pub fn Moment(seconds: i64, now: Now) -> impl IntoView {
    let distance = Memo::new(move |_| time::relative(seconds, now.get()));
    view! {
        <time datetime=moment::machine(seconds)>{moment::readable(seconds)}</time>
        <span class="distance">{distance}</span>
    }
}
