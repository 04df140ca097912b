//! Passkeys (`WebAuthnConfiguration`).

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

/// Whether an authenticator must verify its user, for instance with a fingerprint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
#[value(rename_all = "lower")]
pub enum UserVerification {
    /// Authenticators that cannot verify their user are refused.
    Required,
    /// Verification is requested, but not required.
    #[default]
    Preferred,
}

/// The relying party of passkeys (`WebAuthnConfigurationType`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct WebAuthnConfiguration {
    /// The domain that passkeys are bound to (Web Authentication Level 2, "RP ID").
    pub relying_party_id: String,
    /// `UserVerification`.
    pub user_verification: UserVerification,
}
