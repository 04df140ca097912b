//! The texts of the pages about applications, in the language of their reader: part of the texts that the server writes into other
//! pages (`app/text/<language>/shell.ftl`).

use std::collections::BTreeMap;

use catalogue::Language;

use crate::assets::Assets;

/// For a built page without texts, and one of an older version.
const ENGLISH: &str = include_str!("../../../../app/text/en/shell.ftl");

/// The texts of one language.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The language.
    pub(super) language: Language,
    texts: Option<&'a BTreeMap<String, String>>,
}

impl<'a> Words<'a> {
    /// Returns the texts that the pages have in a language.
    #[must_use]
    pub fn new(assets: &'a Assets, language: Language) -> Self {
        match assets.shell(language) {
            Some((language, texts)) if texts.contains_key("shell-app-forbidden") => Self {
                language,
                texts: Some(texts),
            },
            _ => Self::ENGLISH,
        }
    }

    /// The texts that are part of the program.
    pub const ENGLISH: Self = Self {
        language: Language::English,
        texts: None,
    };

    /// Returns a text by the end of its key.
    pub(super) fn get(&self, name: &str) -> &'a str {
        let key = format!("shell-app-{name}");
        let translated = self.texts.and_then(|texts| texts.get(&key));
        translated.map_or_else(|| english(&key), String::as_str)
    }
}

fn english(key: &str) -> &'static str {
    let mut lines = ENGLISH.lines();
    let found = lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_the_pages_exists() {
        let pages = [include_str!("../page.rs"), include_str!("access_denied.rs")].concat();
        let names: Vec<_> = pages
            .split("words.get(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(names.len() > 16, "{names:?}");
        for name in names {
            assert!(!Words::ENGLISH.get(name).is_empty(), "{name}");
        }
    }
}
