//! How long sessions last, and limits of the server.

use std::time::Duration;

use super::{Error, invalid, non_blank};
use crate::config::{RateLimits, SessionLimits, Settings};

/// The longest limit in seconds: ten years.
const MAX: i64 = 10 * 365 * 86_400;
/// The longest delay of a shutdown, which the administrator has to wait for.
const MAX_SHUTDOWN_DELAY: Duration = Duration::from_mins(10);

pub(super) fn session_limits(settings: &Settings) -> Result<SessionLimits, Error> {
    let limits = SessionLimits {
        idle: seconds("SESSION_IDLE", &settings.session_idle)?,
        max: seconds("SESSION_MAX", &settings.session_max)?,
        remember_idle: seconds("SESSION_REMEMBER_IDLE", &settings.session_remember_idle)?,
        remember: seconds("SESSION_REMEMBER", &settings.session_remember)?,
    };
    if limits.idle > limits.max {
        return Err(invalid("SESSION_IDLE", "is longer than SESSION_MAX"));
    }
    if limits.remember_idle > limits.remember {
        let reason = "is longer than SESSION_REMEMBER";
        return Err(invalid("SESSION_REMEMBER_IDLE", reason));
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

pub(super) fn max_connections(text: &str) -> Result<usize, Error> {
    const VARIABLE: &str = "MAX_CONNECTIONS";
    let number = text.trim().parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| invalid(VARIABLE, format!("`{text}` is not a number like 512")))
}

pub(super) fn shutdown_delay(text: Option<&str>) -> Result<Duration, Error> {
    const VARIABLE: &str = "SHUTDOWN_DELAY";
    let text = non_blank(text).unwrap_or("5s");
    let delay = humantime::parse_duration(text)
        .ok()
        .filter(|delay| *delay <= MAX_SHUTDOWN_DELAY);
    delay.ok_or_else(|| {
        let reason = "is not a duration from 0s to 10m, such as 500ms or 5s";
        invalid(VARIABLE, format!("`{text}` {reason}"))
    })
}

pub(super) fn rate_limits(text: Option<&str>) -> Result<RateLimits, Error> {
    let limits = text.unwrap_or_default().parse();
    limits.map_err(|reason: String| invalid("RATE_LIMITS", reason))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{max_connections, seconds, shutdown_delay};

    #[test]
    fn a_shutdown_can_be_delayed_by_nothing_to_ten_minutes() {
        let cases = [
            (None, 5000),
            (Some(" "), 5000),
            (Some("0s"), 0),
            (Some("500ms"), 500),
            (Some("10m"), 600_000),
        ];
        for (text, expected) in cases {
            let expected = Ok(Duration::from_millis(expected));
            assert_eq!(shutdown_delay(text), expected, "{text:?}");
        }
        for text in ["5", "11m", "-1s", "soon"] {
            assert!(shutdown_delay(Some(text)).is_err(), "{text}");
        }
    }

    #[test]
    fn there_is_at_least_one_connection() {
        assert_eq!(max_connections("512"), Ok(512));
        for text in ["", "0", "-1", "many", "99999999999999999999"] {
            assert!(max_connections(text).is_err(), "{text}");
        }
    }

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
