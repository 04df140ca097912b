//! `X-Poolgate-Assertion`: who the user is, signed for one application (RFC 7519, ES256), so that an application need not trust
//! everybody who can reach it.
//!
//! The signing keys are derived from those of the session store: servers that share a store agree without another secret, and
//! a rotation is that of `SESSION_KEYS_FILE`. The first key signs; the public keys of all of them are published, so that assertions of
//! servers that have the former order are valid too.

use aws_lc_rs::agreement::{ECDH_P256, PrivateKey};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::headers::groups_within;
use crate::config::App;
use crate::session::id::Hash;
use crate::session::sealing::Sealing;
use crate::tokens::Identity;

/// No other keyed hash has this context: a key serves one purpose only (NIST SP 800-57 part 1 rev. 5, section 5.2).
const CONTEXT: &[u8] = b"poolgate assertion v1";
/// How long an assertion is valid, in seconds.
const LIFETIME: i64 = 60;
/// The most bytes of its groups.
const MAX_GROUPS: usize = 1000;

/// Signs assertions.
#[derive(Debug)]
pub struct Assertions {
    issuer: String,
    keys: Vec<Key>,
}

struct Key {
    id: String,
    pair: EcdsaKeyPair,
    public: Value,
}

impl Assertions {
    /// Derives the keys. `issuer` is the public URL of this server.
    #[must_use]
    pub fn new(sealing: &Sealing, issuer: &str) -> Self {
        Self {
            issuer: issuer.to_owned(),
            keys: keys(sealing),
        }
    }

    /// Signs what a verified ID token says about a user, for one application.
    #[must_use]
    pub fn sign(&self, app: &App, identity: &Identity, now: i64) -> Option<String> {
        let key = self.keys.first()?;
        let (groups, is_truncated) = groups_within(app, identity, MAX_GROUPS);
        let header = json!({ "alg": "ES256", "typ": "JWT", "kid": key.id });
        let claims = json!({
            "iss": self.issuer,
            "aud": app.origin,
            "sub": identity.subject,
            "iat": now,
            "exp": now + LIFETIME,
            "name": identity.name,
            "email": identity.verified_email,
            "groups": groups,
            "groups_truncated": is_truncated,
        });
        let encode = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", encode(&header), encode(&claims));
        let signature = key
            .pair
            .sign(&SystemRandom::new(), signed.as_bytes())
            .ok()?;
        Some(format!(
            "{signed}.{}",
            BASE64_URL_SAFE_NO_PAD.encode(signature)
        ))
    }

    /// Returns the public keys (RFC 7517, section 5).
    #[must_use]
    pub fn key_set(&self) -> Value {
        let keys: Vec<_> = self.keys.iter().map(|key| &key.public).collect();
        json!({ "keys": keys })
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key({})", self.id)
    }
}

/// Derives one key from each key of the store. Of 2^32 values, about one is no private key of the curve; the next is used then.
fn keys(sealing: &Sealing) -> Vec<Key> {
    let candidates = |counter: u8| sealing.keyed_hashes(CONTEXT, &[counter]);
    let (first, second) = (candidates(0), candidates(1));
    let pairs = first.iter().zip(&second);
    pairs
        .filter_map(|(first, second)| key(first).or_else(|| key(second)))
        .collect()
}

