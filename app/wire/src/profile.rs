//! What the pool issued: the verified claims of both tokens, and on request the tokens themselves.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{Secret, SessionInfo};

/// The response of `GET /api/profile`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// The session.
    pub session: SessionInfo,
    /// When the user logged in, in seconds since 1970.
    pub logged_in_at: i64,
    /// The server's clock at this response, in seconds since 1970: remaining times are relative to it.
    pub now: i64,
    /// The ID token.
    pub id_token: TokenDetails,
    /// The access token.
    pub access_token: TokenDetails,
}

/// The claims of a token, without the token itself, which could be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TokenDetails {
    /// The payload.
    pub claims: Map<String, Value>,
    /// The result of checking the signature now.
    pub signature: SignatureCheck,
}

/// The result of checking a signature against the pool's published keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureCheck {
    /// The outcome.
    pub status: SignatureStatus,
    /// `alg` of the header (RFC 7515, section 4.1.1).
    pub algorithm: String,
    /// `kid` of the header (RFC 7515, section 4.1.4).
    pub key_id: String,
}

/// Whether a signature is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureStatus {
    /// The signature and every claim that is checked at login are valid.
    Valid,
    /// The signature is valid, but the token has expired.
    Expired,
    /// The pool no longer publishes this key.
    KeyRetired,
    /// The pool's keys cannot be read at the moment.
    KeysUnavailable,
    /// The signature is not valid.
    Invalid,
}

/// The response of `POST /api/profile/tokens`: the only one that contains tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenPair {
    /// The raw ID token.
    pub id_token: Secret,
    /// The raw access token.
    pub access_token: Secret,
}
