//! The lock-out after failed passwords. An attempt is counted before the password is looked at and forgotten
//! when it was right: attempts that run at the same time cannot slip past the count.
//!
//! Source: Cognito developer guide, "Authentication with user pools", "Lockout behavior for failed sign-in
//! attempts": after n >= 5 failures 2^(n-5) seconds, about 15 minutes at most; attempts during a lock-out do
//! not count; fifteen quiet minutes or a success begin anew.

use std::collections::HashMap;

use crate::pool::refusal::Refusal;

const FREE_FAILURES: u32 = 5;
const LONGEST: i64 = 15 * 60;
const SWEEP_AT: usize = 1000;

struct Failures {
    count: u32,
    last: i64,
}

impl Failures {
    fn locked_for(&self) -> i64 {
        let Some(doublings) = self.count.checked_sub(FREE_FAILURES) else {
            return 0;
        };
        // Ten doublings are above the longest lock-out already.
        LONGEST.min(1 << doublings.min(10))
    }

    /// Quiet for fifteen minutes after the lock-out.
    fn is_over(&self, now: i64) -> bool {
        now - self.last >= self.locked_for() + LONGEST
    }
}

/// Failed attempts per user id, of users who exist and of simulated ones.
#[derive(Default)]
pub struct Lockout(HashMap<String, Failures>);

impl Lockout {
    /// Refuses while a name is locked; counts nothing.
    pub fn check(&mut self, name: &str, now: i64) -> Result<(), Refusal> {
        if self.0.len() > SWEEP_AT {
            self.0.retain(|_, failures| !failures.is_over(now));
        }
        let key = name.to_lowercase();
        match self.0.get(&key) {
            Some(failures) if failures.is_over(now) => {
                self.0.remove(&key);
                Ok(())
            }
            Some(failures) if now - failures.last < failures.locked_for() => {
                Err(Refusal::PasswordAttemptsExceeded)
            }
            _ => Ok(()),
        }
    }

    /// Counts an attempt as failed until [`Lockout::clear`] says otherwise, or refuses it.
    pub fn record_attempt(&mut self, name: &str, now: i64) -> Result<(), Refusal> {
        self.check(name, now)?;
        let failures = self.0.entry(name.to_lowercase()).or_insert(Failures {
            count: 0,
            last: now,
        });
        failures.count = failures.count.saturating_add(1);
        failures.last = now;
        Ok(())
    }

    /// The password was right: the count begins anew.
    pub fn clear(&mut self, name: &str) {
        self.0.remove(&name.to_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::Lockout;

    #[test]
    fn five_failures_lock_for_a_second_and_each_further_one_twice_as_long() {
        let mut lockout = Lockout::default();
        let mut now = 0;
        for _ in 0..5 {
            lockout.record_attempt("ada", now).unwrap();
        }
        for seconds in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
            lockout
                .record_attempt("ada", now + seconds - 1)
                .unwrap_err();
            now += seconds;
            lockout.record_attempt("ADA", now).unwrap();
        }
    }

    #[test]
    fn a_success_forgets_the_failures() {
        let mut lockout = Lockout::default();
        for _ in 0..4 {
            lockout.record_attempt("ada", 0).unwrap();
        }
        lockout.clear("Ada");
        for _ in 0..5 {
            lockout.record_attempt("ada", 0).unwrap();
        }
        lockout.record_attempt("ada", 0).unwrap_err();
    }

    #[test]
    fn fifteen_quiet_minutes_forget_the_failures() {
        let mut lockout = Lockout::default();
        for _ in 0..5 {
            lockout.record_attempt("ada", 0).unwrap();
        }
        for _ in 0..5 {
            lockout.record_attempt("ada", 901).unwrap();
        }
        lockout.record_attempt("ada", 901).unwrap_err();
    }

    #[test]
    fn a_thousand_failures_lock_for_fifteen_minutes() {
        let failures = |count| super::Failures { count, last: 0 };
        assert_eq!(failures(14).locked_for(), 512);
        assert_eq!(failures(15).locked_for(), 900);
        assert_eq!(failures(1000).locked_for(), 900);
        assert_eq!(failures(u32::MAX).locked_for(), 900);
    }
}
