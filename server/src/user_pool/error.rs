//! Errors of the user-pools API.

mod messages;
mod table;

use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
pub(super) use table::classify;
use table::known_exception;
use wire::Field;

use crate::log::redacted;

type Source = Box<dyn std::error::Error + Send + Sync>;

/// An error response of the pool, or no response. Each variant exists because a caller decides on it, or because users
/// do something else next.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    // --- the user
    /// The username or password is wrong.
    #[error("wrong credentials")]
    WrongCredentials,
    /// The user is locked out after failed attempts.
    #[error("password attempts exceeded")]
    LockedOut,
    /// An administrator has disabled the user.
    #[error("user is disabled")]
    UserDisabled,
    /// The user does not exist (only if `PreventUserExistenceErrors` is off).
    #[error("user not found")]
    UserNotFound,
    /// The address was never confirmed.
    #[error("user is not confirmed")]
    UserNotConfirmed,
    /// The administrator requires a password reset.
    #[error("password reset required")]
    PasswordResetRequired,
    /// The temporary password that an administrator set has expired.
    #[error("temporary password has expired")]
    TemporaryPasswordExpired,
    /// The address has an account.
    #[error("username exists")]
    UsernameExists,
    /// The address is the alias of another account.
    #[error("alias exists")]
    AliasExists,
    /// The user is confirmed already.
    #[error("user is already confirmed")]
    AlreadyConfirmed,
    /// The user has no verified address, or a status in which the password cannot be reset.
    #[error("password cannot be reset")]
    ResetUnavailable,

    // --- what the user entered
    /// The code is wrong.
    #[error("code mismatch")]
    CodeMismatch,
    /// The code has expired or was used.
    #[error("code expired")]
    CodeExpired,
    /// The code of an authenticator app that is being set up is wrong.
    #[error("software token mismatch")]
    SoftwareTokenMismatch,
    /// Too many codes were requested or tried.
    #[error("too many attempts")]
    TooManyAttempts,
    /// The password breaks the policy.
    #[error("password not accepted")]
    PasswordNotAccepted,
    /// The user has had the password before.
    #[error("password is in the history")]
    PasswordHistory,
    /// A value is not valid; with its field, if the pool's message names it.
    #[error("invalid parameter: {}", redacted(.1))]
    InvalidParameter(Option<Field>, String),

    // --- second factors, passkeys and devices
    /// The user has no authenticator app.
    #[error("software token MFA not found")]
    SoftwareTokenMfaNotFound,
    /// The user or the pool does not have the second factor.
    #[error("MFA method not found")]
    MfaMethodNotFound,
    /// The pool does not allow passkeys.
    #[error("passkeys are not enabled")]
    PasskeyNotEnabled,
    /// The registration of a passkey has expired or was completed.
    #[error("passkey challenge not found")]
    PasskeyChallengeNotFound,
    /// The pool does not accept the passkey.
    #[error("passkey not supported")]
    PasskeyNotSupported,
    /// The relying party of the pool does not match this site.
    #[error("relying party does not match: {}", redacted(.0))]
    PasskeyMisconfigured(String),
    /// The device is remembered already.
    #[error("device key exists")]
    DeviceKeyExists,
    /// The device, passkey or session does not exist.
    #[error("device, passkey or session not found")]
    NoLongerExists,

    // --- sessions and tokens
    /// The login took too long or was answered before.
    #[error("login session expired")]
    LoginExpired,
    /// The refresh token is no longer valid.
    #[error("refresh refused")]
    RefreshRefused,
    /// The access token has expired or is not valid.
    #[error("access token expired")]
    AccessTokenExpired,
    /// The access token was revoked, or its user can no longer use it.
    #[error("access token revoked")]
    AccessTokenRevoked,
    /// The access token lacks `aws.cognito.signin.user.admin`.
    #[error("access token lacks a scope")]
    MissingScope,

    // --- the pool and its settings
    /// The pool does not allow sign-up.
    #[error("sign-up is disabled")]
    SignUpDisabled,
    /// The code could not be sent. After a `SignUp`, the account exists all the same.
    #[error("code could not be delivered: {}", redacted(.0))]
    CodeDeliveryFailure(String),
    /// A Lambda trigger rejected the request; with its own words, which are safe to show.
    #[error("rejected by a trigger")]
    RefusedByTrigger(Option<String>),
    /// A Lambda trigger failed.
    #[error("a trigger failed: {}", redacted(.0))]
    TriggerFailed(String),
    /// A `NotAuthorizedException` whose message is not known.
    #[error("not authorized: {}", redacted(.0))]
    NotAuthorized(String),
    /// A firewall (AWS WAF) rejected the request.
    #[error("blocked by a firewall: {}", redacted(.0))]
    BlockedByFirewall(String),
    /// Another request changed the same thing.
    #[error("concurrent modification")]
    ConcurrentModification,
    /// The pool accepts no changes, because it is a replica in a second region or is being restored.
    #[error("operation not enabled: {}", redacted(.0))]
    ReadOnly(String),
    /// The pool's tier does not include the feature.
    #[error("feature is unavailable in the pool's tier: {}", redacted(.0))]
    FeatureUnavailable(String),
    /// The pool rejects this server's configuration.
    #[error("pool rejects the configuration: {}", redacted(.0))]
    Misconfigured(String),
    /// The pool does not accept the client secret, or a hash over it.
    #[error("pool rejects the client secret: {}", redacted(.0))]
    ClientSecretRefused(String),
    /// The pool is throttling requests.
    #[error("pool is throttling requests")]
    Busy,
    /// There was no response, or the pool failed.
    #[error("pool is unavailable")]
    Unavailable(#[source] Source),
    /// Anything else.
    #[error("unexpected response from the pool")]
    Unexpected(#[source] Source),
}

/// Why the pool refused the authentication levels that a login asked for (`TARGET_ACR_VALUES`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelsRefusal {
    /// It knows none of them.
    Unknown,
    /// The user has no factors for any of those that it knows.
    OutOfReach,
}

