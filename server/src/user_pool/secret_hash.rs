//! `SECRET_HASH`, with which a confidential client authenticates to the user-pools API.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use wire::Secret;

/// Returns `base64(HMAC-SHA256(client secret, username || client id))` (Cognito developer guide, "Computing secret hash
/// values"). `username` is what the user typed at the start of a login, and `USER_ID_FOR_SRP` in its answers.
pub(super) fn secret_hash(client_secret: &Secret, username: &str, client_id: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(client_secret.expose().as_bytes())
        .expect("HMAC accepts keys of any length");
    mac.update(username.as_bytes());
    mac.update(client_id.as_bytes());
    BASE64_STANDARD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_an_hmac_of_username_and_client_id() {
        // python3: base64.b64encode(hmac.new(b'secret', b'ada@example.org' + b'client', 'sha256').digest())
        let hash = secret_hash(&Secret::new("secret"), "ada@example.org", "client");
        assert_eq!(hash, "sBU6y0LUhJfllotdoakRGyOT4o4h0ijj8ifFD/tI26c=");
    }
}
