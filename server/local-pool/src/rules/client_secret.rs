//! Checks that a client knows one of its secrets: from a hash over it, or from the secret itself; and changes the secrets.

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::pool::{
    clients::{
        Client,
        client_secret::{ClientSecret, MAX_SECRETS},
    },
    digest,
    refusal::Refusal,
    user_pool::UserPool,
};

/// The length of a secret that the pool generates.
const LENGTH: usize = 51;

/// Checks `SECRET_HASH`: base64(HMAC-SHA256(secret, `username` || client id)).
pub fn check_secret_hash(
    client: &Client,
    sent: Option<&str>,
    username: &str,
) -> Result<(), Refusal> {
    let id = || client.id.clone();
    match sent {
        None if client.is_confidential() => Err(Refusal::SecretHashMissing(id())),
        None => Ok(()),
        Some(_) if !client.is_confidential() => Err(Refusal::SecretHashUnexpected(id())),
        Some(sent) => {
            let parts = [username.as_bytes(), client.id.as_bytes()];
            let expected =
                |secret: &str| STANDARD.encode(digest::hmac_sha256(secret.as_bytes(), &parts));
            // In constant time: for this name, the hash is equivalent to the secret.
            has_secret(client, |secret| {
                digest::constant_time_eq(&expected(secret), sent)
            })
            .ok_or_else(|| Refusal::SecretHashWrong(id()))
        }
    }
}

/// Checks the secret itself, for operations and endpoints that accept it in plain text.
pub fn check_secret(client: &Client, sent: Option<&str>) -> Result<(), Refusal> {
    let id = || client.id.clone();
    match sent {
        None if client.is_confidential() => Err(Refusal::ClientSecretMissing(id())),
        None => Ok(()),
        Some(sent) => has_secret(client, |secret| digest::constant_time_eq(secret, sent))
            .ok_or_else(|| Refusal::ClientSecretWrong(id())),
    }
}

/// Any of the secrets will do: during a rotation there are two.
fn has_secret(client: &Client, matches: impl Fn(&str) -> bool) -> Option<()> {
    let mut secrets = client.secrets.iter();
    secrets.find(|secret| matches(&secret.value)).map(drop)
}

/// Adds a secret to a confidential client: `value`, or one that the pool generates.
pub fn add_secret(
    pool: &UserPool,
    client: &Client,
    value: Option<String>,
) -> Result<ClientSecret, Refusal> {
    let value = value.unwrap_or_else(|| pool.random.alphanumeric(LENGTH));
    let now = pool.clock.now();
    pool.change_client_secrets(&client.id, |secrets| {
        if secrets.is_empty() {
            return Err(Refusal::ClientWithoutSecret);
        }
        if secrets.len() >= MAX_SECRETS {
            return Err(Refusal::TooManyClientSecrets);
        }
        if secrets.iter().any(|secret| secret.value == value) {
            return Err(Refusal::ClientSecretInUse);
        }
        let added = ClientSecret::new(&client.id, value, now, secrets);
        secrets.push(added.clone());
        Ok(added)
    })
}

/// Deletes a secret, unless it is the last one.
pub fn delete_secret(pool: &UserPool, client: &Client, id: &str) -> Result<(), Refusal> {
    pool.change_client_secrets(&client.id, |secrets| {
        let at = secrets.iter().position(|secret| secret.id == id);
        let at = at.ok_or(Refusal::ClientSecretNotFound)?;
        if secrets.len() == 1 {
            return Err(Refusal::LastClientSecret);
        }
        secrets.remove(at);
        Ok(())
    })
}

/// Adds a secret as a rotation does: a client that has two already loses the older one.
pub fn rotate_secret(pool: &UserPool, client: &Client) -> Result<ClientSecret, Refusal> {
    if client.secrets.len() >= MAX_SECRETS {
        delete_secret(pool, client, &client.secrets[0].id)?;
    }
    add_secret(pool, client, None)
}

#[cfg(test)]
mod tests {
    use super::check_secret_hash;
    use crate::pool::{
        clients::{client_secret::ClientSecret, create_clients},
        options::Options,
    };

    #[test]
    fn the_secret_hash_covers_the_name_and_the_client_id() {
        // python3: base64(hmac.new(b"secret", b"ada" + id, sha256).digest())
        let secrets = ["another", "secret"].map(|it| ClientSecret::new("x", it.to_owned(), 0, &[]));
        let [confidential, public] =
            create_clients("http://localhost:8080", secrets.into(), &Options::default());
        let right = "Dfy7tXob/HAaiKiE3NfmZCdQ4GXi6O04X2ND4AghzR0=";
        check_secret_hash(&confidential, Some(right), "ada").unwrap();
        check_secret_hash(&confidential, Some(right), "eve").unwrap_err();
        check_secret_hash(&confidential, None, "ada").unwrap_err();
        check_secret_hash(&public, None, "ada").unwrap();
        check_secret_hash(&public, Some(right), "ada").unwrap_err();
    }
}
