//! Codes sent by email: six digits, valid once and for a limited time.

use serde::{Deserialize, Serialize};

use crate::pool::{digest, random::Random, refusal::Refusal};

/// How long the code of a sign-up is valid (Cognito developer guide, "Quotas").
pub const CONFIRM_LIFETIME: i64 = 24 * 3600;
/// How long the code of a password reset is valid.
pub const RESET_LIFETIME: i64 = 3600;

/// How long the code that verifies an attribute is valid.
pub const VERIFY_LIFETIME: i64 = 24 * 3600;

/// A code that was sent. The caller removes it when it has been used, and replaces it when a new one is sent.
#[derive(Serialize, Deserialize)]
pub struct Code {
    digits: String,
    expires_at: i64,
}

impl Code {
    /// Creates a code that expires `lifetime` seconds from now.
    pub fn new(random: &Random, now: i64, lifetime: i64) -> Self {
        Self {
            digits: random.code(),
            expires_at: now + lifetime,
        }
    }

    /// Creates a code that replaces a password. Cognito's has eight digits.
    pub fn one_time_password(random: &Random, now: i64, lifetime: i64) -> Self {
        Self {
            digits: random.one_time_password(),
            expires_at: now + lifetime,
        }
    }

    /// Returns the digits, for the email.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// Checks the code that a user entered.
    pub fn check(&self, entered: &str, now: i64) -> Result<(), Refusal> {
        if now >= self.expires_at {
            return Err(Refusal::ExpiredCode);
        }
        // In constant time, because a valid code is a secret.
        if digest::constant_time_eq(&self.digits, entered) {
            Ok(())
        } else {
            Err(Refusal::CodeMismatch)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use crate::pool::random::Random;

    #[test]
    fn a_code_is_valid_until_it_expires() {
        let code = Code::new(&Random::seeded(1), 100, 10);
        let digits = code.digits().to_owned();
        code.check(&digits, 109).unwrap();
        assert_eq!(
            code.check(&digits, 110).unwrap_err().name(),
            "ExpiredCodeException"
        );
        assert_eq!(
            code.check("", 100).unwrap_err().name(),
            "CodeMismatchException"
        );
    }
}
