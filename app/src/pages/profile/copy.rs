//! Buttons that copy something.

use leptos::{prelude::*, task::spawn_local};
use zeroize::Zeroizing;

use crate::{
    browser::clipboard,
    services::services,
    text::{Message, Text, profile},
};

/// Returns the text to copy. It may be a token, so it is wiped afterwards.
type Content = Callback<(), Zeroizing<String>>;

/// A button with a caption.
#[component]
pub fn CopyButton(
    caption: Message,
    /// The accessible name, if it says more than the caption.
    #[prop(optional)]
    name: Option<Message>,
    #[prop(into)] text: Content,
) -> impl IntoView {
    let copied = Copied::new();
    view! {
        <button
            type="button"
            class="button"
            aria-label=name.map(IntoAttributeValue::into_attribute_value)
            on:click=move |_| copied.copy(text)
        >
            {caption}
        </button>
        <span class="hint">{move || copied.message().map(Message::get)}</span>
    }
}

/// A small button with an icon, for one of many values.
#[component]
pub fn CopyIcon(
    /// The accessible name.
    name: Text,
    #[prop(into)] text: Content,
) -> impl IntoView {
    let copied = Copied::new();
    view! {
        <button
            type="button"
            class="copy"
            class:copy--done=move || copied.0.get() == Some(true)
            title=name.clone()
            aria-label=name
            on:click=move |_| copied.copy(text)
        ></button>
        <span class="hint">{move || copied.failure().map(Message::get)}</span>
    }
}

/// Whether the last attempt to copy succeeded.
#[derive(Clone, Copy)]
struct Copied(RwSignal<Option<bool>>);

impl Copied {
    fn new() -> Self {
        Self(RwSignal::new(None))
    }

    fn copy(self, text: Content) {
        let announcer = services().announcer;
        let text = text.run(());
        spawn_local(async move {
            let is_copied = clipboard::copy(&text).await;
            if self.0.is_disposed() {
                return;
            }
            self.0.set(Some(is_copied));
            announcer.say(result(is_copied));
        });
    }

    fn message(self) -> Option<Message> {
        self.0.get().map(result)
    }

    fn failure(self) -> Option<Message> {
        (self.0.get() == Some(false)).then_some(profile::NOT_COPIED)
    }
}

const fn result(is_copied: bool) -> Message {
    if is_copied {
        profile::COPIED
    } else {
        profile::NOT_COPIED
    }
}
