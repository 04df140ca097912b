use jsonwebtoken::errors::Error;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};

pub fn user(assertion: &str, keys: &JwkSet) -> Result<Option<serde_json::Value>, Error> {
    let kid = decode_header(assertion)?.kid.unwrap_or_default();
    let Some(key) = keys.find(&kid) else {
        return Ok(None);
    };
    let mut rules = Validation::new(Algorithm::ES256);
    rules.set_issuer(&["https://login.example.org"]);
    rules.set_audience(&["https://wiki.example.org"]);
    decode(assertion, &DecodingKey::from_jwk(key)?, &rules).map(|token| Some(token.claims))
}
