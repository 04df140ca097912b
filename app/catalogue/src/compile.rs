//! Reads the texts of all languages from Fluent files and compiles them to [`Node`]s.
//!
//! The files are `<tag>/<name>.ftl`. English is the reference: every other language has the same messages, and each
//! message has the same arguments. The key of a message starts with the name of its file: `login-title` in `login.ftl`.
//!
//! Of Fluent, messages, arguments (`{ $name }`) and select expressions over an argument are supported. An argument with a
//! plural category (`one`, `few`, …) or a number among its variants is a number; every other argument is a text.

mod error;
mod files;
mod fingerprint;
mod generate;
mod lower;
mod parse;
mod spacing;

use std::collections::BTreeMap;
use std::path::Path;

use crate::{Language, Node};
pub use error::{Error, Reason};
use files::stem;
use lower::Parameter;
use parse::Message;

/// What `/login` needs before anyone types. The page loads these files first, and all others with its first chunk.
const FIRST: [&str; 5] = ["field", "frame", "login", "notice", "password"];

/// The texts of `index.html`, which the server fills in: not for the program.
const SHELL: &str = "shell";
/// Texts of the program that `index.html` also shows, before the program has started.
const SHARED: [&str; 2] = ["frame-footer", "frame-loading"];

/// The file in which a compiled text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    First,
    Rest,
    Shell,
}

/// A message of the reference.
#[derive(Debug)]
struct Definition {
    part: Part,
    file: String,
    key: String,
    parameters: Vec<Parameter>,
}

/// The texts of all languages.
#[derive(Debug)]
pub struct Texts {
    /// In the order of the compiled files.
    definitions: Vec<Definition>,
    languages: BTreeMap<Language, BTreeMap<String, Node>>,
}

/// The texts of one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Compiled {
    /// What `/login` needs before anyone types, in the order of [`Texts::generate`]; then [`Texts::fingerprint`].
    pub first: Vec<Node>,
    /// All other texts of the program, in the same order; then [`Texts::fingerprint`].
    pub rest: Vec<Node>,
    /// The texts of `index.html` by their keys.
    pub shell: BTreeMap<String, String>,
}

