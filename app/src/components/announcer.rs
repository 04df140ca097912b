//! The one live region of the application: short status sentences for people who do not see the screen
//! (WCAG 2.2, 4.1.3). It exists before its first text, as assistive technology needs it to.

use leptos::prelude::*;

use crate::{
    site::site,
    view::{El, el},
};

/// Says things.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Nothing said yet.
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says `text` when the person is done with what they are doing.
    pub fn say(self, text: &str) {
        self.0.update(|said| {
            // The same text again would be no change and stay unheard: an invisible blank makes it one.
            let again = said.as_str() == text;
            said.clear();
            said.push_str(text);
            if again {
                said.push('\u{a0}');
            }
        });
    }
}

/// Where it says them.
pub fn region() -> El {
    let Announcer(said) = site().announcer;
    el("div")
        .class("unseen")
        .attr("role", "status")
        .live_text(move || said.get().into())
}
