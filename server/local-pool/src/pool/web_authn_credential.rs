//! The passkeys of a user, as they are stored. The crate `passki` verifies them.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use passki::{AuthenticatorAttachment, StoredPasskey};
use serde::{Deserialize, Serialize};

/// How many passkeys a user can have.
///
/// Source: Cognito developer guide, "Passkey sign-in".
pub const MAX_CREDENTIALS: usize = 20;

/// A passkey. It contains no secret: the private key stays in the authenticator.
#[derive(Serialize, Deserialize)]
pub struct WebAuthnCredential {
    /// The public key, the signature counter and what the authenticator said about itself.
    pub passkey: StoredPasskey,
    /// The relying party that the passkey is bound to.
    pub relying_party_id: String,
    /// Whether the authenticator is part of a device.
    pub authenticator_attachment: Option<AuthenticatorAttachment>,
    /// Seconds since 1970.
    pub created_at: i64,
}

impl WebAuthnCredential {
    /// `CredentialId`, in base64url as in `PublicKeyCredential.id`.
    pub fn id(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.passkey.credential_id)
    }

    /// `FriendlyCredentialName`: the name of the passkey provider, if its AAGUID is one of the usual ones.
    ///
    /// Source: the community list "Passkey Provider AAGUIDs".
    pub fn friendly_name(&self) -> &'static str {
        match u128::from_be_bytes(self.passkey.aaguid) {
            0xfbfc_3007_154e_4ecc_8c0b_6e02_0557_d7bd => "iCloud Keychain",
            0xea9b_8d66_4d01_1d21_3ce4_b6b4_8cb5_75d4 => "Google Password Manager",
            0x0898_7058_cadc_4b81_b6e1_30de_50dc_be96 => "Windows Hello",
            0xbada_5566_a7aa_401f_bd96_4561_9a55_120d => "1Password",
            0xd548_826e_79b4_db40_a3d8_1111_6f7e_8349 => "Bitwarden",
            _ => "Passkey",
        }
    }
}

#[cfg(test)]
mod tests {
    use passki::StoredPasskey;

    use super::WebAuthnCredential;

    #[test]
    fn a_stored_passkey_is_read_again() {
        let file = r#"{ "passkey": { "credential_id": [1, 2], "public_key": [3], "counter": 4, "algorithm": -7,
            "transports": ["internal"] }, "relying_party_id": "localhost", "authenticator_attachment": "platform",
            "created_at": 5 }"#;
        let credential: WebAuthnCredential = serde_json::from_str(file).unwrap();
        let again = serde_json::to_string(&credential).unwrap();
        let credential: WebAuthnCredential = serde_json::from_str(&again).unwrap();
        assert_eq!(credential.id(), "AQI");
        assert_eq!(credential.passkey.counter, 4);
        assert_eq!(credential.passkey.transports.len(), 1);
    }

    #[test]
    fn a_passkey_is_named_after_its_provider() {
        let mut credential = WebAuthnCredential {
            passkey: StoredPasskey::default(),
            relying_party_id: "localhost".to_owned(),
            authenticator_attachment: None,
            created_at: 0,
        };
        assert_eq!(credential.friendly_name(), "Passkey");
        credential.passkey.aaguid = [
            0xfb, 0xfc, 0x30, 0x07, 0x15, 0x4e, 0x4e, 0xcc, 0x8c, 0x0b, 0x6e, 0x02, 0x05, 0x57,
            0xd7, 0xbd,
        ];
        assert_eq!(credential.friendly_name(), "iCloud Keychain");
    }
}
