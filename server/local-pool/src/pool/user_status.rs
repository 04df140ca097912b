//! The status of a user, Cognito's `UserStatusType`.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// The status of a user. `ARCHIVED`, `COMPROMISED` and `UNKNOWN` are unreachable here and therefore missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UserStatus {
    /// Signed up, but did not enter the code yet.
    Unconfirmed,
    /// May sign in.
    Confirmed,
    /// Created by an administrator; must replace the temporary password at the first sign-in.
    ForceChangePassword,
    /// An administrator requires a new password, set with a code.
    ResetRequired,
    /// Signs in with an external provider.
    ExternalProvider,
}

impl UserStatus {
    /// Returns the name in the service model.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unconfirmed => "UNCONFIRMED",
            Self::Confirmed => "CONFIRMED",
            Self::ForceChangePassword => "FORCE_CHANGE_PASSWORD",
            Self::ResetRequired => "RESET_REQUIRED",
            Self::ExternalProvider => "EXTERNAL_PROVIDER",
        }
    }
}

impl fmt::Display for UserStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Reads a status, or the flag `confirmed` of older state files.
pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<UserStatus, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Stored {
        Status(UserStatus),
        Confirmed(bool),
    }
    Ok(match Stored::deserialize(deserializer)? {
        Stored::Status(status) => status,
        Stored::Confirmed(true) => UserStatus::Confirmed,
        Stored::Confirmed(false) => UserStatus::Unconfirmed,
    })
}

#[cfg(test)]
mod tests {
    use super::UserStatus;

    #[test]
    fn the_stored_name_is_that_of_the_service_model() {
        for status in [
            UserStatus::Unconfirmed,
            UserStatus::Confirmed,
            UserStatus::ForceChangePassword,
            UserStatus::ResetRequired,
            UserStatus::ExternalProvider,
        ] {
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
    }
}
