//! How often per hour an address may request or try a code: Cognito's limits per user (developer guide,
//! "Quotas"), for every address alike. The pool counts only some users, so its limits would reveal them.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use super::expiring_map::{ExpiringMap, key};
use crate::clock::Clock;

const HOUR: i64 = 3600;

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Requesting another confirmation code.
    Resend,
    /// Trying a confirmation code.
    Confirm,
    /// Requesting a code for a new password.
    ForgotPassword,
    /// Trying a code for a new password.
    ResetPassword,
    /// Trying to change the password, as a logged-in user.
    ChangePassword,
    /// Choosing another email address: the pool says which ones have an account.
    ChangeEmail,
    /// Choosing another phone number: the pool sends a code to it.
    ChangePhone,
}

impl Action {
    const fn per_hour(self) -> usize {
        match self {
            Self::Resend | Self::ForgotPassword | Self::ChangePassword => 5,
            Self::ChangeEmail | Self::ChangePhone => 10,
            Self::Confirm | Self::ResetPassword => 15,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Resend => "resend",
            Self::Confirm => "confirm",
            Self::ForgotPassword => "forgot_password",
            Self::ResetPassword => "reset_password",
            Self::ChangePassword => "change_password",
            Self::ChangeEmail => "change_email",
            Self::ChangePhone => "change_phone",
        }
    }
}

/// The attempts of the last hour.
#[derive(Debug)]
pub struct Limits {
    clock: Clock,
    times: Mutex<ExpiringMap<VecDeque<i64>>>,
}

impl Limits {
    pub(super) fn new(clock: Clock) -> Self {
        let times = Mutex::default();
        Self { clock, times }
    }

    /// Counts an attempt. Returns whether it is allowed; one that is not does not count.
    #[must_use]
    pub fn allow(&self, action: Action, address: &str) -> bool {
        let (now, key) = (self.clock.now(), key(&[action.name(), address]));
        let mut map = self.times.lock().unwrap_or_else(PoisonError::into_inner);
        let mut times = map.get(&key, now).cloned().unwrap_or_default();
        times.retain(|time| now - time < HOUR);
        let is_allowed = times.len() < action.per_hour();
        if is_allowed {
            times.push_back(now);
            map.insert(key, times, now, now + HOUR);
        }
        is_allowed
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    #[test]
    fn the_sixth_request_within_an_hour_is_not_allowed() {
        let seconds = Arc::new(AtomicI64::new(0));
        let limits = Limits::new(Clock::manual(Arc::clone(&seconds)));
        for _ in 0..5 {
            assert!(limits.allow(Action::Resend, "ada@example.org"));
        }
        assert!(!limits.allow(Action::Resend, "ADA@example.org"));
        assert!(limits.allow(Action::Resend, "bob@example.org"));
        assert!(limits.allow(Action::Confirm, "ada@example.org"));
        seconds.store(HOUR, Ordering::SeqCst);
        assert!(limits.allow(Action::Resend, "ada@example.org"));
    }
}
