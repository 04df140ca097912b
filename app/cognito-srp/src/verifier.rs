//! What a pool stores instead of a password: a salt and v. Whoever steals it can pose as the pool and can try
//! passwords one by one, so it is kept like a password hash.

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
    /// The verifier of a new password, for the user whose `USER_ID_FOR_SRP` is `user_id`.
    ///
    /// `salt` must be random. A first byte of zero becomes one: some of Cognito's clients read the salt as a number and
    /// some as text, and they would disagree about leading zeros.
    #[must_use]
    pub fn new(pool_name: &str, user_id: &str, password: &str, mut salt: [u8; 16]) -> Self {
        salt[0] |= u8::from(salt[0] == 0);
        let v = derive(&salt, pool_name, user_id, password);
        Self::from_parts(salt.to_vec(), v)
    }

    /// A verifier as [`salt`](Self::salt) and [`verifier`](Self::verifier) gave it.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidHex`], or [`Error::OutOfRange`] if `verifier` is not between 0 and N.
    pub fn from_hex(salt: &str, verifier: &str) -> Result<Self, Error> {
        let salt = hex::decode(salt)?;
        // v = 0 would make B = g ^ b and S = 0: everybody could log in.
        let v = Zeroizing::new(group::read(verifier, Error::OutOfRange)?);
        Ok(Self::from_parts(salt, v))
    }

    fn from_parts(salt: Vec<u8>, v: Zeroizing<Element>) -> Self {
        Self {
            salt_hex: group::write(&salt),
            v_hex: Zeroizing::new(group::write(&group::padded(&v))),
            salt,
            v,
        }
    }

    /// The salt in lower-case hexadecimal: `SALT`.
    #[must_use]
    pub fn salt(&self) -> &str {
        &self.salt_hex
    }

    /// v in lower-case hexadecimal. A secret.
    #[must_use]
    pub fn verifier(&self) -> &str {
        &self.v_hex
    }

    /// Whether `password` is the one, for flows in which it is sent (`USER_PASSWORD_AUTH`).
    ///
    /// Takes the same time whichever answer it gives.
    #[must_use]
    pub fn matches(&self, pool_name: &str, user_id: &str, password: &str) -> bool {
        let v = derive(&self.salt, pool_name, user_id, password);
        group::same(&v, &self.v)
    }

    pub(crate) fn v(&self) -> &Element {
        &self.v
    }
}

/// v = g ^ x
fn derive(salt: &[u8], pool_name: &str, user_id: &str, password: &str) -> Zeroizing<Element> {
    let x = proof::x(salt, pool_name, user_id, password);
    power::g_to(&x)
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier").finish_non_exhaustive()
    }
}
