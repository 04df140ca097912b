//! The client's side of a password's proof, in two parts, so that a test can spoil what lies between them.

use std::collections::HashMap;

use cognito_srp as srp;

/// A challenge, and the client that can answer it.
pub struct Asked {
    pub client: srp::Client,
    pub parameters: HashMap<String, String>,
}

impl Asked {
    pub fn claim(&self, pool_name: &str, password: &str, timestamp: &str) -> Claim {
        let parameter = |name: &str| self.parameters[name].as_str();
        let challenge = srp::Challenge {
            pool_name,
            user_id: parameter("USER_ID_FOR_SRP"),
            salt: parameter("SALT"),
            srp_b: parameter("SRP_B"),
            secret_block: parameter("SECRET_BLOCK"),
            timestamp,
        };
        Claim {
            username: parameter("USER_ID_FOR_SRP").to_owned(),
            signature: self.client.sign(&challenge, password).unwrap(),
            secret_block: parameter("SECRET_BLOCK").to_owned(),
            timestamp: timestamp.to_owned(),
        }
    }
}

/// An answer, before it is sent: a test may spoil it.
#[derive(Clone)]
pub struct Claim {
    pub username: String,
    pub signature: String,
    pub secret_block: String,
    pub timestamp: String,
}
