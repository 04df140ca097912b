//! A sentence that wants to be seen.

use leptos::prelude::*;

/// How a notice is meant.
#[derive(Clone, Copy)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Something worked.
    Good,
    /// Something did not.
    Bad,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice",
            Self::Good => "notice notice--good",
            Self::Bad => "notice notice--bad",
        }
    }
}

/// The sentence, in a box.
#[component]
pub fn Notice(
    /// How it is meant.
    tone: Tone,
    /// The sentence.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p class=tone.class()>{text}</p> }
}
