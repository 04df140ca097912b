//! The pool's password policy: shown while the user types, and checked before anything is sent.
//!
//! Source: Cognito developer guide, "Adding user pool password requirements".

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest password that Cognito accepts, in characters.
pub const MAX_LENGTH: usize = 256;

/// What counts as a symbol; a space does too, unless it is the first or last character.
const SYMBOLS: &str = "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=";

/// The policy of a pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each corresponds to a Cognito setting"
)]
pub struct PasswordPolicy {
    /// The minimum number of characters, 6 to 99.
    pub min: usize,
    /// A lowercase letter is required.
    pub lower: bool,
    /// An uppercase letter is required.
    pub upper: bool,
    /// A digit is required.
    pub number: bool,
    /// A symbol is required.
    pub symbol: bool,
}

/// One rule of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// At least this many characters.
    MinLength(usize),
    /// At most [`MAX_LENGTH`] characters.
    MaxLength,
    /// A lowercase letter, `a` to `z`.
    Lower,
    /// An uppercase letter, `A` to `Z`.
    Upper,
    /// A digit, `0` to `9`.
    Number,
    /// One of Cognito's symbols.
    Symbol,
    /// No space at the start or at the end (`SignUp`, `Password`: the pattern `[\S]+.*[\S]+`).
    NoOuterSpace,
}

impl Rule {
    /// Returns whether `password` meets this rule.
    #[must_use]
    pub fn is_met_by(self, password: &str) -> bool {
        match self {
            Self::MinLength(min) => password.chars().count() >= min,
            Self::MaxLength => password.chars().count() <= MAX_LENGTH,
            Self::Lower => password.bytes().any(|byte| byte.is_ascii_lowercase()),
            Self::Upper => password.bytes().any(|byte| byte.is_ascii_uppercase()),
            Self::Number => password.bytes().any(|byte| byte.is_ascii_digit()),
            Self::Symbol => {
                password.chars().any(|c| SYMBOLS.contains(c))
                    || password.trim_matches(' ').contains(' ')
            }
            Self::NoOuterSpace => password.trim().len() == password.len(),
        }
    }
}

impl PasswordPolicy {
    /// Returns the rules to show, in reading order. [`Rule::MaxLength`] and [`Rule::NoOuterSpace`] are not among them:
    /// [`Self::broken`] checks them, and they are shown only when they are broken.
    #[must_use]
    pub fn rules(&self) -> Vec<Rule> {
        let optional = [
            (self.lower, Rule::Lower),
            (self.upper, Rule::Upper),
            (self.number, Rule::Number),
            (self.symbol, Rule::Symbol),
        ];
        let wanted = optional
            .into_iter()
            .filter_map(|(on, rule)| on.then_some(rule));
        std::iter::once(Rule::MinLength(self.min))
            .chain(wanted)
            .collect()
    }

    /// Returns the rules that `password` breaks; if there are none, it may be sent.
    #[must_use]
    pub fn broken(&self, password: &str) -> Vec<Rule> {
        let mut rules = self.rules();
        rules.extend([Rule::MaxLength, Rule::NoOuterSpace]);
        rules.retain(|rule| !rule.is_met_by(password));
        rules
    }
}

impl FromStr for PasswordPolicy {
    type Err = String;

    /// Parses `min=12,lower,upper,number,symbol`; every part is optional.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut policy = Self {
            min: 8,
            lower: false,
            upper: false,
            number: false,
            symbol: false,
        };
        for word in text
            .split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
        {
            match word {
                "lower" => policy.lower = true,
                "upper" => policy.upper = true,
                "number" => policy.number = true,
                "symbol" => policy.symbol = true,
                _ => {
                    let min = word
                        .strip_prefix("min=")
                        .and_then(|number| number.parse().ok());
                    policy.min = min.filter(|min| (6..=99).contains(min)).ok_or_else(|| {
                        format!("`{word}` is not min=6..99, lower, upper, number or symbol")
                    })?;
                }
            }
        }
        Ok(policy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_the_setting_is_parsed() {
        let policy: PasswordPolicy = "min=12,lower,upper,number,symbol".parse().unwrap();
        assert_eq!(policy.rules().len(), 5);
        assert_eq!(policy.min, 12);
    }

    #[test]
    fn the_error_names_an_invalid_rule() {
        for text in ["min=5", "min=x", "digits", "min=100"] {
            assert!(text.parse::<PasswordPolicy>().unwrap_err().contains(text));
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        let policy: PasswordPolicy = "min=8".parse().unwrap();
        assert_eq!(policy.broken("äöüßäöü"), [Rule::MinLength(8)]);
        assert!(policy.broken("äöüßäöüß").is_empty());
        assert_eq!(policy.broken(&"x".repeat(257)), [Rule::MaxLength]);
    }

    #[test]
    fn a_space_is_a_symbol_only_inside_the_password() {
        assert!(Rule::Symbol.is_met_by("correct horse"));
        assert!(!Rule::Symbol.is_met_by(" correct "));
        assert!(Rule::Symbol.is_met_by("correct_horse"));
    }

    #[test]
    fn a_space_at_either_end_is_refused() {
        let policy: PasswordPolicy = "min=6".parse().unwrap();
        assert_eq!(policy.broken(" abcdef"), [Rule::NoOuterSpace]);
        assert_eq!(policy.broken("abcdef "), [Rule::NoOuterSpace]);
        assert!(policy.broken("abc def").is_empty());
    }
}