impl Texts {
    /// Reads the files `<tag>/<name>.ftl` of a folder.
    ///
    /// # Errors
    /// A file cannot be read, or see [`Self::new`].
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let files = files::read(folder)?;
        Self::new(&files)
    }

    /// Uses these files: their names (`<tag>/<name>.ftl`) and contents. Folders of unknown languages are ignored.
    ///
    /// # Errors
    /// A file is not valid, or a language differs from the reference.
    pub fn new(files: &[(String, String)]) -> Result<Self, Error> {
        let mut texts = Self {
            definitions: definitions(files)?,
            languages: BTreeMap::new(),
        };
        for language in Language::ALL {
            let prefix = format!("{}/", language.tag());
            let files = files.iter().filter(|(name, _)| name.starts_with(&prefix));
            let mut nodes = BTreeMap::new();
            for (name, source) in files {
                texts.add(name, source, &mut nodes)?;
            }
            if !nodes.is_empty() {
                texts.check_complete(language, &nodes)?;
                texts.languages.insert(language, nodes);
            }
        }
        Ok(texts)
    }

    /// Returns the languages that have texts, in the order of [`Language::ALL`].
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.languages.keys().copied()
    }

    /// Replaces texts of one language by those in a Fluent file, whose messages may be of any file.
    ///
    /// # Errors
    /// The file is not valid, a message does not exist, or it has other arguments. Nothing is replaced then.
    pub fn replace(&mut self, language: Language, file: &str, source: &str) -> Result<(), Error> {
        let mut nodes = BTreeMap::new();
        for message in parse::messages(file, source)? {
            let node = self.compile_message(file, &message)?;
            insert(&mut nodes, file, message, node)?;
        }
        self.languages.entry(language).or_default().extend(nodes);
        Ok(())
    }

    /// Returns the texts of a language, which must be one of [`Self::languages`].
    #[must_use]
    pub fn compile(&self, language: Language) -> Compiled {
        let empty = BTreeMap::new();
        let texts = self.languages.get(&language).unwrap_or(&empty);
        let part = |part| {
            let definitions = self.definitions.iter();
            definitions
                .filter(move |definition| definition.part == part)
                .filter_map(|definition| texts.get_key_value(&definition.key))
        };
        let shared = SHARED.iter().filter_map(|key| texts.get_key_value(*key));
        let shell = part(Part::Shell)
            .chain(shared)
            .filter_map(|(key, node)| match node {
                Node::Text(text) => Some((key.clone(), text.clone())),
                _ => None,
            });
        let program = |of| {
            let nodes = part(of).map(|(_, node)| node.clone());
            nodes.chain([Node::Text(self.fingerprint())]).collect()
        };
        Compiled {
            first: program(Part::First),
            rest: program(Part::Rest),
            shell: shell.collect(),
        }
    }

    /// Returns a text that is another one for other messages or arguments. A program that is older than the server's files,
    /// in a tab that stays open during a deployment, must not use them.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint::of(&self.definitions)
    }

    /// Returns Rust code: a module for each file, with a constant for each message without arguments and a function for
    /// each other message. `Message`, `Text`, `Argument` and `Number` are the program's own types.
    #[must_use]
    pub fn generate(&self) -> String {
        generate::code(&self.definitions)
    }

    /// Compiles a file of the built texts, whose messages all belong to it.
    fn add(
        &self,
        file: &str,
        source: &str,
        nodes: &mut BTreeMap<String, Node>,
    ) -> Result<(), Error> {
        for message in parse::messages(file, source)? {
            let node = self.compile_message(file, &message)?;
            let owner = self.find(&message.key).map(|definition| &*definition.file);
            if owner != Some(stem(file)) {
                return Err(message.error(file, Reason::WrongFile));
            }
            insert(nodes, file, message, node)?;
        }
        Ok(())
    }

    fn compile_message(&self, file: &str, message: &Message) -> Result<Node, Error> {
        let error = |reason| message.error(file, reason);
        let definition = self
            .find(&message.key)
            .ok_or_else(|| error(Reason::UnknownKey))?;
        let node =
            lower::with_parameters(&message.pattern, &definition.parameters).map_err(error)?;
        if definition.part == Part::Shell && !matches!(node, Node::Text(_)) {
            return Err(error(Reason::ArgumentInShell));
        }
        Ok(node)
    }

    fn find(&self, key: &str) -> Option<&Definition> {
        self.definitions
            .iter()
            .find(|definition| definition.key == key)
    }

    fn check_complete(
        &self,
        language: Language,
        nodes: &BTreeMap<String, Node>,
    ) -> Result<(), Error> {
        let mut definitions = self.definitions.iter();
        let missing = definitions.find(|definition| !nodes.contains_key(&definition.key));
        missing.map_or(Ok(()), |definition| {
            let file = format!("{}/{}.ftl", language.tag(), definition.file);
            Err(Error::missing(file, definition.key.clone()))
        })
    }
}

/// Returns the messages of the reference, in the order of the compiled files.
fn definitions(files: &[(String, String)]) -> Result<Vec<Definition>, Error> {
    let mut definitions: Vec<Definition> = Vec::new();
    for (name, source) in files {
        let Some(file) = name.strip_prefix("en/") else {
            continue;
        };
        let file = stem(file);
        let part = match file {
            SHELL => Part::Shell,
            _ if FIRST.contains(&file) => Part::First,
            _ => Part::Rest,
        };
        for message in parse::messages(name, source)? {
            let error = |reason| message.error(name, reason);
            let parameters = lower::parameters(&message.pattern).map_err(error)?;
            generate::check_name(file, &message.key).map_err(error)?;
            definitions.push(Definition {
                part,
                file: file.to_owned(),
                key: message.key,
                parameters,
            });
        }
    }
    // Stable: messages of one file stay in its order.
    definitions.sort_by(|one, other| (one.part, &one.file).cmp(&(other.part, &other.file)));
    Ok(definitions)
}

fn insert(
    nodes: &mut BTreeMap<String, Node>,
    file: &str,
    message: Message,
    node: Node,
) -> Result<(), Error> {
    if nodes.contains_key(&message.key) {
        return Err(message.error(file, Reason::Repeated));
    }
    nodes.insert(message.key, node);
    Ok(())
}

#[cfg(test)]
mod tests;
