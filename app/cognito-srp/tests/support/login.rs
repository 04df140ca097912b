//! A login attempt in progress, for the tests of accepted and rejected logins.

use cognito_srp::{Challenge, Claim, Client, Server, Verifier};

pub const POOL: &str = "Ab3dEfGhI";
pub const USER: &str = "6f1c2a4e-0d5b-4c8e-9a37-52b1f0c7d9e8";
pub const PASSWORD: &str = "correct horse";
pub const SECRET_BLOCK: &str = "c2VjcmV0IGJsb2Nr";
pub const TIMESTAMP: &str = "Tue Mar 3 09:05:07 UTC 2026";

/// A login attempt in progress: everything except the signature.
pub struct Login {
    pub verifier: Verifier,
    pub client: Client,
    pub server: Server,
}

impl Login {
    pub fn with_verifier(verifier: Verifier) -> Self {
        let client = Client::new([0x5c; 32]);
        let server = Server::new(&verifier, client.public(), [0xa3; 32]).unwrap();
        Self {
            verifier,
            client,
            server,
        }
    }

    pub fn start() -> Self {
        Self::with_verifier(Verifier::new(POOL, USER, PASSWORD, [0x17; 16]))
    }

    pub fn challenge(&self) -> Challenge<'_> {
        Challenge {
            pool_name: POOL,
            user_id: USER,
            salt: self.verifier.salt(),
            srp_b: self.server.public(),
            secret_block: SECRET_BLOCK,
            timestamp: TIMESTAMP,
        }
    }

    pub fn sign(&self, password: &str) -> String {
        self.client.sign(&self.challenge(), password).unwrap()
    }
}

/// The claim of the user who is logging in.
pub fn claim(signature: &str) -> Claim<'_> {
    Claim {
        pool_name: POOL,
        user_id: USER,
        secret_block: SECRET_BLOCK,
        timestamp: TIMESTAMP,
        signature,
    }
}
