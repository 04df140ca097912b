//! Second factors of a pool (`MfaConfiguration` and the factors that `SetUserPoolMfaConfig` enables).

use clap::ValueEnum;
use serde::{Deserialize, Serialize};

/// Whether users need a second factor (`UserPoolMfaType`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MfaConfiguration {
    /// No user has a second factor.
    Off,
    /// Every user has one; a user without one must set it up at sign-in.
    On,
    /// Each user decides.
    #[default]
    Optional,
}

/// A second factor that a pool can enable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Mfa {
    /// A code by SMS.
    SmsMfa,
    /// A code from an authenticator app (TOTP).
    SoftwareTokenMfa,
    /// A code by email.
    EmailOtp,
}
