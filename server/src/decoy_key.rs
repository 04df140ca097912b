//! The key from which the answers to users that the pool does not know are derived, so that they stay the same and no one can
//! compute them.
//!
//! It comes from the keys of the session store and not from the client secret, because the latter rotates every few days: a salt
//! that changes with the secret would belong to a user who does not exist.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::session::id::Hash;
use crate::session::sealing::Sealing;

/// No other keyed hash has this context: a key serves one purpose only (NIST SP 800-57 part 1 rev. 5, section 5.2).
const CONTEXT: &[u8] = b"poolgate decoy challenge v2";

/// A key of 256 bits.
#[derive(Clone)]
pub struct DecoyKey(Hash);

impl DecoyKey {
    /// Derives the key from the last key of the store: a rotation puts its new key first, so that decoys stay the same until
    /// the old one is removed.
    ///
    /// # Panics
    /// Never: there is at least one key.
    #[must_use]
    pub fn new(sealing: &Sealing) -> Self {
        let hashes = sealing.keyed_hashes(CONTEXT, b"");
        Self(*hashes.last().expect("a keys file contains a key"))
    }

    /// Returns 16 bytes that depend on the purpose and the name, whose case does not matter.
    ///
    /// # Panics
    /// Never: HMAC accepts keys of any length.
    #[must_use]
    pub fn derive(&self, purpose: &str, username: &str) -> [u8; 16] {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC accepts keys of any length");
        mac.update(purpose.as_bytes());
        mac.update(b"\0");
        mac.update(username.to_lowercase().as_bytes());
        let bytes: [u8; 32] = mac.finalize().into_bytes().into();
        *bytes.first_chunk().expect("32 bytes contain 16")
    }
}

impl std::fmt::Debug for DecoyKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DecoyKey(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    const OLD: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    const NEW: &str = "HxwdHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    fn salt(keys: &str) -> [u8; 16] {
        let sealing = Sealing::parse(keys, Random::seeded(1)).unwrap();
        DecoyKey::new(&sealing).derive("salt", "ada@example.org")
    }

    #[test]
    fn decoys_outlive_a_rotation_of_the_keys_and_depend_on_them() {
        assert_eq!(salt(OLD), salt(&format!("{NEW}\n{OLD}\n")));
        assert_ne!(salt(OLD), salt(NEW));
    }

    #[test]
    fn each_purpose_and_name_has_its_own_bytes() {
        let sealing = Sealing::parse(OLD, Random::seeded(1)).unwrap();
        let key = DecoyKey::new(&sealing);
        let salt = key.derive("salt", "ada@example.org");
        assert_eq!(salt, key.derive("salt", "ADA@Example.org"));
        assert_ne!(salt, key.derive("user id", "ada@example.org"));
        assert_ne!(salt, key.derive("salt", "bob@example.org"));
        assert!(!format!("{key:?}").contains(&hex::encode(salt)));
    }
}
