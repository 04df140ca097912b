//! Cognito's exceptions with their messages.
//!
//! The hosted pages distinguish refusals by variant. Clients distinguish them by name and, because one name can have
//! several causes, sometimes by message.

mod name;

use std::fmt;

use thiserror::Error;

use crate::pool::{challenge_name::ChallengeName, user_status::UserStatus};

/// A request that the pool refuses.
#[derive(Debug, Error)]
pub enum Refusal {
    // The request itself
    #[error(
        "1 validation error detected: Value at '{member}' failed to satisfy constraint: {rule}"
    )]
    Constraint {
        member: &'static str,
        rule: &'static str,
    },
    #[error(
        "1 validation error detected: Value null at '{0}' failed to satisfy constraint: Member must not be null"
    )]
    MissingMember(&'static str),
    #[error("Missing required parameter {0}")]
    MissingParameter(&'static str),
    #[error("Only one of AccessToken and Session can be given.")]
    TokenAndSession,
    #[error("{0}")]
    InvalidParameter(String),
    #[error("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.")]
    TimestampFormat,
    #[error("Unable to parse the request: {0}")]
    Serialization(String),
    #[error("{0}")]
    UnknownOperation(String),

    // The client
    #[error("User pool client {0} does not exist.")]
    ClientNotFound(String),
    #[error("Client {0} is configured with secret but SECRET_HASH was not received")]
    SecretHashMissing(String),
    #[error("Unable to verify secret hash for client {0}")]
    SecretHashWrong(String),
    #[error("Client {0} is not configured for secret but secret hash was received")]
    SecretHashUnexpected(String),
    #[error("Client {0} is configured with secret but client secret was not received")]
    ClientSecretMissing(String),
    #[error("Unable to verify client secret for client {0}")]
    ClientSecretWrong(String),
    #[error("Client is not configured with a secret.")]
    ClientWithoutSecret,
    #[error("Client cannot have more than 2 secrets.")]
    TooManyClientSecrets,
    #[error("Client has this secret already.")]
    ClientSecretInUse,
    #[error("Client secret does not exist.")]
    ClientSecretNotFound,
    #[error("The last secret of a client cannot be deleted.")]
    LastClientSecret,
    #[error("{0} flow not enabled for this client")]
    FlowNotEnabled(String),
    #[error("USER_SRP_AUTH is not enabled for the client.")]
    SrpNotEnabled,
    #[error("A client attempted to write unauthorized attribute")]
    UnauthorizedAttribute,

    // The pool
    #[error("Missing Authentication Token")]
    MissingAuthenticationToken,
    #[error("User pool {0} does not exist.")]
    PoolNotFound(String),
    #[error("The following features need to be disabled for the LITE pricing tier configured: {0}")]
    FeatureUnavailableInTier(String),
    #[error("User session tracking is not enabled for this user pool.")]
    SessionTrackingNotEnabled,
    #[error("This operation is not available, because the user pool is read-only.")]
    ReadOnly,
    #[error("SignUp is not permitted for this user pool")]
    SignUpNotPermitted,

    // The user
    #[error("User does not exist.")]
    UserNotFound,
    #[error("Username/client id combination not found.")]
    UsernameClientNotFound,
    #[error("User already exists")]
    UsernameExists,
    #[error("User is not confirmed.")]
    UserNotConfirmed,
    #[error("User is already confirmed.")]
    AlreadyConfirmed,
    #[error("Cannot resend codes. Auto verification not turned on.")]
    NothingToVerify,
    #[error("User cannot be confirmed. Current status is {0}")]
    CannotBeConfirmed(UserStatus),
    #[error("User is disabled.")]
    UserDisabled,
    #[error("Password reset required for the user")]
    PasswordResetRequired,
    #[error("User password cannot be reset in the current state.")]
    CannotBeReset,
    #[error(
        "Cannot reset password for the user as there is no registered/verified email or phone_number"
    )]
    NoVerifiedAddress,

    #[error("User account already exists")]
    AccountExists,
    #[error("An account with the {0} already exists.")]
    AliasExists(&'static str),
    #[error("Resend not possible. {0} status is not FORCE_CHANGE_PASSWORD")]
    ResendNotPossible(String),
    #[error("Group not found.")]
    GroupNotFound,
    #[error("A group with the name already exists.")]
    GroupExists,

    // Password and codes
    #[error("Incorrect username or password.")]
    IncorrectPassword,
    #[error("Password attempts exceeded")]
    PasswordAttemptsExceeded,
    #[error("Password did not conform with policy: {0}")]
    PasswordPolicy(&'static str),
    #[error("Invalid verification code provided, please try again.")]
    CodeMismatch,
    #[error("Invalid code provided, please request a code again.")]
    ExpiredCode,
    #[error("Attempt limit exceeded, please try after some time.")]
    LimitExceeded,
    #[error("Attempt limit exceeded, please try after some time.")]
    TooManyFailedAttempts,

    // Sign-in
    #[error("Invalid session for the user.")]
    InvalidSession,
    #[error("Invalid session for the user, session is expired.")]
    SessionExpired,
    #[error("Invalid session for the user, session can only be used once.")]
    SessionUsed,
    #[error("Invalid code or auth state for the user.")]
    AuthenticationCodeMismatch,
    #[error("Invalid code received for user")]
    SoftwareTokenMismatch,
    #[error("Your software token has already been used once.")]
    SoftwareTokenReused,
    #[error("Code mismatch and fail enable Software Token MFA")]
    EnableSoftwareTokenMfa,
    #[error("Software Token MFA has not been enabled by the userPool")]
    SoftwareTokenNotEnabled,
    #[error("Software Token MFA does not exist for the user.")]
    SoftwareTokenNotFound,
    #[error("User has not verified software token mfa")]
    SoftwareTokenNotVerified,
    #[error("User does not have delivery config set to turn on {0}")]
    NoDeliveryConfiguration(String),
    #[error("This user pool requires a second factor, and the user would have none.")]
    LastFactor,
    #[error("The user has no such MFA method.")]
    MfaMethodNotFound,
    #[error("The user has none of the second factors that this user pool requires.")]
    NoSecondFactor,
    #[error("Cannot modify an already provided {0}")]
    AttributeProvided(String),
    #[error("Custom auth lambda trigger is not configured for the user pool.")]
    CustomAuthNotConfigured,
    #[error("The user has no factors that satisfy a requested authentication level.")]
    LevelNotSatisfiable,
    #[error("{name} is not available for this sign-in.", name = .0.as_str())]
    ChallengeNotAvailable(ChallengeName),

    #[error(
        "This user needs another step to sign in, which these pages do not have. Sign in through the API."
    )]
    ChallengeNotOnPages,

    // Passkeys
    #[error("Passkeys are not enabled for this user pool.")]
    WebAuthnNotEnabled,
    #[error("The relying party ID is not configured for this user pool.")]
    WebAuthnConfigurationMissing,
    #[error("The challenge of the registration was not found or has expired.")]
    WebAuthnChallengeNotFound,
    #[error("The registration was started by another client.")]
    WebAuthnClientMismatch,
    #[error("The origin of the passkey is not allowed.")]
    WebAuthnOriginNotAllowed,
    #[error("The passkey belongs to another relying party.")]
    WebAuthnRelyingPartyMismatch,
    #[error("The passkey is not supported.")]
    WebAuthnCredentialNotSupported,
    #[error("The user has reached the maximum number of passkeys.")]
    TooManyPasskeys,
    #[error("Passkey does not exist.")]
    PasskeyNotFound,
    #[error("The passkey could not be verified.")]
    PasskeyNotVerified,

    // Devices
    #[error("Device does not exist.")]
    DeviceNotFound,
    #[error("Invalid device key given.")]
    InvalidDeviceKey,
    #[error("Device already exists.")]
    DeviceKeyExists,

    // Sessions
    #[error("Session does not exist.")]
    SessionNotFound,
    #[error("The current session cannot be revoked.")]
    CurrentSession,

    // Tokens
    #[error("Invalid Access Token")]
    InvalidAccessToken,
    #[error("Could not verify signature for Access Token")]
    AccessTokenSignature,
    #[error("Access Token has expired")]
    AccessTokenExpired,
    #[error("Access Token has been revoked")]
    AccessTokenRevoked,
    #[error("Access Token does not have required scopes")]
    MissingScope,
    #[error("Invalid Refresh Token")]
    InvalidRefreshToken,
    #[error("Refresh Token has expired")]
    RefreshTokenExpired,
    #[error("Refresh Token has been revoked")]
    RefreshTokenRevoked,
    #[error("Refresh Token has been used already")]
    RefreshTokenReused,
    #[error("Unsupported token type")]
    UnsupportedTokenType,
    #[error("{0}")]
    Unauthorized(String),

    // Internal
    #[error("{what}")]
    Internal {
        what: &'static str,
        source: Option<Box<dyn std::error::Error + Send + Sync>>,
    },
}

