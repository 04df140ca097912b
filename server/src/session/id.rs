//! What a cookie carries: 256 random bits without any meaning, and the hash by which the store knows them.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::random::Random;

/// A secret identifier. Whoever has it is the session, so `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Id(String);

/// SHA-256 of an [`Id`]: reading the store does not help anybody to a session.
pub type Hash = [u8; 32];

impl Id {
    /// A new one (256 bits; ASVS 5.0 7.2.3 asks for 128).
    #[must_use]
    pub fn new(random: &Random) -> Self {
        Self(random.token())
    }

    /// Reads a cookie's value: only what [`Id::new`] could have made.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let decoded = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
        (decoded.len() == 32).then(|| Self(text.to_owned()))
    }

    /// The cookie's value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The store's name for it.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Id(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_have_been_made_here_is_read() {
        let id = Id::new(&Random::seeded(1));
        assert_eq!(Id::parse(id.as_str()), Some(id));
        for text in ["", "short", "=", &"A".repeat(44), "ä"] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
    }

    #[test]
    fn debug_hides_it() {
        let id = Id::new(&Random::seeded(1));
        assert!(!format!("{id:?}").contains(id.as_str()));
    }
}