impl LevelsRefusal {
    /// Returns the refusal as the log shows it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::OutOfReach => "out_of_reach",
        }
    }
}

impl Error {
    /// Returns why the pool refused `TARGET_ACR_VALUES`, if it did.
    #[must_use]
    pub fn levels_refusal(&self) -> Option<LevelsRefusal> {
        match self {
            Self::InvalidParameter(_, message) => messages::levels_refusal(message),
            _ => None,
        }
    }

    /// Returns what the error means for a login: any refusal that is not about something else means wrong credentials.
    pub(super) fn at_login(self) -> Self {
        match self {
            Self::NotAuthorized(_) => Self::WrongCredentials,
            other => other,
        }
    }

    /// Returns what the error means for a refresh: only an exception that is about the grant or its user ends the
    /// session. A sentence that this version does not know does not.
    pub(super) fn at_refresh(self) -> Self {
        match self {
            Self::UserNotFound
            | Self::UserDisabled
            | Self::UserNotConfirmed
            | Self::PasswordResetRequired => Self::RefreshRefused,
            other => other,
        }
    }

    /// Returns what happened, for metrics of the operations that the SDK does not have yet.
    pub(super) const fn label(&self) -> &'static str {
        match self {
            Self::Busy => "TooManyRequestsException",
            Self::Unavailable(_) => "connection",
            Self::AccessTokenExpired
            | Self::AccessTokenRevoked
            | Self::MissingScope
            | Self::NotAuthorized(_) => "NotAuthorizedException",
            Self::FeatureUnavailable(_) => "FeatureUnavailableInTierException",
            Self::NoLongerExists => "ResourceNotFoundException",
            _ => "other",
        }
    }

    /// Returns whether another client secret may help.
    pub(super) const fn is_about_client_secret(&self) -> bool {
        matches!(self, Self::ClientSecretRefused(_))
    }

    /// Returns whether an access token, or its user, is no longer valid at the pool, so that only a refresh can help.
    #[must_use]
    pub const fn is_about_access_token(&self) -> bool {
        matches!(
            self,
            Self::AccessTokenExpired
                | Self::AccessTokenRevoked
                | Self::UserNotFound
                | Self::UserDisabled
        )
    }

    /// Returns whether the pool may answer this way to the proof of a user that it does not know. Everything else is about
    /// the pool itself, and happens to known users too.
    #[must_use]
    pub const fn is_about_credentials(&self) -> bool {
        !matches!(
            self,
            Self::Busy
                | Self::Unavailable(_)
                | Self::BlockedByFirewall(_)
                | Self::ReadOnly(_)
                | Self::FeatureUnavailable(_)
                | Self::Misconfigured(_)
                | Self::ClientSecretRefused(_)
                | Self::TriggerFailed(_)
        )
    }

    /// Returns whether only some accounts cause the error, so that a response to someone who is not logged in must hide
    /// it (ASVS 5.0 6.3.8). The errors of a login are not among them.
    #[must_use]
    pub const fn reveals_account(&self) -> bool {
        matches!(
            self,
            Self::UserNotFound
                | Self::UserDisabled
                | Self::UserNotConfirmed
                | Self::AlreadyConfirmed
                | Self::ResetUnavailable
                | Self::PasswordResetRequired
                | Self::CodeDeliveryFailure(_)
                // With PreventUserExistenceErrors, Cognito answers some requests for unknown users this way (developer
                // guide, "Managing user existence error responses").
                | Self::InvalidParameter(None, _)
        )
    }
}

