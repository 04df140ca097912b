//! Durations in words.

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Returns a duration in words, rounded down; seconds only below two minutes.
pub fn span(seconds: i64) -> String {
    let seconds = seconds.max(0);
    match seconds {
        0..120 => count(seconds, "second"),
        120..HOUR => count(seconds / MINUTE, "minute"),
        HOUR..DAY => two(seconds, (HOUR, "hour"), (MINUTE, "minute")),
        _ => two(seconds, (DAY, "day"), (HOUR, "hour")),
    }
}

/// Returns a number of minutes in words.
pub fn minutes(number: i64) -> String {
    count(number, "minute")
}

/// Returns how long to wait, in words. Minutes are rounded up, so that users do not retry too early.
pub fn wait(seconds: u32) -> String {
    let seconds = i64::from(seconds);
    let exact = seconds < 2 * MINUTE;
    span(if exact {
        seconds
    } else {
        (seconds + MINUTE - 1) / MINUTE * MINUTE
    })
}

/// Returns how far `moment` is from `now`, in words.
pub fn relative(moment: i64, now: i64) -> String {
    match moment - now {
        0 => "now".to_owned(),
        future @ 1.. => ["in ", &span(future)].concat(),
        past => [&span(-past), " ago"].concat(),
    }
}

fn two(seconds: i64, (large, large_name): (i64, &str), (small, small_name): (i64, &str)) -> String {
    let rest = seconds % large / small;
    let first = count(seconds / large, large_name);
    if rest == 0 {
        first
    } else {
        [&first, " ", &count(rest, small_name)].concat()
    }
}

fn count(number: i64, name: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    [&number.to_string(), " ", name, plural].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_rounded_up_to_minutes() {
        assert_eq!(wait(29), "29 seconds");
        assert_eq!(wait(899), "15 minutes");
        assert_eq!(wait(900), "15 minutes");
        assert_eq!(wait(3_541), "1 hour");
    }

    #[test]
    fn seconds_are_shown_only_below_two_minutes() {
        assert_eq!(span(1), "1 second");
        assert_eq!(span(119), "119 seconds");
        assert_eq!(span(120), "2 minutes");
        assert_eq!(span(3_599), "59 minutes");
    }

    #[test]
    fn hours_and_days_are_followed_by_the_next_smaller_unit() {
        assert_eq!(span(3_600), "1 hour");
        assert_eq!(span(3_661), "1 hour 1 minute");
        assert_eq!(span(90_000), "1 day 1 hour");
        assert_eq!(span(30 * 86_400), "30 days");
    }

    #[test]
    fn a_moment_is_in_the_future_or_in_the_past() {
        assert_eq!(relative(130, 10), "in 2 minutes");
        assert_eq!(relative(10, 130), "2 minutes ago");
        assert_eq!(relative(5, 5), "now");
    }

    #[test]
    fn a_span_is_never_negative() {
        assert_eq!(span(-5), "0 seconds");
    }
}
