//! How often per hour an account may ask for a code or try one. Names that do not exist are counted like
//! those that do, so that a limit says nothing about a name.
//!
//! Source: Cognito developer guide, "Quotas" (limits per user and hour).

use std::collections::{HashMap, VecDeque};

use crate::pool::refusal::Refusal;

const HOUR: i64 = 3600;

/// Beyond so many names, those without a recent attempt are dropped.
const SWEEP_AT: usize = 1000;

/// A thing that is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LimitedAction {
    /// Asking for another confirmation code.
    Resend,
    /// Trying a confirmation code.
    Confirm,
    /// Asking for a code to reset a password.
    Forgot,
    /// Trying such a code.
    Reset,
}

impl LimitedAction {
    fn per_hour(self) -> usize {
        match self {
            Self::Resend | Self::Forgot => 5,
            // For resets the guide names 5 to 20, by risk.
            Self::Confirm | Self::Reset => 15,
        }
    }

    /// Codes that are tried are attempts; codes that are asked for are requests.
    fn refusal(self) -> Refusal {
        match self {
            Self::Resend | Self::Forgot => Refusal::LimitExceeded,
            Self::Confirm | Self::Reset => Refusal::TooManyFailedAttempts,
        }
    }
}

/// The attempts of the last hour.
#[derive(Default)]
pub struct Limits(HashMap<(LimitedAction, String), VecDeque<i64>>);

impl Limits {
    /// Counts one attempt, or refuses it; a refused one does not count.
    pub fn count(&mut self, limited: LimitedAction, name: &str, now: i64) -> Result<(), Refusal> {
        if self.0.len() > SWEEP_AT {
            self.0
                .retain(|_, times| times.back().is_some_and(|last| now - last < HOUR));
        }
        let times = self.0.entry((limited, name.to_lowercase())).or_default();
        while times.front().is_some_and(|first| now - first >= HOUR) {
            times.pop_front();
        }
        if times.len() >= limited.per_hour() {
            return Err(limited.refusal());
        }
        times.push_back(now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{LimitedAction, Limits, SWEEP_AT};

    #[test]
    fn the_sixth_code_in_an_hour_is_refused_and_an_hour_after_the_first_there_is_one_more() {
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
    fn invented_names_do_not_fill_the_memory() {
        let mut limits = Limits::default();
        for number in 0..5000 {
            let now = i64::from(number) * 3600;
            limits
                .count(LimitedAction::Forgot, &number.to_string(), now)
                .unwrap();
        }
        assert!(limits.0.len() <= SWEEP_AT + 1);
    }
}