impl Refusal {
    /// A member violates a constraint of the service model.
    pub fn constraint(member: &'static str, rule: &'static str) -> Self {
        Self::Constraint { member, rule }
    }

    /// A passkey response that cannot be read.
    pub fn invalid_credential(reason: impl fmt::Display) -> Self {
        Self::InvalidParameter(format!("Invalid credential: {reason}"))
    }

    /// An internal error.
    pub fn internal(what: &'static str) -> Self {
        Self::Internal { what, source: None }
    }

    /// An internal error, with the error that caused it.
    pub fn caused_by(
        what: &'static str,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        Self::Internal {
            what,
            source: Some(Box::new(source)),
        }
    }

    /// Whether this is an internal error (status 500) and not an invalid request (status 400).
    pub fn is_internal(&self) -> bool {
        matches!(self, Self::Internal { .. })
    }
}

#[cfg(test)]
mod tests {
    use std::{error::Error, io};

    use super::Refusal;

    #[test]
    fn an_internal_failure_keeps_its_cause_and_does_not_show_it() {
        let cause = io::Error::other("disk full");
        let refusal = Refusal::caused_by("the local pool cannot save its state", cause);
        assert_eq!(refusal.name(), "InternalErrorException");
        assert_eq!(refusal.to_string(), "the local pool cannot save its state");
        assert_eq!(refusal.source().unwrap().to_string(), "disk full");
    }
}
