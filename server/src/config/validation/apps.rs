//! Applications behind this server.

use super::limits::seconds;
use super::{Error, invalid};
use crate::config::Apps;

/// The oldest that groups may be, in seconds: a day.
const MAX_GROUPS_AGE: i64 = 86_400;

pub(super) fn apps(text: Option<&str>) -> Result<Apps, Error> {
    Apps::parse(text.unwrap_or_default()).map_err(|reason| invalid("APPS", reason))
}

pub(super) fn groups_max_age(text: &str) -> Result<i64, Error> {
    const VARIABLE: &str = "GROUPS_MAX_AGE";
    let seconds = seconds(VARIABLE, text)?;
    if (1..=MAX_GROUPS_AGE).contains(&seconds) {
        Ok(seconds)
    } else {
        let reason = format!("`{text}` is not between 1s and 1d");
        Err(invalid(VARIABLE, reason))
    }
}
