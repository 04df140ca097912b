//! The SRP work of a login page, timed by `measure.mjs`: compute A, then sign.

use cognito_srp::{Challenge, Client};
use wasm_bindgen::prelude::wasm_bindgen;

/// A login attempt in the browser.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Login(Client);

#[wasm_bindgen]
impl Login {
    /// Computes A from 32 bytes of entropy. Returns `None` for any other length.
    #[must_use]
    pub fn start(entropy: &[u8]) -> Option<Self> {
        entropy
            .try_into()
            .ok()
            .map(|entropy| Self(Client::new(entropy)))
    }

    /// Signs a challenge. Returns `None` if it is malformed.
    #[must_use]
    pub fn sign(&self, salt: &str, srp_b: &str, password: &str) -> Option<String> {
        let challenge = Challenge {
            pool_name: "Ab3dEfGhI",
            user_id: "6f1c2a4e-0d5b-4c8e-9a37-52b1f0c7d9e8",
            salt,
            srp_b,
            secret_block: "c2VjcmV0IGJsb2Nr",
            timestamp: "Tue Mar 3 09:05:07 UTC 2026",
        };
        self.0.sign(&challenge, password).ok()
    }
}
