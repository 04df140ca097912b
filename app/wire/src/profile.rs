//! What the pool issued: the verified claims of both tokens, and on request the tokens themselves.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{Secret, SessionInfo};

/// The response of `GET /api/profile`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// The session.
    pub session: SessionInfo,
    /// What only the profile page shows of the session.
    pub session_details: SessionDetails,
    /// When the user logged in, in seconds since 1970.
    pub logged_in_at: i64,
    /// The server's clock at this response, in seconds since 1970: remaining times are relative to it.
    pub now: i64,
    /// The ID token.
    pub id_token: TokenDetails,
    /// The access token.
    pub access_token: TokenDetails,
    /// What the server verifies tokens against.
    pub verification: Verification,
    /// The userInfo endpoint of the pool (OpenID Connect Core, section 5.3), if it has hosted pages. It accepts access tokens
    /// with the scope `openid`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_info_url: Option<String>,
}

/// The limits and the origin of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionDetails {
    /// The number of seconds without a request after which the session ends, if it has such a limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_timeout: Option<u32>,
    /// When the session ends at the latest, in seconds since 1970.
    pub max_ends_at: i64,
    /// When the user last proved who they are, in seconds since 1970: `auth_time` (OpenID Connect Core, section 2). 0 if the
    /// pool does not say.
    pub authenticated_at: i64,
    /// Browser and system of the login, for instance `Firefox on Linux`.
    pub device: String,
    /// Whether the pool tracks the device of the login.
    pub device_remembered: bool,
    /// Whether the server has a refresh token, which renews the others.
    pub refreshable: bool,
}

/// What the server verifies tokens against, the same for every user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// The expected `iss`.
    pub issuer: String,
    /// The expected `aud` of ID tokens and `client_id` of access tokens.
    pub client_id: String,
    /// The address of the pool's key set (RFC 7517, section 5).
    pub jwks_url: String,
}

/// The claims of a token, without the token itself, which could be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TokenDetails {
    /// The payload.
    pub claims: Map<String, Value>,
    /// The result of checking the signature now.
    pub signature: SignatureCheck,
    /// The length of the token in bytes.
    pub size: u32,
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
    /// The key with this id, if the pool publishes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<PublicKey>,
}

/// An RSA key of a key set, with the names of RFC 7517, section 4, and RFC 7518, section 6.3.1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    /// Its id.
    pub kid: String,
    /// Its type: `RSA`.
    pub kty: String,
    /// Its algorithm, if the key set names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
    /// What it is for: `sig`.
    #[serde(rename = "use")]
    pub usage: String,
    /// The exponent, in base64url.
    pub e: String,
    /// The modulus, in base64url.
    pub n: String,
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
