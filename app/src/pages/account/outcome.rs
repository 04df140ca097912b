//! What the last change did, shown below the heading of the section. It is part of the frame, because a change can
//! replace the section: another email address is shown as another user.

use leptos::prelude::*;

use crate::{
    browser::input,
    components::{
        heading,
        notice::{Notice, Tone},
    },
    services::{announcer::Announcer, services},
    text::Text,
};

#[derive(Clone, Copy)]
pub struct Outcome {
    text: RwSignal<Option<Text>>,
    announcer: Announcer,
}

impl Outcome {
    pub fn provide() -> Self {
        let outcome = Self {
            text: RwSignal::new(None),
            announcer: services().announcer,
        };
        provide_context(outcome);
        outcome
    }

    /// Shows and announces what a change did. The focus moves to the heading above it, because the element that had it may
    /// be gone.
    pub fn show(self, text: impl Into<Text>) {
        let text = text.into();
        self.announcer.say(text.clone());
        self.text.set(Some(text));
        input::focus(heading::ID);
    }

    pub fn clear(self) {
        self.text.set(None);
    }

    pub fn view(self) -> AnyView {
        (move || {
            let text = self.text.get()?;
            Some(view! { <Notice tone=Tone::Good text /> })
        })
        .into_any()
    }
}

/// The outcome of the section that is shown.
pub fn outcome() -> Outcome {
    expect_context()
}
