//! A challenge for a user that the pool does not know, as Cognito itself makes one when
//! `PreventUserExistenceErrors` is on: stable where a real one is stable, random where a real one is random.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::state::AppState;
use crate::user_pool::PasswordVerifierChallenge;

/// Bytes of N.
const GROUP: usize = 384;
/// Bytes of a secret block, as Cognito's are.
const SECRET_BLOCK: usize = 1120;

/// Makes up a challenge: the same user id and salt for a name whenever it is asked for.
pub(super) fn challenge(state: &AppState, username: &str) -> PasswordVerifierChallenge {
    let id = stable(state, "user id", username);
    let mut salt: [u8; 16] = first(stable(state, "salt", username));
    salt[0] |= 1;
    let mut srp_b = state.random.bytes::<GROUP>();
    // N starts with 64 set bits, so this is below it.
    srp_b[0] &= 0x7f;
    let secret_block = state.random.bytes::<SECRET_BLOCK>();
    PasswordVerifierChallenge {
        user_id: uuid(first(id)),
        salt: hex::encode(salt),
        srp_b: hex::encode(srp_b),
        secret_block: BASE64_STANDARD.encode(secret_block),
        session: None,
    }
}

/// Depends on the name and on a secret, so that nobody can work it out and compare.
fn stable(state: &AppState, purpose: &str, username: &str) -> [u8; 32] {
    let secret = state.config.pool.client_secret.expose().as_bytes();
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of any length");
    mac.update(b"poolgate simulated ");
    mac.update(purpose.as_bytes());
    mac.update(b"\0");
    mac.update(username.to_lowercase().as_bytes());
    mac.finalize().into_bytes().into()
}

fn first(bytes: [u8; 32]) -> [u8; 16] {
    *bytes.first_chunk().expect("32 bytes hold 16")
}

/// Version 4 (RFC 9562, section 5.4), as `sub` is.
fn uuid(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hex::encode(bytes);
    [
        &digits[..8],
        &digits[8..12],
        &digits[12..16],
        &digits[16..20],
        &digits[20..],
    ]
    .join("-")
}
