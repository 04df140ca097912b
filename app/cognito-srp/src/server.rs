//! The server side of one login attempt: sends B and verifies the client's signature.

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

/// The server side of one login attempt. It stores only K and B; b and v are not needed after that.
pub struct Server {
    key: Key,
    hex: String,
}

/// The client's response to the `PASSWORD_VERIFIER` challenge.
///
/// The pool must check that it issued the secret block and that the timestamp is well-formed and recent. The signature
/// only proves that the client signed these values.
#[derive(Clone, Copy)]
pub struct Claim<'a> {
    /// The part of the pool id after `_`.
    pub pool_name: &'a str,
    /// `USERNAME` of the response: the value of `USER_ID_FOR_SRP`.
    pub user_id: &'a str,
    /// `PASSWORD_CLAIM_SECRET_BLOCK`, base64.
    pub secret_block: &'a str,
    /// `TIMESTAMP`, exactly as it was received.
    pub timestamp: &'a str,
    /// `PASSWORD_CLAIM_SIGNATURE`, base64.
    pub signature: &'a str,
}

impl Server {
    /// Computes B = k * v + g ^ b (RFC 5054, section 2.5.3), where b is `entropy` as a big-endian number, and K from the
    /// client's `srp_a`. The entropy must come from a cryptographically secure source and be new for every attempt.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidHex`], [`Error::OutOfRange`] or [`Error::ZeroA`] if `srp_a` cannot come from an honest client.
    /// [`Error::ZeroB`] or [`Error::ZeroU`], with a probability of about 2^-256 for an honest client: try again with new
    /// entropy.
    pub fn new(verifier: &Verifier, srp_a: &str, entropy: [u8; 32]) -> Result<Self, Error> {
        let entropy = Zeroizing::new(entropy);
        let b = Zeroizing::new(U256::from_be_slice(entropy.as_slice()));
        let a_public = group::parse(srp_a, Error::ZeroA)?;
        let b_public = group::times_k(verifier.v()).add(&power::g_pow(&b));
        if b_public == Element::ZERO {
            return Err(Error::ZeroB);
        }
        let u = proof::u(&a_public, &b_public)?;
        Ok(Self {
            key: Key::new(&u, &premaster_secret(&a_public, verifier.v(), &u, &b)),
            hex: without_leading_zeros(&group::to_hex(&group::padded_bytes(&b_public))),
        })
    }

    /// `SRP_B`: B in lower-case hexadecimal, without leading zeros. One in sixteen has an odd number of digits, like those
    /// of Cognito, which sends the number and not its bytes.
    #[must_use]
    pub fn public(&self) -> &str {
        &self.hex
    }

    /// Verifies that the client knows the password.
    ///
    /// # Errors
    ///
    /// [`Error::SignatureMismatch`] if the password is wrong or a signed value was changed; [`Error::InvalidBase64`].
    pub fn verify(&self, claim: &Claim<'_>) -> Result<(), Error> {
        let expected = self.key.sign(
            claim.pool_name,
            claim.user_id,
            claim.secret_block,
            claim.timestamp,
        )?;
        let signature = proof::decode_base64(claim.signature)?;
        // Constant time: otherwise the time would reveal how many bytes of a guess are correct.
        if bool::from(expected.as_slice().ct_eq(&signature)) {
            Ok(())
        } else {
            Err(Error::SignatureMismatch)
        }
    }
}

/// B is never 0, so at least one digit is left.
fn without_leading_zeros(digits: &str) -> String {
    digits.trim_start_matches('0').into()
}

/// S = (A * v ^ u) ^ b (RFC 5054, section 2.6).
fn premaster_secret(a_public: &Element, v: &Element, u: &U256, b: &U256) -> Zeroizing<Element> {
    let base = group::product(a_public, &power::pow(v, u));
    power::pow(&base, b)
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
