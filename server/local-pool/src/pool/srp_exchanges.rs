//! SRP challenges of `USER_SRP_AUTH` without a response yet, by their random secret block. Valid as long as an authentication
//! session of the client, and for one response.

use std::collections::HashMap;

use cognito_srp::Server;

/// The proof of a password between its two requests.
pub struct SrpExchange {
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

/// The pending proofs.
#[derive(Default)]
pub struct SrpExchanges(HashMap<String, SrpExchange>);

impl SrpExchanges {
    /// Adds a proof, and removes the expired ones.
    pub fn insert(&mut self, secret_block: String, exchange: SrpExchange, now: i64) {
        self.0.retain(|_, pending| pending.expires_at > now);
        self.0.insert(secret_block, exchange);
    }

    /// Removes and returns a proof, whether or not the response is correct, so that there is no second attempt.
    pub fn take(&mut self, secret_block: &str, now: i64) -> Option<SrpExchange> {
        self.0
            .remove(secret_block)
            .filter(|exchange| exchange.expires_at > now)
    }
}
