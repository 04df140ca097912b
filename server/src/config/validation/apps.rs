//! Applications behind this server.

use super::limits::seconds;
use super::{Error, invalid};
use crate::config::Apps;
use crate::config::apps::share_cookies;

/// The oldest that groups may be, in seconds: a day.
const MAX_GROUPS_AGE: i64 = 86_400;

pub(super) fn apps(text: Option<&str>, public_url: &str) -> Result<Apps, Error> {
    const VARIABLE: &str = "APPS";
    let apps = Apps::parse(text.unwrap_or_default()).map_err(|reason| invalid(VARIABLE, reason))?;
    let beside = apps
        .iter()
        .find(|app| share_cookies(&app.origin, public_url));
    let Some(app) = beside else {
        return Ok(apps);
    };
    let reason = format!(
        "`{}` has the host of PUBLIC_URL with another port, and a cookie is for all ports of a host: give it a host of its own",
        app.name
    );
    Err(invalid(VARIABLE, reason))
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
