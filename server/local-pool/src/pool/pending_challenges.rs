//! SRP challenges without a response yet, by their random secret block. Valid as long as an authentication
//! session of the client, and for one response.

use std::collections::HashMap;

use cognito_srp::Server;

/// A login attempt between its two requests.
pub struct PendingChallenge {
    /// The client that started the attempt, the only one that may respond.
    pub client_id: String,
    /// The user; `None` for a decoy.
    pub sub: Option<String>,
    /// `USER_ID_FOR_SRP`: the `sub` of the user or of the decoy.
    pub user_id: String,
    /// The verifier's side of the protocol.
    pub server: Server,
    /// Seconds since 1970.
    pub expires_at: i64,
}

/// The pending challenges.
#[derive(Default)]
pub struct PendingChallenges(HashMap<String, PendingChallenge>);

impl PendingChallenges {
    /// Adds a challenge, and removes the expired ones.
    pub fn insert(&mut self, secret_block: String, challenge: PendingChallenge, now: i64) {
        self.0.retain(|_, pending| pending.expires_at > now);
        self.0.insert(secret_block, challenge);
    }

    /// Removes and returns a challenge, whether or not the response is correct, so that there is no second attempt.
    pub fn take(&mut self, secret_block: &str, now: i64) -> Option<PendingChallenge> {
        self.0
            .remove(secret_block)
            .filter(|challenge| challenge.expires_at > now)
    }
}
