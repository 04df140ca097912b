//! A login in progress: what the server must remember between its start and its end.

use serde::{Deserialize, Serialize};
use wire::{ReturnTo, Secret};

use super::id::Hash;

/// A login in progress. The tag prevents one kind from being accepted as the other.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Transaction {
    /// On the hosted pages; its handle is `state` (RFC 6749, section 4.1.1).
    Hosted(Hosted),
    /// In the application; its handle is `login`.
    InApp(InApp),
}

/// A hosted login between the redirect to the pool and the callback.
#[derive(Clone, Serialize, Deserialize)]
pub struct Hosted {
    /// `nonce` (OpenID Connect Core, section 3.1.2.1).
    pub nonce: Secret,
    /// The PKCE code verifier (RFC 7636, section 4.1).
    pub verifier: Secret,
    /// Where the user goes after the login.
    pub return_to: ReturnTo,
    /// Whether the user chose "Remember me".
    pub remember: bool,
    /// The session that this browser had at the start, which the login replaces. The callback is a navigation from
    /// another site, to which browsers do not attach `SameSite=Strict` cookies, so the session is stored here.
    pub replaces: Option<Hash>,
}

/// An in-app login between the pool's challenge and the response to it.
#[derive(Clone, Serialize, Deserialize)]
pub struct InApp {
    /// `USER_ID_FOR_SRP`.
    pub user_id: String,
    /// `SECRET_BLOCK`.
    pub secret_block: Secret,
    /// The `TIMESTAMP` that the browser must sign.
    pub timestamp: String,
    /// Cognito's `Session`, if it sent one. It never leaves the server.
    pub session: Option<Secret>,
    /// Whether the user chose "Remember me".
    pub remember: bool,
    /// Whether the challenge is a decoy, because the pool does not know the user.
    pub decoy: bool,
}

/// Shows no field, not even who logs in.
impl std::fmt::Debug for Transaction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Hosted(_) => "Transaction::Hosted(***)",
            Self::InApp(_) => "Transaction::InApp(***)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing_of_a_login() {
        let canary = || Secret::new("canary");
        let transactions = [
            Transaction::Hosted(Hosted {
                nonce: canary(),
                verifier: canary(),
                return_to: ReturnTo::parse_or_profile("/canary"),
                remember: true,
                replaces: None,
            }),
            Transaction::InApp(InApp {
                user_id: "canary".to_owned(),
                secret_block: canary(),
                timestamp: "canary".to_owned(),
                session: Some(canary()),
                remember: true,
                decoy: false,
            }),
        ];
        let shown = format!("{transactions:?}");
        assert!(!shown.contains("canary"), "{shown}");
    }
}
