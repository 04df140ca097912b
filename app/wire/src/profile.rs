//! What the pool issued: the verified claims of both tokens, and on request the tokens themselves.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{Secret, Session};

/// The answer of `GET /api/profile`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// The session: who, how, until when.
    pub session: Session,
    /// When the person logged in, seconds since 1970.
    pub logged_in_at: i64,
    /// The server's clock at this answer, seconds since 1970: times left are counted from here.
    pub now: i64,
    /// The ID token.
    pub id_token: Token,
    /// The access token.
    pub access_token: Token,
}

/// A token without its signature: nothing that could be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Token {
    /// Its payload.
    pub claims: Map<String, Value>,
    /// How its signature stands now.
    pub signature: Signature,
}

/// The result of checking a signature against the pool's published keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The outcome.
    pub state: SignatureState,
    /// `alg` of the header (RFC 7515, section 4.1.1).
    pub algorithm: String,
    /// `kid` of the header (RFC 7515, section 4.1.4).
    pub key_id: String,
}

/// Whether a signature holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureState {
    /// It holds, and every claim that is checked at login holds too.
    Valid,
    /// It holds, and the token has expired.
    Expired,
    /// The pool does not publish this key any more.
    KeyRetired,
    /// The pool's keys cannot be read right now.
    KeysUnavailable,
    /// It does not hold.
    Invalid,
}

/// The answer of `POST /api/profile/tokens`: the only place where tokens reach a browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    /// The raw ID token.
    pub id_token: Secret,
    /// The raw access token.
    pub access_token: Secret,
}
