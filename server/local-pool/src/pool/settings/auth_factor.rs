//! First factors (`SignInPolicy.AllowedFirstAuthFactors`). They apply to the flow `USER_AUTH`.

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

/// A first factor (`AuthFactorType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AuthFactor {
    /// A password. Always allowed.
    Password,
    /// A code by email.
    EmailOtp,
    /// A code by SMS.
    SmsOtp,
    /// A passkey.
    WebAuthn,
}

impl AuthFactor {
    /// Whether this is a code, which Cognito does not allow in a pool that requires a second factor.
    #[must_use]
    pub fn is_one_time_password(self) -> bool {
        matches!(self, Self::EmailOtp | Self::SmsOtp)
    }
}
