//! Short status messages for screen readers. `components::live_region` shows them.

use leptos::prelude::*;

use crate::text::Text;

#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Announces `text` without interrupting the user, in the present language: another language does not repeat it.
    pub fn say(self, text: impl Into<Text>) {
        self.say_words(&text.into().get_untracked());
    }

    fn say_words(self, text: &str) {
        self.0.update(|message| {
            // Repeating the same text would not be a change and would not be read out, so an invisible space is added.
            let again = message.as_str() == text;
            message.clear();
            message.push_str(text);
            if again {
                message.push('\u{a0}');
            }
        });
    }

    /// Returns the latest message.
    pub fn message(self) -> String {
        self.0.get()
    }
}
