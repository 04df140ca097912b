//! The `TIMESTAMP` of a password claim: `Wed Apr 5 09:03:07 UTC 2026`. Cognito takes exactly this form, with
//! English names, the right weekday and no zero before the day.

use time::{Date, Month, OffsetDateTime, Time};

/// How far a claim's time may be from the pool's, in seconds, before and after.
pub const TOLERANCE: i64 = 300;

/// Whether `text` is a timestamp that was made around `now`.
pub fn is_valid(text: &str, now: i64) -> bool {
    // Written again from what was read: whatever is not the one right way to write this moment is refused,
    // the leading zero and the wrong weekday among it.
    read(text).is_some_and(|moment| {
        write(moment) == text && (moment.unix_timestamp() - now).abs() <= TOLERANCE
    })
}

fn read(text: &str) -> Option<OffsetDateTime> {
    let parts: Vec<&str> = text.split(' ').collect();
    let [_weekday, month, day, clock, "UTC", year] = parts[..] else {
        return None;
    };
    let month = (1..=12)
        .filter_map(|number| Month::try_from(number).ok())
        .find(|candidate| abbreviated(&candidate.to_string()) == month)?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    let mut clock = clock.split(':').map(|part| part.parse::<u8>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    let time = Time::from_hms(hour, minute, second).ok()?;
    Some(date.with_time(time).assume_utc())
}

fn write(moment: OffsetDateTime) -> String {
    let (hour, minute, second) = moment.to_hms();
    format!(
        "{} {} {} {hour:02}:{minute:02}:{second:02} UTC {}",
        abbreviated(&moment.weekday().to_string()),
        abbreviated(&moment.month().to_string()),
        moment.day(),
        moment.year(),
    )
}

fn abbreviated(name: &str) -> &str {
    name.get(..3).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::is_valid;

    /// Thu 5 Mar 2026, 09:03:07 UTC.
    const NOW: i64 = 1_772_701_387;

    #[test]
    fn the_form_of_the_javascript_library_is_valid() {
        assert!(is_valid("Thu Mar 5 09:03:07 UTC 2026", NOW));
    }

    #[test]
    fn every_other_way_to_write_the_moment_is_refused() {
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
    fn five_minutes_in_either_direction_are_taken_and_one_second_more_is_not() {
        let text = "Thu Mar 5 09:03:07 UTC 2026";
        assert!(is_valid(text, NOW + 300) && is_valid(text, NOW - 300));
        assert!(!is_valid(text, NOW + 301) && !is_valid(text, NOW - 301));
    }
}
