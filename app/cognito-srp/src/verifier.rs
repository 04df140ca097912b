//! What a pool stores instead of a password: a salt and v. Protect it like a password hash: with it, an attacker can
//! impersonate the pool and guess passwords offline.

use alloc::{string::String, vec::Vec};
use core::fmt;

use zeroize::Zeroizing;

use crate::{Error, group, group::Element, hex, power, proof};

/// A salt and v = g ^ x (RFC 5054, section 2.4).
#[derive(Clone)]
pub struct Verifier {
    salt: Vec<u8>,
    salt_hex: String,
    v: Zeroizing<Element>,
    v_hex: Zeroizing<String>,
}

impl Verifier {
    /// Derives the verifier of a new password, for the user whose `USER_ID_FOR_SRP` is `user_id`.
    ///
    /// `salt` must be random. If its first byte is zero, it is changed to one: Cognito's clients disagree about leading
    /// zeros, because some read the salt as a number and some as text.
    #[must_use]
    pub fn new(pool_name: &str, user_id: &str, password: &str, mut salt: [u8; 16]) -> Self {
        salt[0] |= u8::from(salt[0] == 0);
        let v = derive(&salt, pool_name, user_id, password);
        Self::from_parts(salt.to_vec(), v)
    }

    /// Restores a verifier from the values that [`salt`](Self::salt) and [`verifier`](Self::verifier) returned.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidHex`], or [`Error::OutOfRange`] if `verifier` is not between 0 and N.
    pub fn from_hex(salt: &str, verifier: &str) -> Result<Self, Error> {
        let salt = hex::decode(salt)?;
        // With v = 0, B would be g ^ b and S would be 0, so anyone could log in.
        let v = Zeroizing::new(group::parse(verifier, Error::OutOfRange)?);
        Ok(Self::from_parts(salt, v))
    }

    fn from_parts(salt: Vec<u8>, v: Zeroizing<Element>) -> Self {
        Self {
            salt_hex: group::to_hex(&salt),
            v_hex: Zeroizing::new(group::to_hex(&group::padded_bytes(&v))),
            salt,
            v,
        }
    }

    /// `SALT`: the salt in lower-case hexadecimal.
    #[must_use]
    pub fn salt(&self) -> &str {
        &self.salt_hex
    }

    /// v in lower-case hexadecimal. A secret.
    #[must_use]
    pub fn verifier(&self) -> &str {
        &self.v_hex
    }

    /// Returns whether `password` is correct, for flows in which the client sends it (`USER_PASSWORD_AUTH`).
    ///
    /// The comparison takes constant time.
    #[must_use]
    pub fn matches(&self, pool_name: &str, user_id: &str, password: &str) -> bool {
        let v = derive(&self.salt, pool_name, user_id, password);
        group::equal(&v, &self.v)
    }

    pub(crate) fn v(&self) -> &Element {
        &self.v
    }
}

/// v = g ^ x
fn derive(salt: &[u8], pool_name: &str, user_id: &str, password: &str) -> Zeroizing<Element> {
    let x = proof::x(salt, pool_name, user_id, password);
    power::g_pow(&x)
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier").finish_non_exhaustive()
    }
}
