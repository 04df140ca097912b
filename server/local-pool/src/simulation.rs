//! Users that do not exist, as they look to somebody who tries to find out: for one name always the same
//! salt and the same id, and the same amount of work as for a real one (`PreventUserExistenceErrors`).
//!
//! Source: RFC 5054, section 2.5.1.3 ("Unknown SRP User Name").

use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp::Verifier;

use crate::{digest, refusal::Refusal};

/// Derives simulated users from their names. Without `Debug`: whoever has the key can tell them from real ones.
pub struct Simulation(Vec<u8>);

impl Simulation {
    /// Reads the key as it is kept: base64.
    pub fn new(kept: &str) -> Self {
        // A damaged key simulates differently, which harms nobody.
        Self(STANDARD.decode(kept).unwrap_or_default())
    }

    /// The `USER_ID_FOR_SRP` of nobody.
    pub fn user_id(&self, name: &str) -> String {
        let bytes = self.derive(name, "user id");
        let mut id = [0; 16];
        id.copy_from_slice(&bytes[..16]);
        uuid::Builder::from_random_bytes(id).into_uuid().to_string()
    }

    /// A verifier that no password fits.
    pub fn verifier(&self, name: &str) -> Result<Verifier, Refusal> {
        let mut salt = self.derive(name, "salt");
        salt[0] |= 1;
        let mut verifier: Vec<u8> = (0..12)
            .flat_map(|block| self.derive(name, &format!("verifier {block}")))
            .collect();
        // 384 bytes below N, whose first byte is FF.
        verifier[0] &= 0x7f;
        Verifier::from_hex(&hex(&salt[..16]), &hex(&verifier))
            .map_err(|_| Refusal::Internal("a simulated verifier is none"))
    }

    fn derive(&self, name: &str, purpose: &str) -> [u8; 32] {
        let name = name.to_lowercase();
        digest::hmac_sha256(&self.0, &[purpose.as_bytes(), b"\0", name.as_bytes()])
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::Simulation;

    #[test]
    fn nobody_looks_the_same_every_time_and_different_from_somebody_else() {
        let simulation = Simulation::new("AAAA");
        assert_eq!(simulation.user_id("eve@x.y"), simulation.user_id("EVE@x.y"));
        assert_ne!(simulation.user_id("eve@x.y"), simulation.user_id("ada@x.y"));
        let salt = |name| simulation.verifier(name).unwrap().salt().to_owned();
        assert_eq!(salt("eve@x.y"), salt("EVE@x.y"));
        assert_ne!(salt("eve@x.y"), salt("ada@x.y"));
        assert_eq!(salt("eve@x.y").len(), 32);
    }
}
