//! The client side of the password proof, in two steps, so that a test can tamper with the response in between.

use std::collections::HashMap;

use cognito_srp as srp;

/// A challenge, and the client that can respond to it.
pub struct Challenge {
    pub client: srp::Client,
    pub parameters: HashMap<String, String>,
}

impl Challenge {
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

/// A response that has not been sent, so that a test can tamper with it.
#[derive(Clone)]
pub struct Claim {
    pub username: String,
    pub signature: String,
    pub secret_block: String,
    pub timestamp: String,
}
