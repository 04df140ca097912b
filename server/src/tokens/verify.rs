//! Verifies ID and access tokens, with the same checks for both login modes.
//!
//! The signature is checked although the tokens arrive over a direct TLS connection (stricter than OpenID Connect
//! Core, section 3.1.3.7, item 6, requires). Only RS256 is accepted, whatever the token's header says. jsonwebtoken
//! checks the signature; the claims are checked here, against the injected clock.

mod claims;
mod jwks;
pub(super) mod parts;

use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::de::DeserializeOwned;
use wire::Secret;
use wire::profile::{SignatureCheck, SignatureStatus, TokenDetails};

use super::TokenSet;
use crate::clock::Clock;
use crate::config::PoolConfig;

use claims::Expectations;
pub use claims::{AccessClaims, IdClaims};
pub use jwks::{Jwks, count_keys};
use parts::Parts;

/// Why a token was rejected. The text is for the log; users only see that the login failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not three base64url parts that contain JSON objects, too large, or a claim of the wrong type.
    #[error("token is malformed: {0}")]
    Malformed(&'static str),
    /// The header asks for something other than RS256 with a key id.
    #[error("header is rejected: {0}")]
    Header(&'static str),
    /// The pool publishes no such key.
    #[error("signing key is not published by the pool")]
    UnknownKey,
    /// The pool's keys cannot be fetched.
    #[error("keys of the pool cannot be fetched")]
    KeysUnavailable,
    /// The signature is not valid.
    #[error("signature is not valid")]
    Signature,
    /// `exp` has passed.
    #[error("token has expired")]
    Expired,
    /// The tokens of a refresh belong to another user.
    #[error("token belongs to another user")]
    AnotherUser,
    /// Another claim is missing or has the wrong value.
    #[error("claim {0} is rejected")]
    Claim(&'static str),
}

impl Error {
    /// Returns a word for the log and for metrics.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Malformed(_) => "malformed",
            Self::Header(_) => "header",
            Self::UnknownKey => "unknown_key",
            Self::KeysUnavailable => "keys_unavailable",
            Self::Signature => "signature",
            Self::Expired => "expired",
            Self::AnotherUser => "another_user",
            Self::Claim(name) => name,
        }
    }

    /// Returns whether the token is of another user or login, so that a session must not have what was issued with it. Every
    /// other error may be a mistake of this server, of its settings or of the keys and the clock that it has.
    #[must_use]
    pub const fn is_of_another_login(&self) -> bool {
        match self {
            Self::AnotherUser => true,
            Self::Claim(name) => matches!(name.as_bytes(), b"sub" | b"auth_time"),
            _ => false,
        }
    }
}

/// Verifies tokens of one pool and one app client.
#[derive(Clone, Debug)]
pub struct TokenVerifier {
    expectations: Expectations,
    jwks: Jwks,
    clock: Clock,
}

impl TokenVerifier {
    /// Creates a verifier for tokens of the configured pool, signed with keys of `jwks`.
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

    /// Verifies an ID token (OpenID Connect Core, section 3.1.3.7), and its `nonce` if the login sent one.
    pub async fn verify_id_token(
        &self,
        token: &str,
        nonce: Option<&Secret>,
    ) -> Result<IdClaims, Error> {
        let claims: IdClaims = self.verify_signature(token).await?;
        self.expectations
            .check_id(&claims, nonce, self.clock.now())?;
        Ok(claims)
    }

    /// Verifies an access token (Cognito developer guide, "Verifying JSON web tokens").
    pub async fn verify_access_token(&self, token: &str) -> Result<AccessClaims, Error> {
        let claims: AccessClaims = self.verify_signature(token).await?;
        self.expectations.check_access(&claims, self.clock.now())?;
        Ok(claims)
    }

    /// Returns all claims of a session's ID and access token, and whether they are valid now.
    pub async fn inspect(&self, tokens: &TokenSet) -> (TokenDetails, TokenDetails) {
        let (id_token, access_token) = (tokens.id_token.expose(), tokens.access_token.expose());
        let id = self.verify_id_token(id_token, None).await.map(|_| ());
        let access = self.verify_access_token(access_token).await.map(|_| ());
        (
            self.details(id_token, &id),
            self.details(access_token, &access),
        )
    }

    fn details(&self, token: &str, outcome: &Result<(), Error>) -> TokenDetails {
        let parts = Parts::parse(token).ok();
        let key_id = parts.as_ref().and_then(|parts| parts.key_id().ok());
        let key_id = key_id.unwrap_or_default().to_owned();
        let algorithm = parts.as_ref().map(Parts::algorithm);
        let signature = SignatureCheck {
            status: status(outcome),
            algorithm: algorithm.unwrap_or_default().to_owned(),
            key: self.jwks.published(&key_id),
            key_id,
        };
        let claims = parts.and_then(|parts| parts.claims().ok());
        TokenDetails {
            claims: claims.unwrap_or_default(),
            signature,
            size: u32::try_from(token.len()).unwrap_or(u32::MAX),
        }
    }

    async fn verify_signature<T: DeserializeOwned>(&self, token: &str) -> Result<T, Error> {
        let parts = Parts::parse(token)?;
        let key = self.jwks.key(parts.key_id()?).await?;
        check_signature(token, &key.decoding)?;
        parts.claims()
    }
}

/// Checks the signature with RS256 and nothing else (RFC 8725, section 3.1).
fn check_signature(token: &str, key: &DecodingKey) -> Result<(), Error> {
    let mut validation = Validation::new(Algorithm::RS256);
    // `claims` checks these, against the injected clock.
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_aud = false;
    let outcome =
        jsonwebtoken::decode::<serde_json::Map<String, serde_json::Value>>(token, key, &validation);
    outcome.map(|_| ()).map_err(|_| Error::Signature)
}

const fn status(outcome: &Result<(), Error>) -> SignatureStatus {
    match outcome {
        Ok(()) => SignatureStatus::Valid,
        Err(Error::Expired) => SignatureStatus::Expired,
        Err(Error::UnknownKey) => SignatureStatus::KeyRetired,
        Err(Error::KeysUnavailable) => SignatureStatus::KeysUnavailable,
        Err(_) => SignatureStatus::Invalid,
    }
}

#[cfg(test)]
mod tests;
