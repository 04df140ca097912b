//! Rust code with a name for every message.

use std::fmt::Write as _;

use super::error::Reason;
use super::lower::{Kind, Parameter};
use super::{Definition, Part};

/// Returns whether Rust names can be made from a key in this file.
pub(super) fn check_name(file: &str, key: &str) -> Result<(), Reason> {
    let prefix = prefix(file);
    let name = key.strip_prefix(&prefix).unwrap_or_default();
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if name.starts_with(|letter: char| letter.is_ascii_lowercase()) && name.bytes().all(is_plain) {
        Ok(())
    } else {
        Err(Reason::Name(prefix.trim_end_matches('-').to_owned()))
    }
}

/// Returns a module for each file, in the order of the definitions.
pub(super) fn code(definitions: &[Definition]) -> String {
    let program = definitions
        .iter()
        .filter(|definition| definition.part != Part::Shell);
    let mut code = String::new();
    let mut file = "";
    for (index, definition) in program.enumerate() {
        if definition.file != file {
            code.push_str(if file.is_empty() { "" } else { "}\n" });
            file = &definition.file;
            let _ = writeln!(code, "pub mod {file} {{");
        }
        write_message(&mut code, index, definition);
    }
    code.push_str(if file.is_empty() { "" } else { "}\n" });
    code
}

fn write_message(code: &mut String, index: usize, definition: &Definition) {
    let name = definition.key[prefix(&definition.file).len()..].replace('-', "_");
    let parameters = &definition.parameters;
    // Writing to a string cannot fail.
    let _ = if parameters.is_empty() {
        let name = name.to_uppercase();
        writeln!(
            code,
            "pub const {name}: super::Message = super::Message::new({index});"
        )
    } else {
        let list = parameters.iter().map(declaration).collect::<Vec<_>>();
        let values = parameters.iter().map(value).collect::<Vec<_>>();
        let (list, values) = (list.join(", "), values.join(", "));
        writeln!(
            code,
            "pub fn {name}({list}) -> super::Text {{ super::Text::new({index}, vec![{values}]) }}"
        )
    };
}

fn declaration(parameter: &Parameter) -> String {
    let name = parameter.name.replace('-', "_");
    match parameter.kind {
        Kind::Shown => format!("{name}: impl Into<super::Argument>"),
        Kind::Number => format!("{name}: impl Into<super::Number>"),
        Kind::Text => format!("{name}: &str"),
    }
}

fn value(parameter: &Parameter) -> String {
    let name = parameter.name.replace('-', "_");
    match parameter.kind {
        Kind::Shown => format!("{name}.into()"),
        Kind::Number => format!("super::Argument::from({name}.into())"),
        Kind::Text => format!("super::Argument::from({name})"),
    }
}

fn prefix(file: &str) -> String {
    format!("{}-", file.replace('_', "-"))
}
