//! A login in progress: what the server must remember between its start and its end.

use std::net::IpAddr;

use catalogue::Language;
use serde::{Deserialize, Serialize};
use wire::login::Challenge;
use wire::{ReturnTo, Secret};

use super::id::Hash;
use crate::limits::Taken;

/// A login in progress. The tag prevents one kind from being accepted as the other.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Transaction {
    /// On the hosted pages; its handle is `state` (RFC 6749, section 4.1.1).
    Hosted(Hosted),
    /// In the application; its handle is `login`.
    InApp(InApp),
    /// No login, but what leads the user of a session to an application.
    Ticket(Ticket),
}

/// What leads the user of a session to an application (see `transactions::tickets`).
#[derive(Clone, Serialize, Deserialize)]
pub struct Ticket {
    /// The name of the application.
    pub app: String,
    /// The hash of the attempt (`state`) of the browser that asked.
    pub state: Hash,
    /// The key of the session.
    pub session: Hash,
    /// The path and query of the application to open.
    pub to: String,
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
    /// What its start was counted as, to give it back after a success.
    #[serde(default)]
    pub taken: Vec<Taken>,
}

/// An in-app login between a challenge of the pool and the response to it.
#[derive(Clone, Serialize, Deserialize)]
pub struct InApp {
    /// Who logs in.
    pub attempt: LoginAttempt,
    /// What the browser has to answer, as it was sent to it.
    pub challenge: Challenge,
    /// Cognito's name of the challenge.
    pub challenge_name: String,
    /// Cognito's `Session`, if it sent one. It never leaves the server.
    pub session: Option<Secret>,
    /// Whether the code for an authenticator app was right, but the login could not continue: the pool accepts each
    /// code once.
    pub software_token_verified: bool,
}

/// What stays the same from challenge to challenge.
#[derive(Clone, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct LoginAttempt {
    /// The email address, as it was typed.
    pub username: String,
    /// `USER_ID_FOR_SRP`: the `USERNAME` of every answer.
    pub user_id: String,
    /// Whether the user chose "Remember me".
    pub remember: bool,
    /// Whether a user who is logged in logs in again. It changes only what the pages show.
    #[serde(default)]
    pub reauthenticate: bool,
    /// Whether the pool has accepted a first factor.
    pub first_factor_done: bool,
    /// Whether the user trusts this device.
    pub trust_device: bool,
    /// The address of the client that logs in, for the pool. Not stored: it is that of the present request.
    #[serde(skip)]
    pub address: Option<IpAddr>,
    /// The language of the user, for messages of the pool. Not stored, for the same reason.
    #[serde(skip)]
    pub language: Option<Language>,
    /// Whether the challenges are decoys, because the pool does not know the user.
    pub decoy: bool,
    /// What its start was counted as, to give it back after a success.
    #[serde(default)]
    pub taken: Vec<Taken>,
}

/// Shows no field, not even who logs in.
impl std::fmt::Debug for Transaction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Hosted(_) => "Transaction::Hosted(***)",
            Self::InApp(_) => "Transaction::InApp(***)",
            Self::Ticket(_) => "Transaction::Ticket(***)",
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
                return_to: ReturnTo::parse_or_default("/canary"),
                remember: true,
                replaces: None,
                taken: Vec::new(),
            }),
            Transaction::InApp(InApp {
                attempt: LoginAttempt {
                    username: "canary".to_owned(),
                    user_id: "canary".to_owned(),
                    remember: true,
                    reauthenticate: false,
                    first_factor_done: false,
                    trust_device: false,
                    address: None,
                    language: None,
                    decoy: false,
                    taken: Vec::new(),
                },
                challenge: Challenge::SoftwareTokenMfa {
                    device_name: Some("canary".to_owned()),
                },
                challenge_name: "canary".to_owned(),
                session: Some(canary()),
                software_token_verified: false,
            }),
        ];
        let shown = format!("{transactions:?}");
        assert!(!shown.contains("canary"), "{shown}");
    }
}
