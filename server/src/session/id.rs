//! Session ids: 256 random bits, and the hash under which they are stored.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use wire::Secret;

use crate::random::Random;

/// The random value of a cookie or of a login's handle. It authenticates its owner, so `Debug` hides it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id(Secret);

/// SHA-256 of an [`Id`]. The store contains only hashes, so that reading it does not grant access to a session.
pub type Hash = [u8; 32];

impl Id {
    /// Creates a random id of 256 bits (ASVS 5.0 7.2.3 requires 128).
    #[must_use]
    pub fn new(random: &Random) -> Self {
        Self(random.secret())
    }

    /// Parses a cookie's value; accepts only what [`Id::new`] can create.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let decoded = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
        (decoded.len() == 32).then(|| Self(Secret::new(text)))
    }

    /// Returns the cookie's value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.expose()
    }

    /// Returns the key under which this id is stored.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Sha256::digest(self.as_str().as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_well_formed_ids_are_parsed() {
        let id = Id::new(&Random::seeded(1));
        assert_eq!(Id::parse(id.as_str()), Some(id));
        for text in ["", "short", "=", &"A".repeat(44), "ä"] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
    }

    #[test]
    fn debug_does_not_show_the_id() {
        let id = Id::new(&Random::seeded(1));
        assert!(!format!("{id:?}").contains(id.as_str()));
    }
}
