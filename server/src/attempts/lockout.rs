//! The lockout after failed logins, for names that the pool does not know: the pool locks out only its own users, which
//! would reveal them.
//!
//! The rule is Cognito's (developer guide, "Authentication", "Lockout behavior for failed sign-in attempts"): after five
//! failures the lockout takes a second, and each further failure doubles it, up to about fifteen minutes. Attempts
//! during a lockout do not count. Fifteen minutes without an attempt reset the count.

use std::sync::{Mutex, PoisonError};

use super::expiring_map::{ExpiringMap, key};
use crate::clock::Clock;

const ALLOWED_FAILURES: u32 = 5;
const MAX_SECONDS: i64 = 15 * 60;

#[derive(Clone, Copy, Debug, Default)]
struct Failures {
    count: u32,
    last: i64,
}

impl Failures {
    fn lockout_seconds(self) -> i64 {
        let Some(doublings) = self.count.checked_sub(ALLOWED_FAILURES) else {
            return 0;
        };
        // Ten doublings already exceed the longest lockout.
        MAX_SECONDS.min(1 << doublings.min(10))
    }

    fn is_locked_out(self, now: i64) -> bool {
        now - self.last < self.lockout_seconds()
    }
}

/// Failed logins by name.
#[derive(Debug)]
pub struct Lockout {
    clock: Clock,
    failures: Mutex<ExpiringMap<Failures>>,
}

impl Lockout {
    pub(super) fn new(clock: Clock) -> Self {
        let failures = Mutex::default();
        Self { clock, failures }
    }

    /// Returns whether the name is locked out. Not an attempt.
    #[must_use]
    pub fn is_locked_out(&self, name: &str) -> bool {
        let now = self.clock.now();
        let map = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        map.get(&key(&[name]), now)
            .is_some_and(|failures| failures.is_locked_out(now))
    }

    /// Counts a failed login, unless the name is locked out.
    pub fn record_failure(&self, name: &str) {
        let (now, key) = (self.clock.now(), key(&[name]));
        let mut map = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let former = map.get(&key, now).copied().unwrap_or_default();
        if former.is_locked_out(now) {
            return;
        }
        let failures = Failures {
            count: former.count.saturating_add(1),
            last: now,
        };
        let expires_at = now + failures.lockout_seconds() + MAX_SECONDS;
        map.insert(key, failures, now, expires_at);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    fn lockout() -> (Lockout, Arc<AtomicI64>) {
        let seconds = Arc::new(AtomicI64::new(0));
        (Lockout::new(Clock::manual(Arc::clone(&seconds))), seconds)
    }

    #[test]
    fn each_failure_after_the_fifth_doubles_the_lockout() {
        let (lockout, seconds) = lockout();
        for _ in 0..5 {
            assert!(!lockout.is_locked_out("nobody"));
            lockout.record_failure("nobody");
        }
        for expected in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
            seconds.fetch_add(expected - 1, Ordering::SeqCst);
            assert!(lockout.is_locked_out("Nobody"), "{expected}");
            // Does not count.
            lockout.record_failure("nobody");
            seconds.fetch_add(1, Ordering::SeqCst);
            assert!(!lockout.is_locked_out("nobody"), "{expected}");
            lockout.record_failure("NOBODY");
        }
        assert!(!lockout.is_locked_out("noone"));
    }

    #[test]
    fn fifteen_minutes_without_an_attempt_reset_the_count() {
        let (lockout, seconds) = lockout();
        for _ in 0..5 {
            lockout.record_failure("nobody");
        }
        seconds.store(MAX_SECONDS + 1, Ordering::SeqCst);
        for _ in 0..4 {
            lockout.record_failure("nobody");
        }
        assert!(!lockout.is_locked_out("nobody"));
        lockout.record_failure("nobody");
        assert!(lockout.is_locked_out("nobody"));
    }
}
