//! The texts of the language in use. `services::language` loads them.
//!
//! They are in two files: one with what the login page needs before anyone types, and one with everything else.

mod built_in;
mod locale;

use catalogue::{Language, Node, Value};
use leptos::prelude::*;

use self::locale::Locale;

struct Texts {
    language: ArcRwSignal<Language>,
    first: ArcRwSignal<Vec<Node>>,
    rest: ArcRwSignal<Vec<Node>>,
}

/// Identifies the messages of this program; the last text of each file.
const FINGERPRINT: &str = include_str!(concat!(env!("OUT_DIR"), "/fingerprint.txt"));

thread_local! {
    static TEXTS: Texts = Texts {
        language: ArcRwSignal::new(Language::English),
        first: ArcRwSignal::new(built_in::first()),
        rest: ArcRwSignal::new(built_in::rest()),
    };
}

/// Returns the language of the texts. Tracked.
pub fn language() -> Language {
    TEXTS.with(|texts| texts.language.get())
}

/// Returns the language of the texts, without following it.
pub fn language_untracked() -> Language {
    TEXTS.with(|texts| texts.language.get_untracked())
}

/// Returns whether all texts are loaded. Tracked.
pub fn is_complete() -> bool {
    TEXTS.with(|texts| !texts.rest.read().is_empty())
}

/// Returns whether a file is for this program: a newer server has files for a newer one.
pub fn is_for_this_program(nodes: &[Node]) -> bool {
    matches!(nodes.last(), Some(Node::Text(last)) if last == FINGERPRINT)
}

/// Adds the texts that are not among the first.
pub fn add_rest(rest: Vec<Node>) {
    TEXTS.with(|texts| texts.rest.set(rest));
}

/// Replaces all texts by those of another language.
pub fn replace(language: Language, first: Vec<Node>, rest: Vec<Node>) {
    TEXTS.with(|texts| {
        texts.language.set(language);
        texts.first.set(first);
        texts.rest.set(rest);
    });
}

/// Returns the text with this index; empty while it is not loaded. Tracked.
pub(super) fn format(index: u16, arguments: &[Value]) -> String {
    let index = usize::from(index);
    TEXTS.with(|texts| {
        let (nodes, index) =
            match index.checked_sub(texts.first.read_untracked().len().saturating_sub(1)) {
                Some(index) => (texts.rest.read(), index),
                None => (texts.first.read(), index),
            };
        let Some(node) = nodes.get(index) else {
            return String::new();
        };
        if let Node::Text(text) = node {
            return text.clone();
        }
        // Read only where it matters, so that it is the texts that make an effect run again.
        node.format(arguments, &Locale(texts.language.get_untracked()))
    })
}
