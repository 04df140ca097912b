//! The `TIMESTAMP` of a password claim: `Wed Apr 5 09:03:07 UTC 2026`. Cognito accepts only this format, with
//! English names, the right weekday and no leading zero in the day. It tells apart what it cannot read at all
//! (amazon-archives/amazon-cognito-identity-js#683) and what it reads, but the client did not sign that way.

use time::{Date, Month, OffsetDateTime, Time};

/// How far a claim's time may differ from the pool's, in seconds.
pub const TOLERANCE: i64 = 300;

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Whether `text` can be read as a timestamp, with any weekday, time zone and number of leading zeros.
pub fn is_readable(text: &str) -> bool {
    let parts: Vec<&str> = text.split(' ').collect();
    let [weekday, month, day, clock, zone, year] = parts[..] else {
        return false;
    };
    let is_zone = !zone.is_empty() && zone.bytes().all(|byte| byte.is_ascii_alphabetic());
    (WEEKDAYS.contains(&weekday) && is_zone) && read_time(month, day, clock, year).is_some()
}

/// Whether `text` is a timestamp close to `now`.
pub fn is_valid(text: &str, now: i64) -> bool {
    // Format the parsed time again: any other way to write it is rejected, including a leading zero and a
    // wrong weekday.
    parse(text).is_some_and(|time| {
        format_timestamp(time) == text && (time.unix_timestamp() - now).abs() <= TOLERANCE
    })
}

fn parse(text: &str) -> Option<OffsetDateTime> {
    let parts: Vec<&str> = text.split(' ').collect();
    let [_weekday, month, day, clock, "UTC", year] = parts[..] else {
        return None;
    };
    read_time(month, day, clock, year)
}

fn read_time(month: &str, day: &str, clock: &str, year: &str) -> Option<OffsetDateTime> {
    let month = (1..=12)
        .filter_map(|number| Month::try_from(number).ok())
        .find(|candidate| abbreviated(&candidate.to_string()) == month)?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    let mut clock = clock.split(':').map(|part| part.parse::<u8>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    let time = Time::from_hms(hour, minute, second).ok()?;
    Some(date.with_time(time).assume_utc())
}

fn format_timestamp(time: OffsetDateTime) -> String {
    let (hour, minute, second) = time.to_hms();
    format!(
        "{} {} {} {hour:02}:{minute:02}:{second:02} UTC {}",
        abbreviated(&time.weekday().to_string()),
        abbreviated(&time.month().to_string()),
        time.day(),
        time.year(),
    )
}

fn abbreviated(name: &str) -> &str {
    name.get(..3).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::{is_readable, is_valid};

    /// Thu 5 Mar 2026, 09:03:07 UTC.
    const NOW: i64 = 1_772_701_387;

    #[test]
    fn the_format_of_the_javascript_sdk_is_valid() {
        assert!(is_valid("Thu Mar 5 09:03:07 UTC 2026", NOW));
    }

    #[test]
    fn every_other_format_is_rejected() {
        for text in [
            "Thu Mar 05 09:03:07 UTC 2026",
            "Wed Mar 5 09:03:07 UTC 2026",
            "Thu Mar 5 9:03:07 UTC 2026",
            "Thu Mar 5 10:03:07 CET 2026",
            "Thu Mar 5 09:03:07 GMT 2026",
            "Do Mär 5 09:03:07 UTC 2026",
            "Thu Mar  5 09:03:07 UTC 2026",
            "thu mar 5 09:03:07 UTC 2026",
            "Thu Mar 5 09:03:07 UTC 2026 ",
            "Thu Mar 5 09:03:07:00 UTC 2026",
            "Thu Mar 5 09:03:07 UTC +2026",
            "2026-03-05T09:03:07Z",
            "Thu Feb 30 09:03:07 UTC 2026",
            "",
        ] {
            assert!(!is_valid(text, NOW), "{text}");
        }
    }

    #[test]
    fn a_wrong_weekday_or_a_leading_zero_is_readable() {
        for text in [
            "Thu Mar 5 09:03:07 UTC 2026",
            "Thu Mar 05 09:03:07 UTC 2026",
            "Wed Mar 5 09:03:07 UTC 2026",
            "Thu Mar 5 09:03:07 CET 2026",
        ] {
            assert!(is_readable(text), "{text}");
        }
        for text in [
            "Do Mär 5 09:03:07 UTC 2026",
            "Don Mar 5 09:03:07 UTC 2026",
            "Thu Mar 5 09:03:07 2026",
            "Thu Mar 5 09:03 UTC 2026",
            "Thu Feb 30 09:03:07 UTC 2026",
            "2026-03-05T09:03:07Z",
            "",
        ] {
            assert!(!is_readable(text), "{text}");
        }
    }

    #[test]
    fn a_timestamp_may_be_five_minutes_off() {
        let text = "Thu Mar 5 09:03:07 UTC 2026";
        assert!(is_valid(text, NOW + 300) && is_valid(text, NOW - 300));
        assert!(!is_valid(text, NOW + 301) && !is_valid(text, NOW - 301));
    }
}
