//! Sign-ins and their refresh tokens, as they are stored.

use serde::{Deserialize, Serialize};

use crate::pool::{authentication_level::Method, session_record::SessionRecord};

/// How long a refresh token is valid: Cognito's default of 30 days.
pub const REFRESH_LIFETIME: i64 = 30 * 24 * 3600;

/// One sign-in of one user at one client. Its id is `origin_jti` in every token issued for it.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignIn {
    /// The user.
    pub sub: String,
    /// The client.
    pub client_id: String,
    /// The scopes of the access token.
    pub scopes: Vec<String>,
    /// Whether the user signed in on the hosted pages, whose tokens have a few more claims.
    pub hosted: bool,
    /// When the password was checked.
    pub auth_time: i64,
    /// The device that the user signed in with, if the pool tracks devices. Older files do not have it.
    #[serde(default)]
    pub device_key: Option<String>,
    /// `amr` of every token; empty if no authentication level was requested. Older files do not have it.
    #[serde(default)]
    pub authentication_methods: Vec<Method>,
    /// `event_id` of every token.
    pub event_id: String,
    /// When the refresh token expires; rotation does not extend it.
    pub expires_at: i64,
    /// Whether the sign-in was revoked.
    pub revoked: bool,
    /// The token session; present if the pool recorded sessions when the user signed in. Older files do not have it.
    #[serde(default)]
    pub session: Option<SessionRecord>,
}

impl SignIn {
    /// Returns the token session of a user, unless it has ended.
    pub fn active_session(&self, sub: &str, now: i64) -> Option<&SessionRecord> {
        let is_active = self.sub == sub && !self.revoked && now < self.expires_at;
        self.session.as_ref().filter(|_| is_active)
    }
}

/// What is stored about a refresh token.
#[derive(Clone, Serialize, Deserialize)]
pub struct RefreshToken {
    /// The sign-in it belongs to.
    pub origin_jti: String,
    /// When another token replaced it (with rotation only).
    pub replaced_at: Option<i64>,
}
