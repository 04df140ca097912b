//! Time-based one-time passwords, as authenticator apps compute them: SHA-1, six digits, 30 seconds.
//!
//! Source: RFC 6238 on top of RFC 4226; Cognito developer guide, "TOTP software token MFA". Base32 (RFC 4648, section 6) is
//! written and read here, and HMAC-SHA-1 comes from aws-lc, which signs the tokens anyway: no other crate is needed.

use aws_lc_rs::hmac;
use serde::{Deserialize, Serialize};

use crate::pool::{digest, random::Random};

const PERIOD: i64 = 30;
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The secret that an authenticator app and the pool share. Without `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Creates a secret of 256 bits.
    pub fn generate(random: &Random) -> Self {
        Self(encode_base32(&random.bytes::<32>()))
    }

    /// Reads a secret of at least 80 bits.
    pub fn from_base32(text: &str) -> Option<Self> {
        decode_base32(text)
            .filter(|bytes| bytes.len() >= 10)
            .map(|_| Self(text.to_owned()))
    }

    /// Returns `SecretCode`: the secret in base32, without padding.
    pub fn as_base32(&self) -> &str {
        &self.0
    }

    /// Returns the period in which `code` is valid, if that is the current one, the one before or the one after:
    /// clocks differ, and people type slowly (RFC 6238, section 5.2).
    pub fn matching_period(&self, code: &str, now: i64) -> Option<i64> {
        let current = now.div_euclid(PERIOD);
        (current - 1..=current + 1).find(|period| {
            self.code(*period)
                .is_some_and(|right| digest::constant_time_eq(&right, code))
        })
    }

    fn code(&self, period: i64) -> Option<String> {
        let key = hmac::Key::new(
            hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            &decode_base32(&self.0)?,
        );
        let tag = hmac::sign(&key, &period.to_be_bytes());
        Some(format!("{:06}", truncate(tag.as_ref()) % 1_000_000))
    }
}

/// Dynamic truncation (RFC 4226, section 5.3).
fn truncate(tag: &[u8]) -> u32 {
    let offset = usize::from(tag[tag.len() - 1] & 0x0f);
    let mut word = [0; 4];
    word.copy_from_slice(&tag[offset..offset + 4]);
    u32::from_be_bytes(word) & 0x7fff_ffff
}

/// Returns the code that an authenticator app shows at a time, in seconds since 1970. `None` if the secret is not
/// base32. For tests that sign in with a software token.
#[must_use]
pub fn totp_code(secret: &str, now: i64) -> Option<String> {
    Secret(secret.to_owned()).code(now.div_euclid(PERIOD))
}

fn encode_base32(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut buffer, mut bits) = (0_u32, 0);
    for byte in bytes {
        buffer = (buffer << 8 | u32::from(*byte)) & 0xfff;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(base32_digit(buffer >> bits));
        }
    }
    if bits > 0 {
        text.push(base32_digit(buffer << (5 - bits)));
    }
    text
}

fn base32_digit(value: u32) -> char {
    char::from(BASE32[(value & 31) as usize])
}

/// Ignores case, spaces and padding.
fn decode_base32(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut buffer, mut bits) = (0_u32, 0);
    for letter in text.bytes().filter(|letter| !b" =".contains(letter)) {
        let letter = letter.to_ascii_uppercase();
        let digit = BASE32.iter().position(|digit| *digit == letter)?;
        buffer = (buffer << 5 | u32::try_from(digit).ok()?) & 0xfff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(buffer >> bits & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Secret, decode_base32, encode_base32, totp_code};
    use crate::pool::random::Random;

    /// The secret of the test vectors: `12345678901234567890`.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn the_codes_are_those_of_rfc_6238() {
        // Appendix B, the last six of eight digits.
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp_code(SECRET, time).unwrap(), code, "{time}");
        }
    }

    #[test]
    fn base32_is_that_of_rfc_4648() {
        for (bytes, text) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(encode_base32(bytes.as_bytes()), text);
            assert_eq!(decode_base32(text).unwrap(), bytes.as_bytes());
        }
        assert_eq!(decode_base32("mzxw 6===").unwrap(), b"foo");
        assert_eq!(decode_base32("MZXW1"), None);
    }

    #[test]
    fn a_code_is_valid_one_period_early_or_late() {
        let secret = Secret(SECRET.to_owned());
        let code = totp_code(SECRET, 3000).unwrap();
        for (now, valid) in [
            (2969, false),
            (2970, true),
            (3000, true),
            (3059, true),
            (3060, false),
        ] {
            assert_eq!(
                secret.matching_period(&code, now),
                valid.then_some(100),
                "{now}"
            );
        }
        assert_eq!(secret.matching_period("", 3000), None);
    }

    #[test]
    fn a_generated_secret_has_52_characters() {
        let secret = Secret::generate(&Random::seeded(1));
        assert_eq!(secret.as_base32().len(), 52);
        assert_eq!(decode_base32(secret.as_base32()).unwrap().len(), 32);
    }
}
