//! The source of secrets, codes and identifiers. Tests can seed it. Only RSA keys do not come from it, because
//! aws-lc does not accept another source.
//!
//! The server crate has its own random source. Sharing one would need a third crate: a release build of the server does
//! not contain this crate, and this crate does not depend on the server.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use uuid::Uuid;

const LOWER_ALPHANUMERIC: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";

/// A source of random bytes.
#[derive(Clone)]
pub struct Random(Source);

#[derive(Clone)]
enum Source {
    System,
    Seeded(Arc<Mutex<ChaCha20Rng>>),
}

impl Random {
    /// The operating system's random number generator.
    #[must_use]
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A generator that returns the same sequence for the same seed. For tests only.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        let generator = ChaCha20Rng::seed_from_u64(seed);
        Self(Source::Seeded(Arc::new(Mutex::new(generator))))
    }

    /// Returns whether it is a source for tests.
    #[must_use]
    pub const fn is_seeded(&self) -> bool {
        matches!(self.0, Source::Seeded(_))
    }

    /// Returns `N` random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            Source::System => rand::rng().fill_bytes(&mut bytes),
            Source::Seeded(generator) => generator
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .fill_bytes(&mut bytes),
        }
        bytes
    }

    /// Returns a version 4 UUID (RFC 9562, section 5.4).
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        uuid::Builder::from_random_bytes(self.bytes()).into_uuid()
    }

    /// Returns six digits. All numbers are equally likely: values outside the range are drawn again.
    #[must_use]
    pub fn code(&self) -> String {
        loop {
            let number = u32::from_le_bytes(self.bytes()) >> 12;
            if number < 1_000_000 {
                return format!("{number:06}");
            }
        }
    }

    /// Returns eight digits, which are equally likely like those of [`Random::code`].
    #[must_use]
    pub(crate) fn one_time_password(&self) -> String {
        loop {
            let number = u32::from_le_bytes(self.bytes()) >> 5;
            if number < 100_000_000 {
                return format!("{number:08}");
            }
        }
    }

    /// Returns 256 bits as URL-safe text without padding (43 characters), for opaque tokens and authorization
    /// codes.
    #[must_use]
    pub fn token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes::<32>())
    }

    /// Returns `N` bytes as URL-safe text without padding.
    #[must_use]
    pub(crate) fn long_token<const N: usize>(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes::<N>())
    }

    /// Returns `length` lowercase letters and digits, like a Cognito client secret.
    #[must_use]
    pub fn alphanumeric(&self, length: usize) -> String {
        let mut text = String::with_capacity(length);
        while text.len() < length {
            let [byte] = self.bytes::<1>();
            // 252 is a multiple of 36. Larger bytes would make the first letters more likely.
            if byte < 252 {
                text.push(char::from(LOWER_ALPHANUMERIC[usize::from(byte % 36)]));
            }
        }
        text
    }
}

impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Do not show the state of the generator, which determines all future values.
        f.write_str(match self.0 {
            Source::System => "Random(system)",
            Source::Seeded(_) => "Random(seeded)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_sequence_depends_on_the_seed() {
        let (one, same, other) = (Random::seeded(7), Random::seeded(7), Random::seeded(8));
        let drawn = one.token();
        assert_eq!(drawn, same.token());
        assert_ne!(drawn, other.token());
        assert_ne!(drawn, one.token());
    }

    #[test]
    fn a_code_has_six_digits_including_leading_zeros() {
        let random = Random::seeded(1);
        let codes: Vec<String> = (0..2000).map(|_| random.code()).collect();
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()))
        );
        assert!(codes.iter().any(|code| code.starts_with('0')));
    }

    #[test]
    fn debug_does_not_show_the_state_of_the_generator() {
        assert_eq!(format!("{:?}", Random::seeded(1)), "Random(seeded)");
    }
}
