//! `SECRET_HASH`: how a confidential client proves itself to the user-pools API.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretString};
use sha2::Sha256;

/// `base64(HMAC-SHA256(client secret, username || client id))` (Cognito developer guide, "Computing secret hash
/// values"). `username` is what the person typed at the start of a login, and `USER_ID_FOR_SRP` in its answers.
///
/// # Panics
/// Never: HMAC takes keys of any length.
#[must_use]
pub fn secret_hash(client_secret: &SecretString, username: &str, client_id: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(client_secret.expose_secret().as_bytes())
        .expect("HMAC takes keys of any length");
    mac.update(username.as_bytes());
    mac.update(client_id.as_bytes());
    BASE64_STANDARD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_hmac_of_name_and_client_under_the_secret() {
        // python3: base64.b64encode(hmac.new(b'secret', b'ada@example.org' + b'client', 'sha256').digest())
        let hash = secret_hash(&SecretString::from("secret"), "ada@example.org", "client");
        assert_eq!(hash, "sBU6y0LUhJfllotdoakRGyOT4o4h0ijj8ifFD/tI26c=");
    }
}
