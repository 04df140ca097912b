//! Passkeys.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The response of `GET /api/account/passkeys` (`ListWebAuthnCredentials`), and of every request that changes the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkeys {
    /// The passkeys, newest first.
    pub passkeys: Vec<Passkey>,
    /// The server's time, seconds since 1970.
    pub now: i64,
}

/// A passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    /// `CredentialId`.
    pub id: String,
    /// `FriendlyCredentialName`: the provider that the pool recognized; may be empty.
    pub name: String,
    /// `CreatedAt`, seconds since 1970.
    pub created_at: i64,
}

/// The response of `POST /api/account/passkeys/start` (`StartWebAuthnRegistration`; an empty body). Needs a recent login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeyCreation {
    /// `CredentialCreationOptions`: `PublicKeyCredentialCreationOptionsJSON` (WebAuthn level 3, section 5.1).
    pub options: Value,
}

/// The body of `POST /api/account/passkeys/add` (`CompleteWebAuthnRegistration`). Needs a recent login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddPasskeyRequest {
    /// `Credential`: the `RegistrationResponseJSON` of the browser (WebAuthn level 3, section 5.1).
    pub credential: Value,
}

/// The body of `POST /api/account/passkeys/remove` (`DeleteWebAuthnCredential`). Needs a recent login.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemovePasskeyRequest {
    /// [`Passkey::id`].
    pub id: String,
}
