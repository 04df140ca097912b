//! One login attempt on the verifier's side: B goes out, a signature comes back.

use alloc::string::String;
use core::fmt;

use crypto_bigint::U256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{
    Error, Verifier, group,
    group::Element,
    power,
    proof::{self, Key},
};

/// The server of one login attempt. It keeps K alone: b and v have done their work when B is known.
pub struct Server {
    key: Key,
    hex: String,
}

/// What the client claims (the answer to the challenge `PASSWORD_VERIFIER`).
///
/// Whether the secret block is the one that was handed out, and the timestamp recent and well-formed, is for the pool
/// to check: the signature only says that the client meant these values.
#[derive(Clone, Copy)]
pub struct Claim<'a> {
    /// The part of the pool id after `_`.
    pub pool_name: &'a str,
    /// `USERNAME` of the answer: `USER_ID_FOR_SRP`.
    pub user_id: &'a str,
    /// `PASSWORD_CLAIM_SECRET_BLOCK`, base64.
    pub secret_block: &'a str,
    /// `TIMESTAMP`, exactly as it came.
    pub timestamp: &'a str,
    /// `PASSWORD_CLAIM_SIGNATURE`, base64.
    pub signature: &'a str,
}

impl Server {
    /// B = k * v + g ^ b (RFC 5054, section 2.5.3) against the client's `srp_a`, where b is `entropy` as a big-endian
    /// number: 256 bits from a cryptographically secure source, new for every attempt.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidHex`], [`Error::OutOfRange`] or [`Error::ZeroA`]: `srp_a` did not come from an honest client.
    /// [`Error::ZeroB`] or [`Error::ZeroU`] of an honest one has a chance of about 2^-256: try again with other entropy.
    pub fn new(verifier: &Verifier, srp_a: &str, entropy: [u8; 32]) -> Result<Self, Error> {
        let entropy = Zeroizing::new(entropy);
        let b = Zeroizing::new(U256::from_be_slice(entropy.as_slice()));
        let a_public = group::read(srp_a, Error::ZeroA)?;
        let b_public = group::times_k(verifier.v()).add(&power::g_to(&b));
        if b_public == Element::ZERO {
            return Err(Error::ZeroB);
        }
        let u = proof::u(&a_public, &b_public)?;
        Ok(Self {
            key: Key::new(&u, &premaster_secret(&a_public, verifier.v(), &u, &b)),
            hex: group::write(&group::padded(&b_public)),
        })
    }

    /// B in lower-case hexadecimal, whole bytes without leading zeros: `SRP_B`.
    #[must_use]
    pub fn public(&self) -> &str {
        &self.hex
    }

    /// Whether the client knows the password.
    ///
    /// # Errors
    ///
    /// [`Error::SignatureMismatch`] if it does not, or if a signed value was changed; [`Error::InvalidBase64`].
    pub fn verify(&self, claim: &Claim<'_>) -> Result<(), Error> {
        let expected = self.key.sign(
            claim.pool_name,
            claim.user_id,
            claim.secret_block,
            claim.timestamp,
        )?;
        let signature = proof::decode_base64(claim.signature)?;
        // In constant time, or the time would tell how many bytes of a guess were right.
        if bool::from(expected.as_slice().ct_eq(&signature)) {
            Ok(())
        } else {
            Err(Error::SignatureMismatch)
        }
    }
}

/// S = (A * v ^ u) ^ b (RFC 5054, section 2.6).
fn premaster_secret(a_public: &Element, v: &Element, u: &U256, b: &U256) -> Zeroizing<Element> {
    let base = group::product(a_public, &power::power(v, u));
    power::power(&base, b)
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").finish_non_exhaustive()
    }
}

impl fmt::Debug for Claim<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
