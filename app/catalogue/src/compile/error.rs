//! What is wrong with a Fluent file.

use std::fmt;
use std::io;
use std::path::Path;

/// What is wrong with the texts, and where: `de/login.ftl:12: login-title: ...`.
#[derive(Debug, PartialEq, Eq)]
pub struct Error {
    /// The file, as it was named.
    pub file: String,
    /// The line, if the error is on one.
    pub line: Option<usize>,
    /// The message, if the error is in one.
    pub key: Option<String>,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong with a Fluent file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The file cannot be read.
    #[error("cannot be read: {0}")]
    Io(String),
    /// The file is not Fluent.
    #[error("{0}")]
    Syntax(String),
    /// Something of Fluent that is not supported.
    #[error("{0} are not supported; use text, {{ $argument }} and {{ $argument -> ... }}")]
    Unsupported(&'static str),
    /// A message without text.
    #[error("has no text")]
    Empty,
    /// A message that the reference does not have.
    #[error("there is no message with this key in English")]
    UnknownKey,
    /// A message of the reference that is missing.
    #[error("this message is missing")]
    MissingKey,
    /// Two messages with one key.
    #[error("this key is used twice")]
    Repeated,
    /// A message that is in another file in English.
    #[error("this message is in another file in English")]
    WrongFile,
    /// A key from which no name for Rust can be made.
    #[error(
        "the key must start with `{0}-` and continue with lowercase letters, digits and hyphens"
    )]
    Name(String),
    /// An argument that the reference does not have.
    #[error("there is no argument `${0}` in English")]
    UnknownArgument(String),
    /// An argument of the reference that is not used.
    #[error("the argument `${0}` is missing")]
    MissingArgument(String),
    /// Variants for numbers of an argument that is a text, or the other way round.
    #[error("the argument `${0}` is a number in one place and a text in another")]
    KindOfArgument(String),
    /// A variant for a number that is not a whole one.
    #[error("`[{0}]` is not a whole number")]
    Fraction(String),
    /// An argument in a text of `index.html`.
    #[error("texts of the shell have no arguments")]
    ArgumentInShell,
}

impl Error {
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        Self {
            file: path.display().to_string(),
            line: None,
            key: None,
            reason: Reason::Io(error.to_string()),
        }
    }

    pub(super) const fn missing(file: String, key: String) -> Self {
        Self {
            file,
            line: None,
            key: Some(key),
            reason: Reason::MissingKey,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(formatter, ": {key}")?;
        }
        write!(formatter, ": {}", self.reason)
    }
}

impl std::error::Error for Error {}