/// Converts the SDK's error of any operation.
pub(super) fn from_sdk<E>(error: SdkError<E>) -> Error
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    // The status first: load balancers and firewalls send 429 (RFC 6585, section 4) and 5xx without a body that the SDK
    // can parse.
    let status = error.raw_response().map(|raw| raw.status().as_u16());
    match (status, &error) {
        (Some(429), _) => Error::Busy,
        (Some(500..), _)
        | (
            _,
            SdkError::TimeoutError(_) | SdkError::DispatchFailure(_) | SdkError::ResponseError(_),
        ) => Error::Unavailable(without_response(error)),
        (_, SdkError::ServiceError(service)) => {
            let exception = service.err().code().unwrap_or_default();
            let message = service.err().message().unwrap_or_default();
            classify(exception, message)
                .unwrap_or_else(|| Error::Unexpected(without_response(error)))
        }
        _ => Error::Unexpected(without_response(error)),
    }
}

/// Returns the name of the exception of a failed call for metrics, or what happened instead: a name of the table, so that the
/// pool cannot create others.
pub(super) fn exception<E: ProvideErrorMetadata>(error: &SdkError<E>) -> &'static str {
    let status = error.raw_response().map(|raw| raw.status().as_u16());
    match error {
        SdkError::TimeoutError(_) => "timeout",
        SdkError::DispatchFailure(failure) if failure.is_timeout() => "timeout",
        SdkError::DispatchFailure(_) => "connection",
        SdkError::ServiceError(service) => {
            let name = service.err().code().and_then(known_exception);
            name.unwrap_or(other(status))
        }
        _ => other(status),
    }
}

/// A response without an exception that is known.
const fn other(status: Option<u16>) -> &'static str {
    match status {
        Some(429) => "TooManyRequestsException",
        Some(500..) => "InternalErrorException",
        _ => "other",
    }
}

/// Returns the cause of an error. The rest of it is the response, which may contain tokens and must not reach the log.
fn without_response<E>(error: SdkError<E>) -> Source
where
    E: std::error::Error + Send + Sync + 'static,
{
    error
        .into_source()
        .unwrap_or_else(|error| error.to_string().into())
}

#[cfg(test)]
mod tests {
    use super::Error;

    #[test]
    fn a_refresh_ends_only_for_errors_about_the_grant_or_its_user() {
        let ends = |error: Error| matches!(error.at_refresh(), Error::RefreshRefused);
        for error in [
            Error::RefreshRefused,
            Error::UserNotFound,
            Error::UserDisabled,
            Error::UserNotConfirmed,
            Error::PasswordResetRequired,
        ] {
            assert!(ends(error));
        }
        for error in [
            Error::NotAuthorized("a new sentence".to_owned()),
            Error::SignUpDisabled,
            Error::Busy,
            Error::Misconfigured(String::new()),
            Error::ClientSecretRefused(String::new()),
            Error::BlockedByFirewall(String::new()),
            Error::ReadOnly(String::new()),
        ] {
            assert!(!ends(error));
        }
    }

    #[test]
    fn an_unknown_refusal_of_a_login_means_wrong_credentials() {
        let error = Error::NotAuthorized("a new sentence".to_owned());
        assert!(matches!(error.at_login(), Error::WrongCredentials));
        assert!(matches!(
            Error::SignUpDisabled.at_login(),
            Error::SignUpDisabled
        ));
    }
}
