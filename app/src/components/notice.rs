//! A sentence that wants to be seen.

use leptos::prelude::*;
use wire::Problem;

use crate::{
    text,
    view::{El, Text, el},
};

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

/// The sentence, in a box.
pub fn notice(tone: Tone, text: impl Into<Text>) -> El {
    let class = match tone {
        Tone::Info => "notice",
        Tone::Good => "notice notice--good",
        Tone::Bad => "notice notice--bad",
    };
    el("p").class(class).text(text)
}

/// A problem that is read out as soon as there is one. The alert exists before its text does: otherwise it would not
/// be read out (WCAG 2.2, 4.1.3).
pub fn alert(problem: RwSignal<Option<Problem>>) -> El {
    el("div").attr("role", "alert").live(move || {
        let sentence = text::problem::sentence(problem.read().as_ref()?);
        Some(notice(Tone::Bad, sentence))
    })
}
