//! Session management (`SetUserPoolSessionConfiguration`): whether the pool records sessions, and how many a user can have.
//!
//! Source: Cognito developer guide, "Managing user sessions"; service model of November 2026.

use clap::ValueEnum;
use serde::Serialize;

/// Whether the pool records sessions (`UserSessionTrackingType`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ValueEnum)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UserSessionTracking {
    /// Sessions can be listed and revoked, and their number is limited.
    Enabled,
    /// Sessions are not recorded, which is the default.
    #[default]
    Disabled,
}

/// `UserPoolTokenSessionConfigType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TokenSessionConfiguration {
    /// How many token sessions a user can have at all clients together, 1 to 100.
    pub max_per_user: usize,
}

impl Default for TokenSessionConfiguration {
    fn default() -> Self {
        Self { max_per_user: 20 }
    }
}

/// The session configuration of a pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SessionConfiguration {
    /// `UserSessionTracking`.
    pub user_session_tracking: UserSessionTracking,
    /// `TokenSession`.
    pub token_session: TokenSessionConfiguration,
}

impl SessionConfiguration {
    /// Whether the pool records sessions.
    #[must_use]
    pub fn is_enabled(self) -> bool {
        self.user_session_tracking == UserSessionTracking::Enabled
    }
}
