//! Feature plans (`UserPoolTier`).
//!
//! Source: Cognito developer guide, "User pool feature plans".

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

use crate::pool::refusal::Refusal;

/// A feature plan (`UserPoolTierType`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UserPoolTier {
    /// No choice of the first factor, no codes by email, no passkeys, no refresh token rotation.
    Lite,
    /// Everything that this pool supports.
    #[default]
    Essentials,
    /// Here the same as Essentials, because this pool has no threat protection.
    Plus,
}

impl UserPoolTier {
    /// Refuses a feature that Lite does not have.
    pub fn require_essentials(self, feature: &str) -> Result<(), Refusal> {
        if self == Self::Lite {
            Err(Refusal::FeatureUnavailableInTier(feature.to_owned()))
        } else {
            Ok(())
        }
    }
}
