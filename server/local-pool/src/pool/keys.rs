//! The keys that sign tokens: the newest one signs; the one before it is still published and still verifies.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use aws_lc_rs::{
    encoding::{AsDer, Pkcs8V1Der},
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{KeyPair as _, RSA_PKCS1_SHA256},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, errors::ErrorKind};
use serde_json::{Map, Value, json};

use crate::pool::{digest, error::Error, random::Random, refusal::Refusal, state::Secrets};

/// The keys of a pool, the one that signs first.
pub struct SigningKeys(RwLock<Vec<Arc<SigningKey>>>);

/// How many keys are published.
const PUBLISHED: usize = 2;

impl SigningKeys {
    /// Reads the stored keys.
    pub fn open(stored: &Secrets) -> Result<Self, Error> {
        let keys = [
            Some(&stored.signing_key),
            stored.former_signing_key.as_ref(),
        ];
        let keys = keys.into_iter().flatten();
        let keys = keys.map(|key| SigningKey::open(key).map(Arc::new));
        Ok(Self(RwLock::new(keys.collect::<Result<_, _>>()?)))
    }

    /// Makes a key the one that signs.
    pub fn rotate(&self, key: SigningKey) {
        let mut keys = self.0.write().unwrap_or_else(PoisonError::into_inner);
        keys.insert(0, Arc::new(key));
        keys.truncate(PUBLISHED);
    }

    /// Returns the JSON Web Key Set (RFC 7517, section 5).
    pub fn jwks(&self) -> Value {
        let keys = self.all();
        json!({ "keys": keys.iter().map(|key| key.jwk()).collect::<Vec<_>>() })
    }

    /// Signs claims, like [`SigningKey::sign`].
    pub fn sign(&self, claims: &Map<String, Value>) -> Result<String, Refusal> {
        let keys = self.all();
        let key = keys.first();
        key.ok_or_else(|| Refusal::internal("there is no signing key"))?
            .sign(claims)
    }

    /// Returns the claims of a token that one of the keys signed for this issuer, like [`SigningKey::verify`].
    pub fn verify(&self, token: &str, issuer: &str) -> Result<Map<String, Value>, ErrorKind> {
        let header = jsonwebtoken::decode_header(token);
        let key_id = header.map_err(jsonwebtoken::errors::Error::into_kind)?.kid;
        let keys = self.all();
        let named = keys.iter().find(|key| key_id.as_ref() == Some(&key.id));
        // The signature of a token that names no key of this pool is checked with the newest one, and so refused.
        let key = named.or(keys.first()).ok_or(ErrorKind::InvalidSignature)?;
        key.verify(token, issuer)
    }

    fn all(&self) -> Vec<Arc<SigningKey>> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// An RSA key of 2048 bits for RS256 (RFC 7518, section 3.3). Without `Debug`.
pub struct SigningKey {
    pair: KeyPair,
    id: String,
    modulus: Vec<u8>,
    exponent: Vec<u8>,
}

impl SigningKey {
    /// Returns the first key of a pool, as it is stored. Pools with seeded randomness, which are those of tests, share it with
    /// all others of the process: generating a key takes longer than the rest of their start.
    pub fn first(random: &Random) -> Result<String, Error> {
        static SHARED: Mutex<Option<String>> = Mutex::new(None);
        if !random.is_seeded() {
            return Self::generate();
        }
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = &*shared {
            return Ok(key.clone());
        }
        Ok(shared.insert(Self::generate()?).clone())
    }

    /// Generates a key, and returns it as it is stored: PKCS#8, base64.
    pub fn generate() -> Result<String, Error> {
        let generate = || {
            let pair = KeyPair::generate(KeySize::Rsa2048)?;
            AsDer::<Pkcs8V1Der<'static>>::as_der(&pair)
        };
        generate()
            .map(|der| STANDARD.encode(der.as_ref()))
            .map_err(|_| Error::SigningKey("generated"))
    }

    /// Reads a stored key.
    pub fn open(stored: &str) -> Result<Self, Error> {
        let pair = STANDARD
            .decode(stored)
            .ok()
            .and_then(|der| KeyPair::from_pkcs8(&der).ok())
            .ok_or(Error::SigningKey("read from the state file"))?;
        let public = pair.public_key();
        let modulus = public.modulus().big_endian_without_leading_zero().to_vec();
        let exponent = public.exponent().big_endian_without_leading_zero().to_vec();
        Ok(Self {
            // Standard base64 with padding, like Cognito's key ids, so that clients do not assume a URL-safe
            // id.
            id: STANDARD.encode(thumbprint(&modulus, &exponent)),
            pair,
            modulus,
            exponent,
        })
    }

    /// Returns the JSON Web Key (RFC 7517, section 4), with the members that Cognito publishes.
    fn jwk(&self) -> Value {
        json!({
            "alg": "RS256",
            "e": URL_SAFE_NO_PAD.encode(&self.exponent),
            "kid": self.id,
            "kty": "RSA",
            "n": URL_SAFE_NO_PAD.encode(&self.modulus),
            "use": "sig",
        })
    }

    /// Signs claims: a JWS in compact form (RFC 7515, section 3.1). Like Cognito's, the header has no `typ`.
    pub fn sign(&self, claims: &Map<String, Value>) -> Result<String, Refusal> {
        let header = json!({ "kid": self.id, "alg": "RS256" });
        let part = |value: &[u8]| URL_SAFE_NO_PAD.encode(value);
        let claims = Value::Object(claims.clone()).to_string();
        let signed = format!(
            "{}.{}",
            part(header.to_string().as_bytes()),
            part(claims.as_bytes())
        );
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                signed.as_bytes(),
                &mut signature,
            )
            .map_err(|_| Refusal::internal("a token could not be signed"))?;
        Ok(format!("{signed}.{}", part(&signature)))
    }

    /// Returns the claims of a token that this key signed for this issuer. The caller checks the expiry with
    /// its clock.
    pub fn verify(&self, token: &str, issuer: &str) -> Result<Map<String, Value>, ErrorKind> {
        let key = DecodingKey::from_rsa_raw_components(&self.modulus, &self.exponent);
        // Only RS256: the algorithm in the token's header is not trusted (RFC 8725, section 3.1).
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_issuer(&[issuer]);
        validation.set_required_spec_claims(&["iss"]);
        validation.validate_exp = false;
        validation.validate_aud = false;
        jsonwebtoken::decode(token, &key, &validation)
            .map(|decoded| decoded.claims)
            .map_err(jsonwebtoken::errors::Error::into_kind)
    }
}

/// The thumbprint of a JSON Web Key (RFC 7638, section 3).
fn thumbprint(modulus: &[u8], exponent: &[u8]) -> [u8; 32] {
    let (n, e) = (
        URL_SAFE_NO_PAD.encode(modulus),
        URL_SAFE_NO_PAD.encode(exponent),
    );
    digest::sha256(format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#).as_bytes())
}
