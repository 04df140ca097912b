//! Are these tokens what they say? The same checks for both ways in.
//!
//! The signature is checked although the tokens come over a connection of our own (stricter than OpenID Connect
//! Core, section 3.1.3.7, item 6, asks). Only RS256 is taken, whatever the token's header says. jsonwebtoken does
//! the cryptography; the claims are checked here, against the clock that was handed in.

mod claims;
mod jwks;
mod parts;

use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::de::DeserializeOwned;
use wire::profile::{SignatureCheck, SignatureStatus, TokenDetails};

use crate::clock::Clock;
use crate::config::PoolConfig;
use crate::session::TokenSet;

use claims::Expectations;
pub use claims::{AccessClaims, IdClaims};
pub use jwks::Jwks;
use parts::Parts;

/// Why a token was refused. The words are for the log; a person learns only that the login failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not three parts of base64 with a JSON object each, too large, or a claim of the wrong type.
    #[error("token is malformed: {0}")]
    Malformed(&'static str),
    /// The header asks for something other than RS256 with a key id.
    #[error("header is refused: {0}")]
    Header(&'static str),
    /// The pool publishes no such key.
    #[error("signing key is not published by the pool")]
    UnknownKey,
    /// The pool's keys cannot be read.
    #[error("keys of the pool cannot be read")]
    KeysUnavailable,
    /// The signature does not hold.
    #[error("signature does not hold")]
    Signature,
    /// `exp` has passed.
    #[error("token has expired")]
    Expired,
    /// Another claim is not as it must be.
    #[error("claim {0} is refused")]
    Claim(&'static str),
}

/// Checks tokens of one pool and one app client.
#[derive(Clone, Debug)]
pub struct Tokens {
    expectations: Expectations,
    jwks: Jwks,
    clock: Clock,
}

impl Tokens {
    /// Checks tokens of the configured pool with the keys of `jwks`.
    #[must_use]
    pub fn new(pool: &PoolConfig, jwks: Jwks, clock: Clock) -> Self {
        let expectations = Expectations {
            issuer: pool.issuer.clone(),
            client_id: pool.client_id.clone(),
        };
        Self {
            expectations,
            jwks,
            clock,
        }
    }

    /// Checks an ID token (OpenID Connect Core, section 3.1.3.7), with the `nonce` of its login if there was one.
    ///
    /// # Errors
    /// The check that failed.
    pub async fn verify_id_token(
        &self,
        token: &str,
        nonce: Option<&str>,
    ) -> Result<IdClaims, Error> {
        let claims: IdClaims = self.verify_signature(token).await?;
        self.expectations
            .check_id(&claims, nonce, self.clock.now())?;
        Ok(claims)
    }

    /// Checks an access token (Cognito developer guide, "Verifying JSON web tokens").
    ///
    /// # Errors
    /// The check that failed.
    pub async fn verify_access_token(&self, token: &str) -> Result<AccessClaims, Error> {
        let claims: AccessClaims = self.verify_signature(token).await?;
        self.expectations.check_access(&claims, self.clock.now())?;
        Ok(claims)
    }

    /// Looks at the tokens of a session for the profile page: all their claims, and how their signatures stand now.
    pub async fn inspect(&self, tokens: &TokenSet) -> (TokenDetails, TokenDetails) {
        let (id_token, access_token) = (tokens.id_token.expose(), tokens.access_token.expose());
        let id = self.verify_id_token(id_token, None).await.map(|_| ());
        let access = self.verify_access_token(access_token).await.map(|_| ());
        (view(id_token, &id), view(access_token, &access))
    }

    async fn verify_signature<T: DeserializeOwned>(&self, token: &str) -> Result<T, Error> {
        let parts = Parts::read(token)?;
        let key = self.jwks.key(parts.key_id()?).await?;
        check_signature(token, &key)?;
        parts.claims()
    }
}

/// Checks the signature with RS256 and nothing else (RFC 8725, section 3.1).
fn check_signature(token: &str, key: &DecodingKey) -> Result<(), Error> {
    let mut validation = Validation::new(Algorithm::RS256);
    // The claims are checked in `claims`, by the clock that was handed in.
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_aud = false;
    let outcome =
        jsonwebtoken::decode::<serde_json::Map<String, serde_json::Value>>(token, key, &validation);
    outcome.map(|_| ()).map_err(|_| Error::Signature)
}

fn view(token: &str, outcome: &Result<(), Error>) -> TokenDetails {
    let status = match outcome {
        Ok(()) => SignatureStatus::Valid,
        Err(Error::Expired) => SignatureStatus::Expired,
        Err(Error::UnknownKey) => SignatureStatus::KeyRetired,
        Err(Error::KeysUnavailable) => SignatureStatus::KeysUnavailable,
        Err(_) => SignatureStatus::Invalid,
    };
    let parts = Parts::read(token).ok();
    let key_id = parts
        .as_ref()
        .and_then(|parts| parts.key_id().ok())
        .unwrap_or_default()
        .to_owned();
    let algorithm = parts
        .as_ref()
        .map(|parts| parts.algorithm().to_owned())
        .unwrap_or_default();
    let claims = parts
        .and_then(|parts| parts.claims().ok())
        .unwrap_or_default();
    TokenDetails {
        claims,
        signature: SignatureCheck {
            status,
            algorithm,
            key_id,
        },
    }
}

#[cfg(test)]
mod tests;
