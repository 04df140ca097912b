//! Codes that prove an address: six digits, one use, and an end.

use serde::{Deserialize, Serialize};

use crate::pool::{digest, random::Random, refusal::Refusal};

/// How long the code of a sign-up is valid (Cognito developer guide, "Quotas").
pub const CONFIRM_LIFETIME: i64 = 24 * 3600;
/// How long the code of a password reset is valid.
pub const RESET_LIFETIME: i64 = 3600;

/// A code that was mailed; the next one takes its place. Whoever used it takes it out.
#[derive(Serialize, Deserialize)]
pub struct Code {
    digits: String,
    expires_at: i64,
}

impl Code {
    /// A new code.
    pub fn new(random: &Random, now: i64, lifetime: i64) -> Self {
        Self {
            digits: random.code(),
            expires_at: now + lifetime,
        }
    }

    /// The digits, for the mail.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// Whether this is what was typed, in time.
    pub fn check(&self, typed: &str, now: i64) -> Result<(), Refusal> {
        if now >= self.expires_at {
            return Err(Refusal::ExpiredCode);
        }
        // A code is a secret for as long as it is valid: no early end of the comparison.
        if digest::constant_time_eq(&self.digits, typed) {
            Ok(())
        } else {
            Err(Refusal::CodeMismatch)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use crate::Random;

    #[test]
    fn a_code_is_valid_until_the_second_it_expires() {
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
