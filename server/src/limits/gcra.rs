//! The generic cell rate algorithm (ITU-T I.371, annex A): one number per key says how much of a quota is used.
//!
//! The number is the theoretical arrival time: the time at which everything would be available again. Each attempt moves it
//! by one interval, and it may be ahead of the clock by as many intervals as attempts are allowed at once. All times are
//! milliseconds since 1970. `take_attempts.lua` and
//! `give_back_attempts.lua` contain the same formulas for Redis.

use crate::config::Quota;

/// How far the clocks of two servers may be apart, in milliseconds.
const CLOCK_SKEW: i64 = 60_000;

/// Returns the next theoretical arrival time, or in how many milliseconds an attempt is allowed.
pub(super) fn take(arrival: Option<i64>, now: i64, quota: Quota) -> Result<i64, i64> {
    let Quota { burst, interval } = quota;
    let latest = now + burst * interval;
    // A quota that was larger before, or a clock that was set back, must not lock anyone out.
    let arrival = arrival.filter(|arrival| *arrival <= latest + CLOCK_SKEW);
    let arrival = arrival.unwrap_or(now).clamp(now, latest);
    let wait = arrival - now - (burst - 1) * interval;
    if wait > 0 {
        Err(wait)
    } else {
        Ok(arrival + interval)
    }
}

/// Returns the theoretical arrival time without an attempt that moved it to `until`. What time has given back already is
/// not given back twice: otherwise, attempts that were started earlier could make others free.
pub(super) fn give_back(arrival: i64, until: i64, now: i64, quota: Quota) -> i64 {
    arrival - (until - now).clamp(0, quota.interval)
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUOTA: Quota = Quota {
        burst: 3,
        interval: 20,
    };

    #[test]
    fn a_burst_is_followed_by_one_attempt_per_interval() {
        let mut arrival = None;
        for now in [100, 100, 101] {
            arrival = Some(take(arrival, now, QUOTA).unwrap());
        }
        assert_eq!(take(arrival, 101, QUOTA), Err(19));
        assert_eq!(take(arrival, 119, QUOTA), Err(1));
        arrival = Some(take(arrival, 120, QUOTA).unwrap());
        assert_eq!(take(arrival, 121, QUOTA), Err(19));
        // After three intervals without an attempt, everything is available again.
        for _ in 0..3 {
            arrival = Some(take(arrival, 180, QUOTA).unwrap());
        }
        assert_eq!(take(arrival, 180, QUOTA), Err(20));
    }

    #[test]
    fn one_per_hour_after_a_burst_is_never_more_than_the_burst_in_an_hour() {
        let quota = Quota {
            burst: 5,
            interval: 3600,
        };
        let (mut arrival, mut allowed) = (None, Vec::new());
        for now in 0..50_000 {
            if let Ok(next) = take(arrival, now, quota) {
                arrival = Some(next);
                allowed.push(now);
            }
        }
        for start in &allowed {
            let within_an_hour = allowed
                .iter()
                .filter(|at| (*start..*start + 3600).contains(*at));
            assert!(within_an_hour.count() <= 5, "from {start}");
        }
        assert!(allowed.len() > 15);
    }

    #[test]
    fn what_is_given_back_can_be_used_again_but_only_once() {
        let first = take(None, 100, QUOTA).unwrap();
        let second = take(Some(first), 100, QUOTA).unwrap();
        assert_eq!(give_back(second, first, 100, QUOTA), first);
        // Time has given back a half.
        assert_eq!(give_back(second, first, 110, QUOTA), second - 10);
        assert_eq!(give_back(second, first, 120, QUOTA), second);
    }

    #[test]
    fn a_number_from_a_larger_quota_or_another_clock_locks_nobody_out() {
        assert_eq!(take(Some(1_000_000), 100, QUOTA), Ok(120));
        assert_eq!(take(Some(-5), 100, QUOTA), Ok(120));
    }

    #[test]
    fn a_server_whose_clock_is_a_little_late_counts_with_the_others() {
        assert_eq!(take(Some(160), 90, QUOTA), Err(20));
        assert_eq!(take(Some(160), 100, QUOTA), Err(20));
    }
}
