//! The contents of a session, sealed before they are stored.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use wire::{LoginMode, User};

use crate::tokens::{Identity, TokenSet};

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
    /// Whether the browser proved to be a remembered device where the user would have entered a code: a login without a second factor,
    /// although the user may have one.
    #[serde(default)]
    pub device_replaced_code: bool,
    /// Where the user logged in from.
    #[serde(default)]
    pub source: LoginSource,
}

impl Record {
    /// Returns whether the login had a second factor, by the claims of the ID token.
    #[must_use]
    pub fn had_second_factor(&self) -> bool {
        let identity = Identity::of_verified(&self.tokens.id_token);
        identity.is_ok_and(|identity| identity.has_second_factor)
    }
}

/// Where a login came from, so that users recognize it in the list of their sessions.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct LoginSource {
    /// Browser and system, for instance `Firefox on Linux`. Empty in records of older versions.
    pub device: String,
    /// The client's address.
    pub address: Option<IpAddr>,
}

/// Shows neither browser nor address.
impl std::fmt::Debug for LoginSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LoginSource(***)")
    }
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
    use std::sync::Arc;

    use super::*;
    use crate::session::{Lifetime, Session};
    use crate::tokens::SecretToken;

    /// During an upgrade, servers of two versions use the same store.
    #[test]
    fn a_record_of_a_newer_version_with_more_fields_opens() {
        let record: Record = serde_json::from_value(serde_json::json!({
            "subject": "5d1c", "user": { "name": "ada", "new": 1 }, "login_mode": "in-app", "remember": false,
            "logged_in_at": 1, "authenticated_at": 1, "device_key": null, "new": { "a": 1 },
            "source": { "device": "Firefox on Linux", "address": null, "new": 1 },
            "tokens": { "id_token": "i", "access_token": "a", "refresh_token": null, "access_expires_at": 2, "new": 1 },
        }))
        .unwrap();
        assert_eq!(record.source.device, "Firefox on Linux");
    }

    #[test]
    fn a_record_of_an_older_version_opens() {
        let record: Record = serde_json::from_value(serde_json::json!({
            "subject": "5d1c", "user": { "name": "ada" }, "login_mode": "in-app", "remember": false,
            "logged_in_at": 1,
            "tokens": { "id_token": "i", "access_token": "a", "refresh_token": null, "access_expires_at": 2 },
        }))
        .unwrap();
        assert_eq!((record.source.address, record.authenticated_at), (None, 0));
        assert!(record.source.device.is_empty());
        assert_eq!(record.tokens.requested_at, None);
    }

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
                requested_at: None,
            },
            device_key: Some(canary()),
            device_replaced_code: false,
            source: LoginSource {
                device: canary(),
                address: Some([203, 0, 113, 9].into()),
            },
        };
        let source = format!("{:?}", record.source);
        let session = Session {
            key: [0; 32],
            version: 1,
            record: Arc::new(record),
            last_seen_at: 0,
            lifetime: Lifetime {
                idle: None,
                max_ends_at: 0,
            },
            ends_at: 0,
        };
        let shown = format!("{session:?} {source}");
        assert!(
            !shown.contains("canary") && !shown.contains("203"),
            "{shown}"
        );
    }
}
