//! The key that signs tokens, and what the world may know of it.

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

use crate::pool::{digest, error::Error, refusal::Refusal};

/// An RSA key of 2048 bits for RS256 (RFC 7518, section 3.3). Without `Debug`.
pub struct SigningKey {
    pair: KeyPair,
    id: String,
    modulus: Vec<u8>,
    exponent: Vec<u8>,
}

impl SigningKey {
    /// Makes a key and gives it in the form in which it is kept: PKCS#8, base64.
    pub fn generate() -> Result<String, Error> {
        let made = || {
            let pair = KeyPair::generate(KeySize::Rsa2048)?;
            AsDer::<Pkcs8V1Der<'static>>::as_der(&pair)
        };
        made()
            .map(|der| STANDARD.encode(der.as_ref()))
            .map_err(|_| Error::SigningKey("made"))
    }

    /// Reads a key that was kept.
    pub fn open(kept: &str) -> Result<Self, Error> {
        let pair = STANDARD
            .decode(kept)
            .ok()
            .and_then(|der| KeyPair::from_pkcs8(&der).ok())
            .ok_or(Error::SigningKey("read from the state file"))?;
        let public = pair.public_key();
        let modulus = public.modulus().big_endian_without_leading_zero().to_vec();
        let exponent = public.exponent().big_endian_without_leading_zero().to_vec();
        Ok(Self {
            // Standard base64 with its padding, as Cognito's key ids look: clients must not take it for a word.
            id: STANDARD.encode(thumbprint(&modulus, &exponent)),
            pair,
            modulus,
            exponent,
        })
    }

    /// The JSON Web Key Set (RFC 7517, section 5), with the members and in the form that Cognito publishes.
    pub fn jwks(&self) -> Value {
        json!({ "keys": [{
            "alg": "RS256",
            "e": URL_SAFE_NO_PAD.encode(&self.exponent),
            "kid": self.id,
            "kty": "RSA",
            "n": URL_SAFE_NO_PAD.encode(&self.modulus),
            "use": "sig",
        }] })
    }

    /// Signs claims: a JWS in compact form (RFC 7515, section 3.1). The header has no `typ`, as Cognito's has none.
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

    /// The claims of a token that this key signed for this issuer. Its end is left to the caller, who has the clock.
    pub fn verify(&self, token: &str, issuer: &str) -> Result<Map<String, Value>, ErrorKind> {
        let key = DecodingKey::from_rsa_raw_components(&self.modulus, &self.exponent);
        // RS256 alone: a token that names another algorithm is none of ours (RFC 8725, section 3.1).
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
