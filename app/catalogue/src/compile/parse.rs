//! The messages of one Fluent file.

use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser::{self, ParserError};

use super::error::{Error, Reason};

/// A message, and where it is.
pub(super) struct Message {
    pub key: String,
    pub pattern: Pattern<String>,
    line: Option<usize>,
}

impl Message {
    pub(super) fn error(&self, file: &str, reason: Reason) -> Error {
        Error {
            file: file.to_owned(),
            line: self.line,
            key: Some(self.key.clone()),
            reason,
        }
    }
}

/// Returns the messages of a file.
pub(super) fn messages(file: &str, source: &str) -> Result<Vec<Message>, Error> {
    let resource = parser::parse(source.to_owned())
        .map_err(|(_, errors)| syntax_error(file, source, errors.first()))?;
    let mut messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let line = line_of_key(source, &key);
                let fail = |reason| Error {
                    file: file.to_owned(),
                    line,
                    key: Some(key.clone()),
                    reason,
                };
                if !message.attributes.is_empty() {
                    return Err(fail(Reason::Unsupported("attributes")));
                }
                let pattern = message.value.ok_or_else(|| fail(Reason::Empty))?;
                messages.push(Message { key, pattern, line });
            }
            Entry::Term(term) => {
                let key = format!("-{}", term.id.name);
                return Err(Error {
                    file: file.to_owned(),
                    line: line_of_key(source, &key),
                    key: Some(key),
                    reason: Reason::Unsupported("terms"),
                });
            }
            _ => {}
        }
    }
    Ok(messages)
}

fn syntax_error(file: &str, source: &str, error: Option<&ParserError>) -> Error {
    let before = error.and_then(|error| source.get(..error.pos.start));
    let text = error.map_or_else(String::new, |error| error.kind.to_string());
    Error {
        file: file.to_owned(),
        line: before.map(|before| before.matches('\n').count() + 1),
        key: None,
        reason: Reason::Syntax(text),
    }
}

/// Returns the number of the line on which a message starts: the syntax tree does not contain it.
fn line_of_key(source: &str, key: &str) -> Option<usize> {
    let starts = |line: &str| {
        let rest = line.strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    source.lines().position(starts).map(|index| index + 1)
}
