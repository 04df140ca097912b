//! Checks that a client knows its secret: from a hash over it, or from the secret itself.

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::pool::{clients::Client, digest, refusal::Refusal};

/// Checks `SECRET_HASH`: base64(HMAC-SHA256(secret, `username` || client id)).
pub fn check_secret_hash(
    client: &Client,
    sent: Option<&str>,
    username: &str,
) -> Result<(), Refusal> {
    let id = || client.id.clone();
    match (&client.secret, sent) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(Refusal::SecretHashUnexpected(id())),
        (Some(_), None) => Err(Refusal::SecretHashMissing(id())),
        (Some(secret), Some(sent)) => {
            let parts = [username.as_bytes(), client.id.as_bytes()];
            let expected = STANDARD.encode(digest::hmac_sha256(secret.as_bytes(), &parts));
            // In constant time: for this name, the hash is equivalent to the secret.
            if digest::constant_time_eq(&expected, sent) {
                Ok(())
            } else {
                Err(Refusal::SecretHashWrong(id()))
            }
        }
    }
}

/// Checks the secret itself, for operations and endpoints that accept it in plain text.
pub fn check_secret(client: &Client, sent: Option<&str>) -> Result<(), Refusal> {
    let id = || client.id.clone();
    match (&client.secret, sent) {
        (None, None) => Ok(()),
        (Some(_), None) => Err(Refusal::ClientSecretMissing(id())),
        (Some(secret), Some(sent)) if digest::constant_time_eq(secret, sent) => Ok(()),
        (_, Some(_)) => Err(Refusal::ClientSecretWrong(id())),
    }
}

#[cfg(test)]
mod tests {
    use super::check_secret_hash;
    use crate::pool::{clients::create_clients, options::Options};

    #[test]
    fn the_secret_hash_covers_the_name_and_the_client_id() {
        // python3: base64(hmac.new(b"secret", b"ada" + id, sha256).digest())
        let [confidential, public] =
            create_clients("http://localhost:8080", "secret", &Options::default());
        let right = "Dfy7tXob/HAaiKiE3NfmZCdQ4GXi6O04X2ND4AghzR0=";
        check_secret_hash(&confidential, Some(right), "ada").unwrap();
        check_secret_hash(&confidential, Some(right), "eve").unwrap_err();
        check_secret_hash(&confidential, None, "ada").unwrap_err();
        check_secret_hash(&public, None, "ada").unwrap();
        check_secret_hash(&public, Some(right), "ada").unwrap_err();
    }
}
