//! The warning before a session ends, with the button that keeps it (WCAG 2.2, 2.2.1).

use leptos::prelude::*;

use crate::{
    browser::clock,
    components::announcer::announcer,
    session::visit,
    words::{frame, time},
};

/// Seconds before the end at which the warning appears.
const AHEAD: i64 = 120;

/// The warning; empty most of the time.
#[component]
pub fn Expiry() -> impl IntoView {
    let visit = visit();
    let here = visit.is_logged_in();
    let now = clock::ticking();
    let ends_at = visit.ends_at();
    let is_near = Memo::new(move |_| here.get() && (1..=AHEAD).contains(&(ends_at.get() - now.get())));
    let announcer = announcer();
    let left = move || frame::session_ends(&time::span(ends_at.get() - now.get()));
    Effect::new(move |_| {
        // Said once: a countdown that is read out every second helps nobody.
        if is_near.get() {
            announcer.say(&untrack(left));
        }
    });
    move || {
        is_near.get().then(|| {
            view! {
                <div class="notice notice--row">
                    <p>{left}</p>
                    <button type="button" class="button" on:click=move |_| visit.renew()>
                        {frame::STAY}
                    </button>
                </div>
            }
            .into_any()
        })
    }
}
