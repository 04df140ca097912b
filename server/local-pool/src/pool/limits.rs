//! Limits how often per hour an account may request or try a code. Unknown names are counted like known ones, so
//! that a limit does not reveal whether a name exists.
//!
//! Source: Cognito developer guide, "Quotas" (limits per user and hour).

use std::collections::{HashMap, VecDeque};

use crate::pool::refusal::Refusal;

const HOUR: i64 = 3600;

/// Above this many names, those without a recent attempt are removed.
const CLEANUP_ABOVE: usize = 1000;

/// An action that is limited per account and hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LimitedAction {
    /// Requesting another confirmation code.
    Resend,
    /// Trying a confirmation code.
    Confirm,
    /// Requesting a code to reset a password.
    Forgot,
    /// Trying a code to reset a password.
    Reset,
    /// Changing a password.
    ChangePassword,
    /// Requesting a code to verify an attribute.
    AttributeCode,
    /// Trying a code to verify an attribute.
    VerifyAttribute,
}

impl LimitedAction {
    fn per_hour(self) -> usize {
        match self {
            Self::Resend | Self::Forgot | Self::ChangePassword | Self::AttributeCode => 5,
            // For resets, the guide says 5 to 20, depending on risk.
            Self::Confirm | Self::Reset | Self::VerifyAttribute => 15,
        }
    }

    fn refusal(self) -> Refusal {
        match self {
            Self::Confirm | Self::Reset => Refusal::TooManyFailedAttempts,
            // `VerifyUserAttribute` has no `TooManyFailedAttemptsException` in the service model.
            _ => Refusal::LimitExceeded,
        }
    }
}

/// The attempts of the last hour.
#[derive(Default)]
pub struct Limits(HashMap<(LimitedAction, String), VecDeque<i64>>);

impl Limits {
    /// Counts an attempt, or refuses it above the limit. A refused attempt does not count.
    pub fn count(&mut self, action: LimitedAction, name: &str, now: i64) -> Result<(), Refusal> {
        if self.0.len() > CLEANUP_ABOVE {
            self.0
                .retain(|_, times| times.back().is_some_and(|last| now - last < HOUR));
        }
        let times = self.0.entry((action, name.to_lowercase())).or_default();
        while times.front().is_some_and(|first| now - first >= HOUR) {
            times.pop_front();
        }
        if times.len() >= action.per_hour() {
            return Err(action.refusal());
        }
        times.push_back(now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{CLEANUP_ABOVE, LimitedAction, Limits};

    #[test]
    fn the_sixth_request_within_an_hour_is_refused() {
        let mut limits = Limits::default();
        for second in 0..5 {
            limits.count(LimitedAction::Resend, "ada", second).unwrap();
        }
        limits.count(LimitedAction::Resend, "ADA", 10).unwrap_err();
        limits.count(LimitedAction::Resend, "grace", 10).unwrap();
        limits.count(LimitedAction::Confirm, "ada", 10).unwrap();
        limits.count(LimitedAction::Resend, "ada", 3600).unwrap();
        limits
            .count(LimitedAction::Resend, "ada", 3600)
            .unwrap_err();
    }

    #[test]
    fn unknown_names_do_not_exhaust_memory() {
        let mut limits = Limits::default();
        for number in 0..5000 {
            let now = i64::from(number) * 3600;
            limits
                .count(LimitedAction::Forgot, &number.to_string(), now)
                .unwrap();
        }
        assert!(limits.0.len() <= CLEANUP_ABOVE + 1);
    }
}
