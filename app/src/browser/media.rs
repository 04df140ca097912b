//! Media queries.

use leptos::{ev, prelude::*};

/// Returns whether the window matches a media query, until the current component is unmounted.
pub fn matches(query: &'static str) -> RwSignal<bool> {
    let matches = move || {
        let list = window().match_media(query).ok().flatten();
        list.is_some_and(|list| list.matches())
    };
    let is_matching = RwSignal::new(matches());
    let handle = window_event_listener(ev::resize, move |_| {
        if is_matching.get_untracked() != matches() {
            is_matching.update(|is_matching| *is_matching ^= true);
        }
    });
    on_cleanup(move || handle.remove());
    is_matching
}
