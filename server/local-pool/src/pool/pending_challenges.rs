//! SRP challenges that wait for their answer, by their secret block: random, three minutes, one use.

use std::collections::HashMap;

use cognito_srp::Server;

/// How long an answer may take: the default lifetime of an authentication session.
pub const LIFETIME: i64 = 180;

/// One login attempt between its two requests.
pub struct PendingChallenge {
    /// The client that asked; nobody else may answer.
    pub client_id: &'static str,
    /// The user; absent for a simulated one.
    pub sub: Option<String>,
    /// `USER_ID_FOR_SRP`, which is the `sub` or a simulated one.
    pub user_id: String,
    /// The verifier's side of the protocol.
    pub server: Server,
    /// Seconds since 1970.
    pub expires_at: i64,
}

/// The challenges under way.
#[derive(Default)]
pub struct PendingChallenges(HashMap<String, PendingChallenge>);

impl PendingChallenges {
    /// Remembers a challenge, and forgets those that nobody answered in time.
    pub fn insert(&mut self, secret_block: String, challenge: PendingChallenge, now: i64) {
        self.0.retain(|_, pending| pending.expires_at > now);
        self.0.insert(secret_block, challenge);
    }

    /// Takes a challenge out, right or wrong: a second answer finds nothing.
    pub fn take(&mut self, secret_block: &str, now: i64) -> Option<PendingChallenge> {
        self.0
            .remove(secret_block)
            .filter(|challenge| challenge.expires_at > now)
    }
}
