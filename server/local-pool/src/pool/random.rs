//! Where secrets, codes and identifiers come from. A test hands in a seed; only the RSA key is out of its
//! reach, because aws-lc takes no foreign source for it.

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
    /// The generator of the operating system, through `rand`'s.
    #[must_use]
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// The same sequence for the same seed: for tests only.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        let generator = ChaCha20Rng::seed_from_u64(seed);
        Self(Source::Seeded(Arc::new(Mutex::new(generator))))
    }

    /// `N` random bytes.
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

    /// A version 4 UUID (RFC 9562, section 5.4).
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        uuid::Builder::from_random_bytes(self.bytes()).into_uuid()
    }

    /// Six digits, every number equally likely: what lies above the last multiple is drawn again.
    #[must_use]
    pub fn code(&self) -> String {
        loop {
            let number = u32::from_le_bytes(self.bytes()) >> 12;
            if number < 1_000_000 {
                return format!("{number:06}");
            }
        }
    }

    /// 256 bits as URL-safe text without padding, 43 characters: opaque tokens, codes of the token endpoint.
    #[must_use]
    pub fn token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes::<32>())
    }

    /// `length` lower-case letters and digits, the look of a Cognito client secret.
    #[must_use]
    pub fn word(&self, length: usize) -> String {
        let mut word = String::with_capacity(length);
        while word.len() < length {
            let [byte] = self.bytes::<1>();
            // 252 is the last multiple of 36 in a byte: above it the first letters would be likelier.
            if byte < 252 {
                word.push(char::from(LOWER_ALPHANUMERIC[usize::from(byte % 36)]));
            }
        }
        word
    }
}

impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The state of a generator is as good as everything it will ever make.
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
    fn the_same_seed_gives_the_same_sequence_and_another_seed_another() {
        let (one, same, other) = (Random::seeded(7), Random::seeded(7), Random::seeded(8));
        let drawn = one.token();
        assert_eq!(drawn, same.token());
        assert_ne!(drawn, other.token());
        assert_ne!(drawn, one.token());
    }

    #[test]
    fn a_code_has_six_digits_also_when_it_begins_with_zeros() {
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
    fn debug_shows_nothing_of_the_generator() {
        assert_eq!(format!("{:?}", Random::seeded(1)), "Random(seeded)");
    }
}
