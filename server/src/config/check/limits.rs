//! How long sessions last.

use super::{Error, wrong};
use crate::config::{SessionLimits, Settings};

pub(super) fn session_limits(settings: &Settings) -> Result<SessionLimits, Error> {
    let limits = SessionLimits {
        idle: seconds("SESSION_IDLE", &settings.session_idle)?,
        max: seconds("SESSION_MAX", &settings.session_max)?,
        remember: seconds("SESSION_REMEMBER", &settings.session_remember)?,
    };
    if limits.idle > limits.max {
        return Err(wrong("SESSION_IDLE", "is longer than SESSION_MAX"));
    }
    Ok(limits)
}

/// Reads `45s`, `30m`, `12h`, `30d`: one minute to ten years.
fn seconds(variable: &'static str, text: &str) -> Result<i64, Error> {
    let text = text.trim();
    let unit = match text.chars().last() {
        Some('s') => 1,
        Some('m') => 60,
        Some('h') => 3600,
        Some('d') => 86_400,
        _ => 0,
    };
    let number = text
        .get(..text.len().saturating_sub(1))
        .and_then(|number| number.parse::<i64>().ok());
    let total = number.and_then(|number| number.checked_mul(unit));
    total
        .filter(|total| (1..=10 * 365 * 86_400).contains(total))
        .ok_or_else(|| {
            wrong(
                variable,
                format!("`{text}` is not a time like 45s, 30m, 12h or 30d"),
            )
        })
}
