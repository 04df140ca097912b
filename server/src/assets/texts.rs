//! The texts of the pages in each language: where their files are, and what `index.html` says before the application runs.
//!
//! The build compiles them. `TEXTS_DIR` replaces single texts: the sources, which are part of the built page, are then compiled
//! again when the server starts, and the changed files get addresses of their own.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use axum::http::HeaderValue;
use catalogue::{Language, Node, compile};
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use super::encodings::encodings;
use super::files::Files;
use super::memory::MemoryFile;

/// The list of the compiled files, from which the application finds those of another language.
const INDEX: &str = "text/index.json";
/// The texts of `index.html`, by language.
const SHELL: &str = "text/shell.json";
/// The folder of the sources.
const SOURCES: &str = "text/source";

/// The texts of the languages that the pages offer.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    /// In the order in which visitors can choose.
    languages: Vec<LanguageTexts>,
    /// The list for the application, and files with replaced texts.
    files: Option<Files>,
}

/// The texts of one language.
#[derive(Clone, Debug)]
pub(super) struct LanguageTexts {
    pub(super) language: Language,
    /// The address of what `/login` needs before anyone types.
    pub(super) first: String,
    /// The address of all other texts.
    pub(super) rest: String,
    /// The texts of `index.html` by their keys.
    pub(super) shell: BTreeMap<String, String>,
}

