//! How the in-app login starts.

/// The `AuthFlow` of `InitiateAuth`, by its Cognito name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthFlow {
    /// `USER_SRP_AUTH`: a proof of the password.
    UserSrpAuth,
    /// `USER_AUTH`: users choose their first factor.
    UserAuth,
    /// `CUSTOM_AUTH`: a proof of the password, then the challenges of the pool's triggers.
    CustomAuth,
}

impl AuthFlow {
    /// Returns the flow with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "USER_SRP_AUTH" => Some(Self::UserSrpAuth),
            "USER_AUTH" => Some(Self::UserAuth),
            "CUSTOM_AUTH" => Some(Self::CustomAuth),
            _ => None,
        }
    }

    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UserSrpAuth => "USER_SRP_AUTH",
            Self::UserAuth => "USER_AUTH",
            Self::CustomAuth => "CUSTOM_AUTH",
        }
    }
}
