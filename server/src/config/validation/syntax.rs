//! How values are written.

use std::str::FromStr;

use super::error::{Error, invalid};

pub(super) fn parse<T: FromStr>(
    variable: &'static str,
    text: &str,
    expected: &str,
) -> Result<T, Error> {
    text.trim()
        .parse()
        .map_err(|_| invalid(variable, format!("`{text}` is not {expected}")))
}

/// Returns what the administrator wrote. A blank variable counts as unset.
pub(super) fn non_blank(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

pub(super) fn on_or_off(variable: &'static str, text: &str) -> Result<bool, Error> {
    match text.trim() {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(invalid(variable, format!("`{text}` is neither on nor off"))),
    }
}
