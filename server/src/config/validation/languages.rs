//! The languages of the pages, and the texts that the administrator replaces.

use std::path::{Path, PathBuf};

use catalogue::Language;

use super::{Error, invalid, non_blank};

/// Returns the languages in the order of the setting.
pub(super) fn languages(text: Option<&str>) -> Result<Option<Vec<Language>>, Error> {
    const VARIABLE: &str = "LANGUAGES";
    let Some(text) = non_blank(text) else {
        return Ok(None);
    };
    let mut languages = Vec::new();
    for tag in text.split(',').map(str::trim) {
        let language = Language::parse(tag).ok_or_else(|| {
            let all = Language::ALL.map(Language::tag).join(", ");
            invalid(VARIABLE, format!("`{tag}` is not one of {all}"))
        })?;
        if languages.contains(&language) {
            return Err(invalid(VARIABLE, format!("`{tag}` is listed twice")));
        }
        languages.push(language);
    }
    Ok(Some(languages))
}

/// Returns the folder of texts. Its files are read when the server starts.
pub(super) fn texts_dir(folder: Option<&Path>) -> Result<Option<PathBuf>, Error> {
    let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(None);
    };
    if folder.is_dir() {
        return Ok(Some(folder.to_owned()));
    }
    let reason = format!("{} is not a folder", folder.display());
    Err(invalid("TEXTS_DIR", reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(text: &str) -> String {
        languages(Some(text)).unwrap_err().reason
    }

    #[test]
    fn languages_are_listed_by_tag_and_the_first_is_the_default() {
        let read = languages(Some("pt-br, DE,ar")).unwrap().unwrap();
        let tags: Vec<_> = read.into_iter().map(Language::tag).collect();
        assert_eq!(tags, ["pt-BR", "de", "ar"]);
        for none in [None, Some(""), Some("  ")] {
            assert_eq!(languages(none).unwrap(), None);
        }
    }

    #[test]
    fn an_unknown_or_repeated_language_is_named() {
        assert!(reason("en,tlh").starts_with("`tlh` is not one of en, de"));
        assert!(reason("en,").starts_with("`` is not one of"));
        assert_eq!(reason("en,EN"), "`EN` is listed twice");
    }

    #[test]
    fn texts_are_in_a_folder() {
        assert_eq!(texts_dir(None).unwrap(), None);
        assert_eq!(texts_dir(Some(Path::new(""))).unwrap(), None);
        let error = texts_dir(Some(Path::new("/nowhere/texts"))).unwrap_err();
        assert_eq!(
            error.to_string(),
            "TEXTS_DIR: /nowhere/texts is not a folder"
        );
    }
}
