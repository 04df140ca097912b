//! Errors of the user-pools API.

mod messages;
mod table;

use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
use wire::Field;

type Source = Box<dyn std::error::Error + Send + Sync>;

/// An error response of the pool, or no response. Each variant exists because a caller decides on it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The username or password is wrong, the user is disabled, or locked out after failed attempts.
    #[error("wrong credentials")]
    WrongCredentials,
    /// The user does not exist (only if `PreventUserExistenceErrors` is off).
    #[error("user not found")]
    UserNotFound,
    /// The address was never confirmed.
    #[error("user is not confirmed")]
    UserNotConfirmed,
    /// The administrator requires a password reset.
    #[error("password reset required")]
    PasswordResetRequired,
    /// The address has an account.
    #[error("username exists")]
    UsernameExists,
    /// The address is the alias of another account.
    #[error("alias exists")]
    AliasExists,
    /// The user is confirmed already.
    #[error("user is already confirmed")]
    AlreadyConfirmed,
    /// The code is wrong.
    #[error("code mismatch")]
    CodeMismatch,
    /// The code has expired or was used.
    #[error("code expired")]
    CodeExpired,
    /// Too many codes were requested or tried.
    #[error("too many attempts")]
    TooManyAttempts,
    /// The password breaks the policy.
    #[error("password not accepted")]
    PasswordNotAccepted,
    /// A value is not valid; with its field, if the pool's message names it.
    #[error("invalid parameter")]
    InvalidParameter(Option<Field>),
    /// The account exists, but its email could not be sent.
    #[error("code could not be delivered")]
    CodeDeliveryFailure,
    /// A Lambda trigger rejected the request.
    #[error("rejected by a trigger")]
    RefusedByTrigger,
    /// The login took too long or was answered before.
    #[error("login session expired")]
    LoginExpired,
    /// The refresh token is no longer valid.
    #[error("refresh refused")]
    RefreshRefused,
    /// The pool is throttling requests.
    #[error("pool is throttling requests")]
    Busy,
    /// The pool rejects this server's configuration.
    #[error("pool rejects the configuration: {0}")]
    Misconfigured(String),
    /// There was no response, or the pool failed.
    #[error("pool is unavailable")]
    Unavailable(#[source] Source),
    /// Anything else.
    #[error("unexpected response from the pool")]
    Unexpected(#[source] Source),
}

impl Error {
    /// Returns what the error means for a refresh: any error about the user or the token ends the session.
    pub(super) fn at_refresh(self) -> Self {
        match self {
            Self::WrongCredentials
            | Self::UserNotFound
            | Self::UserNotConfirmed
            | Self::PasswordResetRequired => Self::RefreshRefused,
            other => other,
        }
    }
}

/// Converts the SDK's error of any operation.
pub(super) fn from_sdk<E>(error: SdkError<E>) -> Error
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    match &error {
        SdkError::ServiceError(service) if service.raw().status().is_server_error() => {
            Error::Unavailable(Box::new(error))
        }
        SdkError::ServiceError(service) => {
            let exception = service.err().code().unwrap_or_default();
            let message = service.err().message().unwrap_or_default();
            table::classify(exception, message)
                .unwrap_or_else(|| Error::Unexpected(Box::new(error)))
        }
        SdkError::TimeoutError(_) | SdkError::DispatchFailure(_) | SdkError::ResponseError(_) => {
            Error::Unavailable(Box::new(error))
        }
        _ => Error::Unexpected(Box::new(error)),
    }
}
