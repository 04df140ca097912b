//! The lockout after failed password attempts. An attempt is counted before the password is checked and the count is
//! cleared on success, so that concurrent attempts cannot bypass it.
//!
//! Source: Cognito developer guide, "Authentication with user pools", "Lockout behavior for failed sign-in
//! attempts": after n >= 5 failures the lockout is 2^(n-5) seconds, about 15 minutes at most; attempts during
//! a lockout do not count; a success or fifteen minutes without an attempt reset the count.

use std::collections::HashMap;

use crate::pool::refusal::Refusal;

const ALLOWED_FAILURES: u32 = 5;
const MAX_LOCKOUT: i64 = 15 * 60;
const CLEANUP_ABOVE: usize = 1000;

struct Failures {
    count: u32,
    last: i64,
}

impl Failures {
    fn lockout_seconds(&self) -> i64 {
        let Some(doublings) = self.count.checked_sub(ALLOWED_FAILURES) else {
            return 0;
        };
        // Ten doublings already exceed the longest lockout.
        MAX_LOCKOUT.min(1 << doublings.min(10))
    }

    /// Whether fifteen minutes have passed since the lockout ended.
    fn is_over(&self, now: i64) -> bool {
        now - self.last >= self.lockout_seconds() + MAX_LOCKOUT
    }
}

/// Failed attempts by user id, including decoys.
#[derive(Default)]
pub struct Lockout(HashMap<String, Failures>);

impl Lockout {
    /// Refuses if a name is locked out. Does not count as an attempt.
    pub fn check(&mut self, name: &str, now: i64) -> Result<(), Refusal> {
        if self.0.len() > CLEANUP_ABOVE {
            self.0.retain(|_, failures| !failures.is_over(now));
        }
        let key = name.to_lowercase();
        match self.0.get(&key) {
            Some(failures) if failures.is_over(now) => {
                self.0.remove(&key);
                Ok(())
            }
            Some(failures) if now - failures.last < failures.lockout_seconds() => {
                Err(Refusal::PasswordAttemptsExceeded)
            }
            _ => Ok(()),
        }
    }

    /// Counts an attempt, or refuses it if the name is locked out. Call [`Lockout::clear`] if the password
    /// was correct.
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

    /// Resets the count after a correct password.
    pub fn clear(&mut self, name: &str) {
        self.0.remove(&name.to_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::Lockout;

    #[test]
    fn each_failure_after_the_fifth_doubles_the_lockout() {
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
    fn a_success_resets_the_count() {
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
    fn fifteen_minutes_without_an_attempt_reset_the_count() {
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
    fn a_lockout_lasts_fifteen_minutes_at_most() {
        let failures = |count| super::Failures { count, last: 0 };
        assert_eq!(failures(14).lockout_seconds(), 512);
        assert_eq!(failures(15).lockout_seconds(), 900);
        assert_eq!(failures(1000).lockout_seconds(), 900);
        assert_eq!(failures(u32::MAX).lockout_seconds(), 900);
    }
}
