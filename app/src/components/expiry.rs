//! The warning before a session ends, with the button that extends it (WCAG 2.2, 2.2.1).

use leptos::prelude::*;

use crate::{
    browser::clock,
    services::{Services, services},
    text::{session as session_text, time},
};

/// Seconds before the end at which the warning appears.
const WARNING_TIME: i64 = 120;

#[component]
pub fn ExpiryWarning() -> impl IntoView {
    let Services {
        session, announcer, ..
    } = services();
    let now = clock::ticking();
    let remaining = move || session.ends_at() - now.get();
    let is_near =
        Memo::new(move |_| session.is_logged_in() && (1..=WARNING_TIME).contains(&remaining()));
    let sentence = move || session_text::ends_in(time::span(remaining()));
    Effect::new(move |_| {
        // Announced once: reading out a countdown every second would be disruptive.
        if is_near.get() {
            announcer.say(untrack(sentence));
        }
    });
    move || {
        is_near.get().then(|| {
            view! {
                <div class="notice notice--row">
                    <p>{move || sentence().get()}</p>
                    <button type="button" class="button" on:click=move |_| session.extend()>
                        {session_text::STAY_LOGGED_IN}
                    </button>
                </div>
            }
        })
    }
}