fn key(scalar: &Hash) -> Option<Key> {
    let private = PrivateKey::from_private_key(&ECDH_P256, scalar).ok()?;
    let public = private.compute_public_key().ok()?;
    let point = public.as_ref();
    let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let pair = EcdsaKeyPair::from_private_key_and_public_key(algorithm, scalar, point).ok()?;
    // Uncompressed: 4, x, y (SEC 1, section 2.3.3).
    let (x, y) = point.get(1..)?.split_at_checked(32)?;
    let (x, y) = (
        BASE64_URL_SAFE_NO_PAD.encode(x),
        BASE64_URL_SAFE_NO_PAD.encode(y),
    );
    // RFC 7638, section 3.2: the required members in the order of their names.
    let thumbprint = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    let id = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(thumbprint));
    let public = json!({
        "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": id, "x": x, "y": y,
    });
    Some(Key { id, pair, public })
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::jwk::JwkSet;
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};

    use super::*;
    use crate::config::Apps;
    use crate::random::Random;

    const OLD: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    const NEW: &str = "HxwdHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";
    const NOW: i64 = 1_800_000_000;

    fn assertions(keys: &str) -> Assertions {
        let sealing = Sealing::parse(keys, Random::seeded(1)).unwrap();
        Assertions::new(&sealing, "https://login.example.org")
    }

    fn app() -> App {
        let apps = Apps::parse("wiki https://wiki.example.org any").unwrap();
        apps.iter().next().unwrap().clone()
    }

    fn signed(assertions: &Assertions) -> String {
        let identity = Identity {
            subject: "5d1c".to_owned(),
            name: "Ada".to_owned(),
            groups: vec!["staff".to_owned()],
            ..Identity::default()
        };
        assertions.sign(&app(), &identity, NOW).unwrap()
    }

    /// As an application does it.
    fn verified(token: &str, key_set: &Value, audience: &str) -> Option<Value> {
        let keys: JwkSet = serde_json::from_value(key_set.clone()).unwrap();
        let key = keys.find(&decode_header(token).ok()?.kid?)?;
        let mut validation = Validation::new(Algorithm::ES256);
        validation.set_audience(&[audience]);
        validation.set_issuer(&["https://login.example.org"]);
        validation.validate_exp = false;
        let key = DecodingKey::from_jwk(key).unwrap();
        decode::<Value>(token, &key, &validation)
            .ok()
            .map(|token| token.claims)
    }

    #[test]
    fn an_assertion_is_for_one_application_and_a_minute() {
        let assertions = assertions(OLD);
        let (token, keys) = (signed(&assertions), assertions.key_set());
        let claims = verified(&token, &keys, "https://wiki.example.org").unwrap();
        assert_eq!(
            (&claims["sub"], &claims["groups"]),
            (&json!("5d1c"), &json!(["staff"]))
        );
        assert_eq!(
            (&claims["iat"], &claims["exp"]),
            (&json!(NOW), &json!(NOW + 60))
        );
        assert_eq!(claims["email"], Value::Null);
        assert_eq!(verified(&token, &keys, "https://help.example.net"), None);
        let (start, end) = token.split_at(token.len() - 10);
        let forged = format!("{start}{}", end.replace(|c: char| c != 'A', "A"));
        assert_eq!(verified(&forged, &keys, "https://wiki.example.org"), None);
    }

    #[test]
    fn servers_with_the_same_keys_agree_also_during_a_rotation() {
        let (old, both) = (assertions(OLD), assertions(&format!("{NEW}\n{OLD}")));
        assert_eq!(old.key_set(), assertions(OLD).key_set());
        for signer in [&old, &both] {
            assert!(
                verified(&signed(signer), &both.key_set(), "https://wiki.example.org").is_some()
            );
        }
        let unknown = verified(&signed(&both), &old.key_set(), "https://wiki.example.org");
        assert_eq!(unknown, None);
    }

    #[test]
    fn nothing_secret_is_published_or_shown() {
        let assertions = assertions(OLD);
        for key in assertions.key_set()["keys"].as_array().unwrap() {
            assert!(key.get("d").is_none());
        }
        let scalar = Sealing::parse(OLD, Random::seeded(1))
            .unwrap()
            .keyed_hashes(CONTEXT, &[0])[0];
        let shown = format!("{assertions:?}{}", assertions.key_set());
        assert!(
            !shown.contains(&hex::encode(scalar))
                && !shown.contains(&BASE64_URL_SAFE_NO_PAD.encode(scalar))
        );
    }
}
