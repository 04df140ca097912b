//! What client and server derive alike: x from the password, u from the public values, K from the shared secret, and
//! the signature that proves K.

use alloc::vec::Vec;

use base64::{Engine, prelude::BASE64_STANDARD};
use crypto_bigint::U256;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::{Error, group, group::Element};

/// The label that Cognito expands with. Its meaning is known to Amazon alone.
const INFO: &[u8] = b"Caldera Derived Key";

/// K: sixteen bytes that exactly the two sides of one login know.
pub(crate) struct Key(Zeroizing<[u8; 16]>);

/// x = H(PAD(salt) | H(poolName | `USER_ID_FOR_SRP` | ":" | password))
///
/// RFC 5054, section 2.4, with Cognito's identity. The password is hashed as it is, in UTF-8: neither trimmed, nor
/// normalised, nor cut.
pub(crate) fn x(salt: &[u8], pool_name: &str, user_id: &str, password: &str) -> Zeroizing<U256> {
    let mut inner = Sha256::new()
        .chain_update(pool_name)
        .chain_update(user_id)
        .chain_update(":")
        .chain_update(password)
        .finalize();
    let mut outer = Sha256::new()
        .chain_update(group::pad(salt))
        .chain_update(inner)
        .finalize();
    let x = Zeroizing::new(U256::from_be_slice(&outer));
    inner.zeroize();
    outer.zeroize();
    x
}

/// u = H(PAD(A) | PAD(B)) (RFC 5054, section 2.6). Public.
///
/// # Errors
///
/// [`Error::ZeroU`].
pub(crate) fn u(a: &Element, b: &Element) -> Result<U256, Error> {
    let digest = Sha256::new()
        .chain_update(group::padded(a))
        .chain_update(group::padded(b))
        .finalize();
    refuse_zero(U256::from_be_slice(&digest))
}

/// With u = 0 the secret is A ^ b, which needs no password: both sides must stop (T. Wu, SRP Protocol Design, safeguards).
fn refuse_zero(u: U256) -> Result<U256, Error> {
    if u == U256::ZERO {
        return Err(Error::ZeroU);
    }
    Ok(u)
}

impl Key {
    /// K = HKDF-SHA256(salt = PAD(u), ikm = PAD(S), info = "Caldera Derived Key"), sixteen bytes (RFC 5869).
    pub(crate) fn new(u: &U256, s: &Element) -> Self {
        let salt = group::pad(u.to_be_bytes().as_slice());
        let (mut prk, hkdf) = Hkdf::<Sha256>::extract(Some(&salt), &group::padded(s));
        prk.zeroize();
        let mut key = Zeroizing::new([0; 16]);
        hkdf.expand(INFO, key.as_mut_slice())
            .expect("sixteen bytes are less than the 255 blocks of RFC 5869");
        Self(key)
    }

    /// HMAC-SHA256(K, poolName | `USER_ID_FOR_SRP` | secret block | timestamp): `PASSWORD_CLAIM_SIGNATURE`.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidBase64`] if the secret block is none.
    pub(crate) fn sign(
        &self,
        pool_name: &str,
        user_id: &str,
        secret_block: &str,
        timestamp: &str,
    ) -> Result<[u8; 32], Error> {
        let secret_block = decode_base64(secret_block)?;
        let mac = Hmac::<Sha256>::new_from_slice(self.0.as_slice())
            .expect("HMAC takes keys of any length")
            .chain_update(pool_name)
            .chain_update(user_id)
            .chain_update(secret_block)
            .chain_update(timestamp);
        Ok(mac.finalize().into_bytes().into())
    }
}

/// Base64 of RFC 4648, section 4: one text for one value, so padding is required and spare bits are zero.
pub(crate) fn decode_base64(text: &str) -> Result<Vec<u8>, Error> {
    BASE64_STANDARD
        .decode(text)
        .map_err(|_| Error::InvalidBase64)
}

#[cfg(feature = "client")]
pub(crate) fn encode_base64(bytes: &[u8]) -> alloc::string::String {
    BASE64_STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests;
