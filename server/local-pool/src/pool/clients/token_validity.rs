//! Lifetimes of tokens: a number and its unit (`AccessTokenValidity` and `TokenValidityUnits`).

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

/// A unit (`TimeUnitsType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
#[value(rename_all = "lower")]
pub enum TimeUnit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

impl TimeUnit {
    fn seconds(self) -> i64 {
        match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
            Self::Hours => 3600,
            Self::Days => 86_400,
        }
    }
}

/// The lifetime of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenValidity {
    pub value: i64,
    pub unit: TimeUnit,
}

impl TokenValidity {
    /// A lifetime in seconds.
    pub fn of_seconds(value: i64) -> Self {
        let unit = TimeUnit::Seconds;
        Self { value, unit }
    }

    /// Returns the lifetime in seconds.
    pub fn seconds(self) -> i64 {
        self.value.saturating_mul(self.unit.seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::{TimeUnit, TokenValidity};

    #[test]
    fn a_lifetime_is_a_number_of_units() {
        let days = TokenValidity {
            value: 30,
            unit: TimeUnit::Days,
        };
        assert_eq!(days.seconds(), 2_592_000);
        assert_eq!(TokenValidity::of_seconds(300).seconds(), 300);
    }
}
