//! The requirements for passwords. Deliberately shares no code with the application: two independent implementations
//! of Cognito's rules reveal each other's bugs.
//!
//! Source: Cognito developer guide, "Adding user pool password requirements"; the length limits and the
//! pattern are constraints of the service model.

use std::str::FromStr;

use thiserror::Error;

use crate::pool::refusal::Refusal;

/// Cognito's special characters. A space inside a password counts as one too.
const SYMBOLS: &str = "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=";

/// The requirements of a pool.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent settings of Cognito's PasswordPolicyType"
)]
pub struct PasswordPolicy {
    /// The minimum number of characters, 6 to 99.
    pub min: usize,
    /// Whether a lowercase letter is required.
    pub lower: bool,
    /// Whether an uppercase letter is required.
    pub upper: bool,
    /// Whether a digit is required.
    pub number: bool,
    /// Whether a special character is required.
    pub symbol: bool,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self {
            min: 8,
            lower: true,
            upper: true,
            number: true,
            symbol: false,
        }
    }
}

impl PasswordPolicy {
    /// Rejects a password that the policy or the service model does not allow.
    pub(crate) fn check(&self, password: &str) -> Result<(), Refusal> {
        self.check_member("password", password)
    }

    /// Like [`PasswordPolicy::check`], for a password in another member of the request than `password`.
    pub(crate) fn check_member(&self, member: &'static str, password: &str) -> Result<(), Refusal> {
        check_model(member, password)?;
        let has = |rule: fn(char) -> bool| password.chars().any(rule);
        let message = if password.chars().count() < self.min {
            "Password not long enough"
        } else if self.upper && !has(|c| c.is_ascii_uppercase()) {
            "Password must have uppercase characters"
        } else if self.lower && !has(|c| c.is_ascii_lowercase()) {
            "Password must have lowercase characters"
        } else if self.number && !has(|c| c.is_ascii_digit()) {
            "Password must have numeric characters"
        } else if self.symbol && !has(|c| c == ' ' || SYMBOLS.contains(c)) {
            "Password must have symbol characters"
        } else {
            return Ok(());
        };
        Err(Refusal::PasswordPolicy(message))
    }
}

/// The constraints of the service model, which apply to every policy.
pub(crate) fn check_model(member: &'static str, password: &str) -> Result<(), Refusal> {
    let length = password.chars().count();
    if length < 6 {
        return Err(Refusal::constraint(
            member,
            "Member must have length greater than or equal to 6",
        ));
    }
    if length > 256 {
        return Err(Refusal::constraint(
            member,
            "Member must have length less than or equal to 256",
        ));
    }
    if password.trim() != password {
        return Err(Refusal::constraint(
            member,
            r"Member must satisfy regular expression pattern: ^[\S]+.*[\S]+$",
        ));
    }
    Ok(())
}

impl FromStr for PasswordPolicy {
    type Err = ParsePasswordPolicyError;

    /// Parses `min=12,lower,upper,number,symbol`. A rule that is not listed is off.
    fn from_str(text: &str) -> Result<Self, ParsePasswordPolicyError> {
        let mut policy = Self {
            min: 8,
            lower: false,
            upper: false,
            number: false,
            symbol: false,
        };
        for rule in text.split(',').map(str::trim).filter(|w| !w.is_empty()) {
            match rule {
                "lower" => policy.lower = true,
                "upper" => policy.upper = true,
                "number" => policy.number = true,
                "symbol" => policy.symbol = true,
                _ => policy.min = parse_min(rule)?,
            }
        }
        Ok(policy)
    }
}

fn parse_min(rule: &str) -> Result<usize, ParsePasswordPolicyError> {
    rule.strip_prefix("min=")
        .and_then(|number| number.parse().ok())
        .filter(|min| (6..=99).contains(min))
        .ok_or_else(|| ParsePasswordPolicyError(rule.to_owned()))
}

/// The text is not a valid password policy.
#[derive(Debug, Error)]
#[error("`{0}` is not min=6..99, lower, upper, number or symbol")]
pub struct ParsePasswordPolicyError(String);

#[cfg(test)]
mod tests {
    use super::PasswordPolicy;

    fn outcome(policy: &str, password: &str) -> String {
        let policy: PasswordPolicy = policy.parse().unwrap();
        policy
            .check(password)
            .map_or_else(|refusal| refusal.to_string(), |()| "accepted".to_owned())
    }

    #[test]
    fn each_rule_has_cognitos_message() {
        let all = "min=8,lower,upper,number,symbol";
        let conform = "Password did not conform with policy: ";
        for (password, rule) in [
            ("Ab1!xyz", "Password not long enough"),
            ("ab1!xyzw", "Password must have uppercase characters"),
            ("AB1!XYZW", "Password must have lowercase characters"),
            ("Abc!xyzw", "Password must have numeric characters"),
            ("Abc1xyzw", "Password must have symbol characters"),
        ] {
            assert_eq!(outcome(all, password), format!("{conform}{rule}"));
        }
        assert_eq!(outcome(all, "Abc1 xyzw"), "accepted");
    }

    #[test]
    fn the_constraints_of_the_service_model_always_apply() {
        assert!(outcome("min=6", "abcde").ends_with("greater than or equal to 6"));
        assert!(outcome("min=6", &"x".repeat(257)).ends_with("less than or equal to 256"));
        assert!(outcome("min=6", " leading").contains("regular expression pattern"));
        assert!(outcome("min=6", "trailing ").contains("regular expression pattern"));
    }

    #[test]
    fn length_is_counted_in_characters_and_not_in_bytes() {
        assert_eq!(
            outcome("min=8", "äöüßäöü"),
            "Password did not conform with policy: Password not long enough"
        );
        assert_eq!(outcome("min=8", "äöüßäöüß"), "accepted");
    }

    #[test]
    fn the_error_names_an_unknown_rule() {
        for text in ["min=5", "min=x", "digits", "min=100"] {
            let error = text.parse::<PasswordPolicy>().unwrap_err();
            assert!(error.to_string().contains(text));
        }
    }
}