/// Why the texts cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TextsError {
    /// A file of the built page is missing, or not valid.
    #[error("DIST_DIR: the texts of the page cannot be read: {0}")]
    Built(#[source] io::Error),
    /// The page is not built in a language of `LANGUAGES`.
    #[error("LANGUAGES: the page is not available in {0}")]
    Unavailable(&'static str),
    /// The folder or a file in it cannot be read.
    #[error("TEXTS_DIR: {0}: {1}")]
    Folder(String, #[source] io::Error),
    /// A file of another name.
    #[error("TEXTS_DIR: {0}: is not the name of a language in LANGUAGES, such as en.ftl")]
    UnknownLanguage(String),
    /// A file is not valid, or not for these pages.
    #[error("TEXTS_DIR: {0}")]
    Source(#[from] compile::Error),
}

impl Texts {
    /// Reads what the build wrote, for the given languages or for all, and replaces texts by those of the files `<tag>.ftl` in a folder.
    ///
    /// # Errors
    /// A file is missing or not valid.
    pub(super) fn read(
        built: &Files,
        languages: Option<&[Language]>,
        folder: Option<&Path>,
    ) -> Result<Self, TextsError> {
        let mut texts = languages_of(built, languages)?;
        if texts.is_empty() && folder.is_none() {
            // A page that somebody else has built.
            return Ok(Self::default());
        }
        let mut files = Vec::new();
        if let Some(folder) = folder {
            replace(&mut texts, &mut files, built, folder)?;
        }
        let index = texts.iter().map(|of| (of.language, &of.first, &of.rest));
        let index = serde_json::to_string(&index.collect::<Vec<_>>()).map_err(io::Error::from);
        let index = index.and_then(|json| encodings(INDEX, &json));
        files.extend(index.map_err(TextsError::Built)?);
        Ok(Self {
            languages: texts,
            files: Some(Files::of_memory(files.into_iter().collect())),
        })
    }

    /// Returns texts without files.
    #[cfg(test)]
    pub(super) fn for_tests(language: Language, shell: &[(&str, &str)]) -> Self {
        let shell = shell
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        let address = |part| format!("/text/{}/{part}.json", language.tag());
        Self {
            languages: vec![LanguageTexts {
                language,
                first: address("first"),
                rest: address("rest"),
                shell: shell.collect(),
            }],
            files: None,
        }
    }

    /// Returns the texts of a language; of the first one, if the pages do not offer it.
    pub(super) fn of(&self, language: Language) -> Option<&LanguageTexts> {
        let mut all = self.languages.iter();
        let found = all.find(|texts| texts.language == language);
        found.or_else(|| self.languages.first())
    }

    /// Returns the languages in the order in which visitors can choose.
    pub(super) fn languages(&self) -> impl Iterator<Item = Language> {
        self.languages.iter().map(|texts| texts.language)
    }

    /// Returns the files that replace those of the built page, if one of them has this path.
    pub(super) fn files(&self, path: &str) -> Option<(&Files, HeaderValue)> {
        let files = self.files.as_ref()?;
        let hash = files.hash(path)?;
        Some((files, super::etag(hash)))
    }
}

fn languages_of(
    built: &Files,
    languages: Option<&[Language]>,
) -> Result<Vec<LanguageTexts>, TextsError> {
    if languages.is_none() && !built.contains(Path::new(INDEX)) {
        return Ok(Vec::new());
    }
    let index: Vec<(Language, String, String)> = read_json(built, INDEX)?;
    let mut shell: BTreeMap<Language, BTreeMap<String, String>> = read_json(built, SHELL)?;
    let mut all: Vec<_> = index
        .into_iter()
        .map(|(language, first, rest)| LanguageTexts {
            language,
            first,
            rest,
            shell: shell.remove(&language).unwrap_or_default(),
        })
        .collect();
    let Some(languages) = languages else {
        return Ok(all);
    };
    let take = |language: &Language| {
        let at = all.iter().position(|texts| texts.language == *language);
        let at = at.ok_or(TextsError::Unavailable(language.tag()))?;
        Ok(all.swap_remove(at))
    };
    languages.iter().map(take).collect()
}

fn read_json<T: DeserializeOwned>(built: &Files, path: &str) -> Result<T, TextsError> {
    let json = built.read(Path::new(path)).map_err(TextsError::Built)?;
    serde_json::from_slice(&json).map_err(|error| TextsError::Built(error.into()))
}

/// Replaces texts, and adds the files that contain them.
fn replace(
    texts: &mut [LanguageTexts],
    files: &mut Vec<(PathBuf, MemoryFile)>,
    built: &Files,
    folder: &Path,
) -> Result<(), TextsError> {
    let sources = sources(built).map_err(TextsError::Built)?;
    let mut all = compile::Texts::new(&sources)?;
    for name in file_names(folder)? {
        let language = name.strip_suffix(".ftl").and_then(Language::parse);
        let of = texts.iter_mut().find(|of| Some(of.language) == language);
        let of = of.ok_or_else(|| TextsError::UnknownLanguage(name.clone()))?;
        let source = std::fs::read_to_string(folder.join(&name));
        let source = source.map_err(|error| TextsError::Folder(name.clone(), error))?;
        all.replace(of.language, &name, &source)?;
        let compiled = all.compile(of.language);
        let mut add = |part, nodes| add(files, of.language, part, nodes).map_err(TextsError::Built);
        *of = LanguageTexts {
            language: of.language,
            first: add("first", &compiled.first)?,
            rest: add("rest", &compiled.rest)?,
            shell: compiled.shell,
        };
    }
    Ok(())
}

/// Returns the names (`<tag>/<file>.ftl`) and contents of the sources.
fn sources(built: &Files) -> io::Result<Vec<(String, String)>> {
    let source = |path: PathBuf| {
        let name = path.strip_prefix(SOURCES).unwrap_or(&path);
        let text = String::from_utf8(built.read(&path)?).map_err(io::Error::other)?;
        Ok((name.display().to_string(), text))
    };
    let paths = built.below(Path::new(SOURCES))?;
    paths.into_iter().map(source).collect()
}

/// Returns the names of the Fluent files of a folder, in order. Other files are ignored.
fn file_names(folder: &Path) -> Result<Vec<String>, TextsError> {
    let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries =
        entries.map_err(|error| TextsError::Folder(folder.display().to_string(), error))?;
    let names = entries.iter().map(std::fs::DirEntry::file_name);
    let names = names.filter(|name| Path::new(name).extension().is_some_and(|end| end == "ftl"));
    let mut names: Vec<_> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

/// Adds a compiled file in every encoding, and returns its address, which contains a hash of the content.
fn add(
    files: &mut Vec<(PathBuf, MemoryFile)>,
    language: Language,
    part: &str,
    nodes: &[Node],
) -> io::Result<String> {
    let json = serde_json::to_string(nodes)?;
    let hash = hex::encode(&Sha256::digest(&json)[..8]);
    let path = format!("text/{}/{part}-{hash}.json", language.tag());
    files.extend(encodings(&path, &json)?);
    Ok(format!("/{path}"))
}
