//! The values that client and server both derive: x from the password, u from the public values, K from the shared
//! secret, and the signature that proves knowledge of K.

use alloc::vec::Vec;

use base64::{Engine, prelude::BASE64_STANDARD};
use crypto_bigint::U256;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::{Error, group, group::Element};

/// The HKDF `info` string that Cognito uses.
const INFO: &[u8] = b"Caldera Derived Key";

/// K: the sixteen-byte key that client and server of one login share.
pub(crate) struct Key(Zeroizing<[u8; 16]>);

/// x = H(PAD(salt) | H(poolName | `USER_ID_FOR_SRP` | ":" | password))
///
/// RFC 5054, section 2.4, with Cognito's identity. The password is hashed as UTF-8, without trimming, normalization or
/// truncation.
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

/// u = H(PAD(A) | PAD(B)) (RFC 5054, section 2.6). Not a secret.
///
/// # Errors
///
/// [`Error::ZeroU`].
pub(crate) fn u(a: &Element, b: &Element) -> Result<U256, Error> {
    let digest = Sha256::new()
        .chain_update(group::padded_bytes(a))
        .chain_update(group::padded_bytes(b))
        .finalize();
    reject_zero(U256::from_be_slice(&digest))
}

/// With u = 0 the shared secret is A ^ b, which needs no password, so both sides must abort (T. Wu, SRP Protocol Design,
/// safeguards).
fn reject_zero(u: U256) -> Result<U256, Error> {
    if u == U256::ZERO {
        return Err(Error::ZeroU);
    }
    Ok(u)
}

impl Key {
    /// K = HKDF-SHA256(salt = PAD(u), ikm = PAD(S), info = "Caldera Derived Key"), sixteen bytes (RFC 5869).
    pub(crate) fn new(u: &U256, s: &Element) -> Self {
        let salt = group::pad(u.to_be_bytes().as_slice());
        let (mut prk, hkdf) = Hkdf::<Sha256>::extract(Some(&salt), &group::padded_bytes(s));
        prk.zeroize();
        let mut key = Zeroizing::new([0; 16]);
        hkdf.expand(INFO, key.as_mut_slice())
            .expect("sixteen bytes are within the limit of RFC 5869");
        Self(key)
    }

    /// HMAC-SHA256(K, poolName | `USER_ID_FOR_SRP` | secret block | timestamp): `PASSWORD_CLAIM_SIGNATURE`.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidBase64`] if the secret block is not base64.
    pub(crate) fn sign(
        &self,
        pool_name: &str,
        user_id: &str,
        secret_block: &str,
        timestamp: &str,
    ) -> Result<[u8; 32], Error> {
        let secret_block = decode_base64(secret_block)?;
        let mac = Hmac::<Sha256>::new_from_slice(self.0.as_slice())
            .expect("HMAC accepts keys of any length")
            .chain_update(pool_name)
            .chain_update(user_id)
            .chain_update(secret_block)
            .chain_update(timestamp);
        Ok(mac.finalize().into_bytes().into())
    }
}

/// Decodes canonical base64 (RFC 4648, section 4): padding is required, and unused bits must be zero.
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
