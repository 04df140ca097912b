//! The warning before a session ends, with the button that keeps it (WCAG 2.2, 2.2.1).

use leptos::prelude::*;

use crate::{
    browser::clock,
    components::link::button,
    site::{site, watch},
    text::{frame, time},
    view::{El, el, live},
};

/// Seconds before the end at which the warning appears.
const AHEAD: i64 = 120;

/// The warning; empty most of the time.
pub fn warning() -> El {
    let site = site();
    let now = clock::ticking();
    let left = move || site.visit.ends_at() - now.get();
    let is_near = Memo::new(move |_| site.visit.is_logged_in() && (1..=AHEAD).contains(&left()));
    let sentence = move || frame::session_ends(&time::span(left()));
    watch(move || {
        // Said once: a countdown that is read out every second helps nobody.
        if is_near.get() {
            site.announcer.say(&untrack(sentence));
        }
    });
    live(move || {
        let row = el("div")
            .class("notice notice--row")
            .child(el("p").live_text(move || sentence().into()))
            .child(button(frame::STAY, move || site.visit.renew()));
        is_near.get().then_some(row)
    })
}
