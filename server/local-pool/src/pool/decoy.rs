//! Decoy users: how the pool responds to names that do not exist. A name always gets the same salt and the same id,
//! and checking its password takes as much work as for a real user (`PreventUserExistenceErrors`).
//!
//! Source: RFC 5054, section 2.5.1.3 ("Unknown SRP User Name").

use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp::Verifier;

use crate::pool::{digest, refusal::Refusal};

/// Derives decoy users from their names. Without `Debug`, because the key distinguishes decoys from real users.
pub struct DecoyUsers {
    key: Vec<u8>,
}

impl DecoyUsers {
    /// Reads the key as it is stored: base64.
    pub fn new(stored: &str) -> Self {
        // With a damaged key, only the derived decoys differ.
        let key = STANDARD.decode(stored).unwrap_or_default();
        Self { key }
    }

    /// Returns the `USER_ID_FOR_SRP` of a decoy.
    pub fn user_id(&self, name: &str) -> String {
        let bytes = self.derive(name, "user id");
        let mut id = [0; 16];
        id.copy_from_slice(&bytes[..16]);
        uuid::Builder::from_random_bytes(id).into_uuid().to_string()
    }

    /// Returns a verifier that matches no password.
    pub fn verifier(&self, name: &str) -> Result<Verifier, Refusal> {
        let mut salt = self.derive(name, "salt");
        salt[0] |= 1;
        let mut verifier: Vec<u8> = (0..12)
            .flat_map(|block| self.derive(name, &format!("verifier {block}")))
            .collect();
        // 384 bytes below N, whose first byte is FF.
        verifier[0] &= 0x7f;
        Verifier::from_hex(&hex::encode(&salt[..16]), &hex::encode(&verifier))
            .map_err(|error| Refusal::caused_by("a decoy verifier is not valid", error))
    }

    fn derive(&self, name: &str, purpose: &str) -> [u8; 32] {
        let name = name.to_lowercase();
        digest::hmac_sha256(&self.key, &[purpose.as_bytes(), b"\0", name.as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::DecoyUsers;

    #[test]
    fn a_decoy_depends_on_the_name_and_not_on_its_case() {
        let decoys = DecoyUsers::new("AAAA");
        assert_eq!(decoys.user_id("eve@x.y"), decoys.user_id("EVE@x.y"));
        assert_ne!(decoys.user_id("eve@x.y"), decoys.user_id("ada@x.y"));
        let salt = |name| decoys.verifier(name).unwrap().salt().to_owned();
        assert_eq!(salt("eve@x.y"), salt("EVE@x.y"));
        assert_ne!(salt("eve@x.y"), salt("ada@x.y"));
        assert_eq!(salt("eve@x.y").len(), 32);
    }
}
