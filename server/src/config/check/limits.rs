//! How long sessions last.

use super::{Error, invalid};
use crate::config::{SessionLimits, Settings};

/// The longest limit in seconds: ten years.
const MAX: i64 = 10 * 365 * 86_400;

pub(super) fn session_limits(settings: &Settings) -> Result<SessionLimits, Error> {
    let limits = SessionLimits {
        idle: seconds("SESSION_IDLE", &settings.session_idle)?,
        max: seconds("SESSION_MAX", &settings.session_max)?,
        remember: seconds("SESSION_REMEMBER", &settings.session_remember)?,
    };
    if limits.idle > limits.max {
        return Err(invalid("SESSION_IDLE", "is longer than SESSION_MAX"));
    }
    Ok(limits)
}

/// Parses a duration such as `45s`, `30m`, `12h`, `30d` or `1h 30m`: whole seconds, from one second to ten years.
pub(super) fn seconds(variable: &'static str, text: &str) -> Result<i64, Error> {
    let duration = humantime::parse_duration(text.trim()).map_err(|error| {
        let example = "is not a duration like 45s, 30m, 12h or 30d";
        invalid(variable, format!("`{text}` {example}: {error}"))
    })?;
    let seconds = i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
    if duration.subsec_nanos() == 0 && (1..=MAX).contains(&seconds) {
        Ok(seconds)
    } else {
        let range = "must be whole seconds, from 1s to 10 years";
        Err(invalid(variable, format!("`{text}` {range}")))
    }
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn a_duration_is_from_one_second_to_ten_years() {
        let cases = [
            ("1s", 1),
            ("45s", 45),
            (" 30m ", 1800),
            ("12h", 43_200),
            ("30d", 2_592_000),
            ("1h 30m", 5400),
            ("3650d", 315_360_000),
        ];
        for (text, expected) in cases {
            assert_eq!(seconds("X", text), Ok(expected), "{text}");
        }
        for text in [
            "",
            "30",
            "soon",
            "0d",
            "0s",
            "500ms",
            "1500ms",
            "-1s",
            "3651d",
            "99999999999999d",
        ] {
            assert!(seconds("X", text).is_err(), "{text}");
        }
    }
}
