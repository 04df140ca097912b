//! The names of the exceptions.

use super::Refusal;

impl Refusal {
    /// Returns the exception's name in the service model.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Constraint { .. }
            | Self::MissingMember(_)
            | Self::MissingParameter(_)
            | Self::TokenAndSession
            | Self::LastFactor
            | Self::InvalidParameter(_)
            | Self::TimestampFormat
            | Self::FlowNotEnabled(_)
            | Self::SrpNotEnabled
            | Self::SecretHashUnexpected(_)
            | Self::ClientWithoutSecret
            | Self::ClientSecretInUse
            | Self::LastClientSecret
            | Self::AlreadyConfirmed
            | Self::NothingToVerify
            | Self::NoVerifiedAddress
            | Self::SoftwareTokenNotVerified
            | Self::NoDeliveryConfiguration(_)
            | Self::CustomAuthNotConfigured
            | Self::InvalidDeviceKey
            | Self::CurrentSession
            | Self::ChallengeNotAvailable(_)
            | Self::LevelNotSatisfiable
            | Self::ChallengeNotOnPages => "InvalidParameterException",
            Self::Serialization(_) => "SerializationException",
            Self::UnknownOperation(_) => "UnknownOperationException",
            Self::ClientNotFound(_)
            | Self::ClientSecretNotFound
            | Self::PoolNotFound(_)
            | Self::GroupNotFound
            | Self::DeviceNotFound
            | Self::SessionNotFound
            | Self::PasskeyNotFound => "ResourceNotFoundException",
            Self::MissingAuthenticationToken => "MissingAuthenticationTokenException",
            Self::SessionTrackingNotEnabled | Self::ReadOnly => "OperationNotEnabledException",
            Self::FeatureUnavailableInTier(_) => "FeatureUnavailableInTierException",
            Self::SecretHashMissing(_)
            | Self::SecretHashWrong(_)
            | Self::ClientSecretMissing(_)
            | Self::ClientSecretWrong(_)
            | Self::UnauthorizedAttribute
            | Self::SignUpNotPermitted
            | Self::CannotBeConfirmed(_)
            | Self::UserDisabled
            | Self::CannotBeReset
            | Self::IncorrectPassword
            | Self::PasswordAttemptsExceeded
            | Self::PasskeyNotVerified
            | Self::InvalidSession
            | Self::SessionExpired
            | Self::SessionUsed
            | Self::AttributeProvided(_)
            | Self::InvalidAccessToken
            | Self::AccessTokenSignature
            | Self::AccessTokenExpired
            | Self::AccessTokenRevoked
            | Self::MissingScope
            | Self::InvalidRefreshToken
            | Self::RefreshTokenExpired
            | Self::RefreshTokenRevoked => "NotAuthorizedException",
            Self::UserNotFound | Self::UsernameClientNotFound => "UserNotFoundException",
            Self::UsernameExists | Self::AccountExists => "UsernameExistsException",
            Self::AliasExists(_) => "AliasExistsException",
            Self::ResendNotPossible(_) => "UnsupportedUserStateException",
            Self::GroupExists => "GroupExistsException",
            Self::UserNotConfirmed => "UserNotConfirmedException",
            Self::PasswordResetRequired => "PasswordResetRequiredException",
            Self::PasswordPolicy(_) => "InvalidPasswordException",
            Self::CodeMismatch | Self::AuthenticationCodeMismatch | Self::SoftwareTokenMismatch => {
                "CodeMismatchException"
            }
            Self::ExpiredCode | Self::SoftwareTokenReused => "ExpiredCodeException",
            Self::EnableSoftwareTokenMfa => "EnableSoftwareTokenMFAException",
            Self::SoftwareTokenNotEnabled | Self::SoftwareTokenNotFound => {
                "SoftwareTokenMFANotFoundException"
            }
            Self::MfaMethodNotFound => "MFAMethodNotFoundException",
            Self::NoSecondFactor => "InvalidUserPoolConfigurationException",
            Self::LimitExceeded | Self::TooManyPasskeys | Self::TooManyClientSecrets => {
                "LimitExceededException"
            }
            Self::TooManyFailedAttempts => "TooManyFailedAttemptsException",
            Self::DeviceKeyExists => "DeviceKeyExistsException",
            Self::WebAuthnNotEnabled => "WebAuthnNotEnabledException",
            Self::WebAuthnConfigurationMissing => "WebAuthnConfigurationMissingException",
            Self::WebAuthnChallengeNotFound => "WebAuthnChallengeNotFoundException",
            Self::WebAuthnClientMismatch => "WebAuthnClientMismatchException",
            Self::WebAuthnOriginNotAllowed => "WebAuthnOriginNotAllowedException",
            Self::WebAuthnRelyingPartyMismatch => "WebAuthnRelyingPartyMismatchException",
            Self::WebAuthnCredentialNotSupported => "WebAuthnCredentialNotSupportedException",
            Self::RefreshTokenReused => "RefreshTokenReuseException",
            Self::UnsupportedTokenType => "UnsupportedTokenTypeException",
            Self::Unauthorized(_) => "UnauthorizedException",
            Self::Internal { .. } => "InternalErrorException",
        }
    }
}
