//! The contents of a session, sealed before they are stored.

use serde::{Deserialize, Serialize};
use wire::{LoginMode, User};

use crate::tokens::TokenSet;

/// Who is logged in, how, since when, and with which tokens.
#[derive(Clone, Serialize, Deserialize)]
pub struct Record {
    /// `sub`: together with the issuer, the only reliable key of a user (OpenID Connect Core, section 5.7).
    pub subject: String,
    /// What the page shows about the user.
    pub user: User,
    /// How the user logged in.
    pub login_mode: LoginMode,
    /// Whether the user chose "Remember me".
    pub remember: bool,
    /// When the user logged in, seconds since 1970.
    pub logged_in_at: i64,
    /// When the user last proved who they are, seconds since 1970: `auth_time` (OpenID Connect Core, section 2).
    #[serde(default)]
    pub authenticated_at: i64,
    /// The verified tokens.
    pub tokens: TokenSet,
    /// `DeviceKey` of a login on a device that the pool tracks: a refresh must contain it.
    #[serde(default)]
    pub device_key: Option<String>,
}

/// Shows neither the user nor the tokens.
impl std::fmt::Debug for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record")
            .field("login_mode", &self.login_mode)
            .field("logged_in_at", &self.logged_in_at)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Session;
    use crate::tokens::SecretToken;

    #[test]
    fn debug_shows_neither_user_nor_tokens() {
        let canary = || "canary".to_owned();
        let record = Record {
            subject: canary(),
            user: User {
                name: canary(),
                email: Some(canary()),
                groups: vec![canary()],
            },
            login_mode: LoginMode::InApp,
            remember: false,
            logged_in_at: 0,
            authenticated_at: 0,
            tokens: TokenSet {
                id_token: SecretToken::new(canary()),
                access_token: SecretToken::new(canary()),
                refresh_token: Some(SecretToken::new(canary())),
                access_expires_at: 0,
            },
            device_key: Some(canary()),
        };
        let session = Session {
            key: [0; 32],
            version: 1,
            record,
            ends_at: 0,
        };
        let shown = format!("{session:?}");
        assert!(!shown.contains("canary"), "{shown}");
    }
}
