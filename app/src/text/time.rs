//! Durations in words.

use super::{Text, messages::time as message};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Returns a duration in words, rounded down; seconds only below two minutes.
pub fn span(seconds: i64) -> Text {
    in_units(seconds, message::days)
}

/// Returns a number of minutes in words.
pub fn minutes(number: i64) -> Text {
    message::minutes(number)
}

/// Returns how long to wait, in words, for sentences with "in". Minutes are rounded up, so that users do not retry too early.
pub fn wait(seconds: u32) -> Text {
    let seconds = i64::from(seconds);
    let exact = seconds < 2 * MINUTE;
    let shown = if exact {
        seconds
    } else {
        (seconds + MINUTE - 1) / MINUTE * MINUTE
    };
    in_units(shown, message::days_away)
}

/// Returns how far `moment` is from `now`, in words.
pub fn relative(moment: i64, now: i64) -> Text {
    let distance = moment - now;
    let span = in_units(distance.abs(), message::days_away);
    match distance {
        0 => message::NOW.into(),
        1.. => message::ahead(span),
        _ => message::ago(span),
    }
}

fn in_units(seconds: i64, days: fn(i64) -> Text) -> Text {
    let seconds = seconds.max(0);
    match seconds {
        0..120 => message::seconds(seconds),
        120..HOUR => minutes(seconds / MINUTE),
        HOUR..DAY => two(
            message::hours(seconds / HOUR),
            seconds % HOUR / MINUTE,
            minutes,
        ),
        _ => two(days(seconds / DAY), seconds % DAY / HOUR, message::hours),
    }
}

fn two(large: Text, rest: i64, small: fn(i64) -> Text) -> Text {
    if rest == 0 {
        large
    } else {
        message::pair(large, small(rest))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use catalogue::{Language, compile::Texts};

    use super::{super::current, *};

    #[test]
    fn a_wait_is_rounded_up_to_minutes() {
        assert_eq!(wait(29).get(), "29 seconds");
        assert_eq!(wait(899).get(), "15 minutes");
        assert_eq!(wait(900).get(), "15 minutes");
        assert_eq!(wait(3_541).get(), "1 hour");
    }

    #[test]
    fn seconds_are_shown_only_below_two_minutes() {
        assert_eq!(span(1).get(), "1 second");
        assert_eq!(span(119).get(), "119 seconds");
        assert_eq!(span(120).get(), "2 minutes");
        assert_eq!(span(3_599).get(), "59 minutes");
    }

    #[test]
    fn hours_and_days_are_followed_by_the_next_smaller_unit() {
        assert_eq!(span(3_600).get(), "1 hour");
        assert_eq!(span(3_661).get(), "1 hour 1 minute");
        assert_eq!(span(90_000).get(), "1 day 1 hour");
        assert_eq!(span(30 * 86_400).get(), "30 days");
    }

    #[test]
    fn a_moment_is_in_the_future_or_in_the_past() {
        assert_eq!(relative(130, 10).get(), "in 2 minutes");
        assert_eq!(relative(10, 130).get(), "2 minutes ago");
        assert_eq!(relative(5, 5).get(), "now");
        assert_eq!(relative(90_000, 0).get(), "in 1 day 1 hour");
    }

    #[test]
    fn german_days_are_in_the_dative_after_a_preposition() {
        let texts = Texts::read(Path::new("text")).unwrap();
        let german = texts.compile(Language::German);
        current::replace(Language::German, german.first, german.rest);
        assert_eq!(wait(2 * 86_400).get(), "2 Tagen");
        assert_eq!(relative(2 * 86_400, 0).get(), "in 2 Tagen");
        assert_eq!(span(2 * 86_400).get(), "2 Tage");
    }

    #[test]
    fn a_span_is_never_negative() {
        assert_eq!(span(-5).get(), "0 seconds");
    }
}
