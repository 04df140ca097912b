//! The texts of the language in use. `services::language` loads them.
//!
//! They are in two files: one with what the login page needs before anyone types, and one with everything else.

mod built_in;
mod locale;

use catalogue::{Language, Node, Value};
use leptos::prelude::*;

use self::locale::Locale;

struct Texts {
    language: Language,
    first: Vec<Node>,
    rest: Vec<Node>,
}

/// Identifies the messages of this program; the last text of each file.
const FINGERPRINT: &str = include_str!(concat!(env!("OUT_DIR"), "/fingerprint.txt"));

thread_local! {
    static TEXTS: ArcRwSignal<Texts> = ArcRwSignal::new(Texts {
        language: Language::English,
        first: built_in::first(),
        rest: built_in::rest(),
    });
}

/// Returns the language of the texts. Tracked.
pub fn language() -> Language {
    TEXTS.with(|texts| texts.read().language)
}

/// Returns the language of the texts, without following it.
pub fn language_untracked() -> Language {
    TEXTS.with(|texts| texts.read_untracked().language)
}

/// Returns whether all texts are loaded. Tracked.
pub fn is_complete() -> bool {
    TEXTS.with(|texts| !texts.read().rest.is_empty())
}

/// Returns whether a file is for this program: a newer server has files for a newer one.
pub fn is_for_this_program(nodes: &[Node]) -> bool {
    matches!(nodes.last(), Some(Node::Text(last)) if last == FINGERPRINT)
}

/// Adds the texts that are not among the first.
pub fn add_rest(rest: Vec<Node>) {
    TEXTS.with(|texts| texts.update(|texts| texts.rest = rest));
}

/// Replaces all texts by those of another language.
pub fn replace(language: Language, first: Vec<Node>, rest: Vec<Node>) {
    TEXTS.with(|texts| {
        texts.set(Texts {
            language,
            first,
            rest,
        });
    });
}

/// Returns the text with this index; empty while it is not loaded. Tracked.
pub(super) fn format(index: u16, arguments: &[Value]) -> String {
    let index = usize::from(index);
    TEXTS.with(|texts| {
        let texts = texts.read();
        // Each file ends with the fingerprint.
        let first = texts.first.len().saturating_sub(1);
        let node = match index.checked_sub(first) {
            Some(index) => texts.rest.get(index),
            None => texts.first.get(index),
        };
        node.map_or_else(String::new, |node| {
            node.format(arguments, &Locale(texts.language))
        })
    })
}
