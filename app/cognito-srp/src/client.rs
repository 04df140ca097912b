//! The client, which knows the password. It sends A and a signature, and never the password or a value equivalent to it.

use alloc::string::String;
use core::fmt;

use crypto_bigint::U256;
use zeroize::Zeroizing;

use crate::{
    Error, group,
    group::Element,
    hex, power,
    proof::{self, Key},
};

/// The client of one login attempt: a secret `a` and the public value A.
///
/// Creating a client takes about a third of the work of a login and needs no password, so a page can do it while the
/// user types. Create a new client for every attempt.
pub struct Client {
    a: Zeroizing<U256>,
    a_public: Element,
    hex: String,
}

/// The pool's `PASSWORD_VERIFIER` challenge, and the timestamp to sign.
#[derive(Clone, Copy)]
pub struct Challenge<'a> {
    /// The part of the pool id after `_`.
    pub pool_name: &'a str,
    /// `USER_ID_FOR_SRP`, which can differ from what the user typed.
    pub user_id: &'a str,
    /// `SALT`, hexadecimal.
    pub salt: &'a str,
    /// `SRP_B`, hexadecimal.
    pub srp_b: &'a str,
    /// `SECRET_BLOCK`, base64.
    pub secret_block: &'a str,
    /// `TIMESTAMP`, exactly as it will be sent: `Tue Mar 3 09:05:07 UTC 2026`, the day without a leading zero.
    pub timestamp: &'a str,
}

impl Client {
    /// A = g ^ a (RFC 5054, section 2.5.4), where a is `entropy` as a big-endian number.
    ///
    /// The 256 bits, the minimum in that section, must come from a cryptographically secure source.
    #[must_use]
    pub fn new(entropy: [u8; 32]) -> Self {
        let entropy = Zeroizing::new(entropy);
        let a = Zeroizing::new(U256::from_be_slice(entropy.as_slice()));
        let a_public = *power::g_pow(&a);
        let hex = group::to_hex(&group::padded_bytes(&a_public));
        Self { a, a_public, hex }
    }

    /// `SRP_A`: A in lower-case hexadecimal, whole bytes, no leading zero bytes.
    #[must_use]
    pub fn public(&self) -> &str {
        &self.hex
    }

    /// Signs the challenge with a key derived from `password`. Returns `PASSWORD_CLAIM_SIGNATURE` in base64.
    ///
    /// # Errors
    ///
    /// [`Error::ZeroB`], [`Error::ZeroU`], [`Error::OutOfRange`], [`Error::InvalidHex`] or [`Error::InvalidBase64`] if the
    /// challenge cannot come from an honest pool; the caller must not send anything. A wrong password is not an error
    /// here: only the pool can detect it.
    pub fn sign(&self, challenge: &Challenge<'_>, password: &str) -> Result<String, Error> {
        let salt = hex::decode(challenge.salt)?;
        let b_public = group::parse(challenge.srp_b, Error::ZeroB)?;
        let u = proof::u(&self.a_public, &b_public)?;
        let x = proof::x(&salt, challenge.pool_name, challenge.user_id, password);
        let key = Key::new(&u, &self.premaster_secret(&b_public, &u, &x));
        let signature = key.sign(
            challenge.pool_name,
            challenge.user_id,
            challenge.secret_block,
            challenge.timestamp,
        )?;
        Ok(proof::encode_base64(&signature))
    }

    /// S = (B - k * g ^ x) ^ (a + u * x) (RFC 5054, section 2.6).
    fn premaster_secret(&self, b_public: &Element, u: &U256, x: &U256) -> Zeroizing<Element> {
        let base = Zeroizing::new(b_public.sub(&group::times_k(&power::g_pow(x))));
        power::pow_of_sum(&base, &self.a, u, x)
    }
}

impl fmt::Debug for Client {
    // Omits even A, to keep SRP values out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}

impl fmt::Debug for Challenge<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Challenge").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
