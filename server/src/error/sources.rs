//! Converts the errors of lower modules to problem codes.

use wire::ProblemCode;

use super::Error;
use crate::events::Details;
use crate::{hosted_ui, limits, session, token_lifecycle, tokens, user_pool};

impl From<user_pool::Error> for Error {
    fn from(error: user_pool::Error) -> Self {
        let code = code(&error);
        let (field, detail) = match &error {
            user_pool::Error::InvalidParameter(field, _) => (*field, None),
            user_pool::Error::RefusedByTrigger(words) => (None, words.clone()),
            _ => (None, None),
        };
        let refusal = Self::caused_by(code, error);
        Self {
            field: field.or(refusal.field),
            detail,
            ..refusal
        }
    }
}

fn code(error: &user_pool::Error) -> ProblemCode {
    use user_pool::Error as Pool;
    match error {
        // An unknown, locked or disabled user and a wrong password look the same (ASVS 5.0 6.3.8).
        Pool::WrongCredentials | Pool::UserNotFound | Pool::LockedOut | Pool::UserDisabled => {
            ProblemCode::WrongCredentials
        }
        Pool::UserNotConfirmed => ProblemCode::UserNotConfirmed,
        Pool::PasswordResetRequired => ProblemCode::PasswordResetRequired,
        Pool::TemporaryPasswordExpired => ProblemCode::TemporaryPasswordExpired,
        Pool::UsernameExists | Pool::AliasExists => ProblemCode::EmailTaken,
        Pool::ResetUnavailable => ProblemCode::PasswordResetUnavailable,
        Pool::CodeMismatch => ProblemCode::CodeMismatch,
        Pool::CodeExpired => ProblemCode::CodeExpired,
        Pool::SoftwareTokenMismatch => ProblemCode::SoftwareTokenMismatch,
        Pool::TooManyAttempts => ProblemCode::TooManyAttempts,
        Pool::PasswordNotAccepted => ProblemCode::PasswordNotAccepted,
        Pool::PasswordHistory => ProblemCode::PasswordHistory,
        Pool::InvalidParameter(..) => ProblemCode::InvalidInput,
        Pool::SoftwareTokenMfaNotFound => ProblemCode::SoftwareTokenMfaNotFound,
        Pool::MfaMethodNotFound => ProblemCode::MfaMethodNotFound,
        Pool::PasskeyNotEnabled => ProblemCode::PasskeyNotEnabled,
        Pool::PasskeyChallengeNotFound => ProblemCode::PasskeyChallengeNotFound,
        Pool::PasskeyNotSupported => ProblemCode::PasskeyNotSupported,
        Pool::PasskeyMisconfigured(_) => ProblemCode::PasskeyMisconfigured,
        Pool::DeviceKeyExists => ProblemCode::DeviceKeyExists,
        Pool::NoLongerExists => ProblemCode::NoLongerExists,
        Pool::LoginExpired => ProblemCode::LoginExpired,
        Pool::RefreshRefused => ProblemCode::NotLoggedIn,
        Pool::AccessTokenExpired => ProblemCode::AccessTokenExpired,
        Pool::AccessTokenRevoked => ProblemCode::AccessTokenRevoked,
        Pool::MissingScope => ProblemCode::MissingScope,
        Pool::SignUpDisabled => ProblemCode::SignUpDisabled,
        Pool::CodeDeliveryFailure(_) => ProblemCode::CodeNotDelivered,
        Pool::RefusedByTrigger(_) => ProblemCode::RefusedByTrigger,
        Pool::TriggerFailed(_) => ProblemCode::TriggerFailed,
        Pool::NotAuthorized(_) => ProblemCode::RefusedByPool,
        Pool::BlockedByFirewall(_) => ProblemCode::BlockedByFirewall,
        Pool::ConcurrentModification => ProblemCode::ConcurrentModification,
        Pool::ReadOnly(_) => ProblemCode::TemporarilyReadOnly,
        Pool::FeatureUnavailable(_) => ProblemCode::FeatureUnavailable,
        Pool::Misconfigured(_) | Pool::ClientSecretRefused(_) => ProblemCode::PoolMisconfigured,
        Pool::Busy => ProblemCode::PoolBusy,
        Pool::Unavailable(_) => ProblemCode::PoolUnavailable,
        // A caller that can meet this knows whether it is a success.
        Pool::AlreadyConfirmed | Pool::Unexpected(_) => ProblemCode::Internal,
    }
}

impl From<hosted_ui::Error> for Error {
    fn from(error: hosted_ui::Error) -> Self {
        let code = match &error {
            hosted_ui::Error::InvalidGrant | hosted_ui::Error::Unexpected(_) => {
                ProblemCode::LoginFailed
            }
            hosted_ui::Error::Misconfigured(_) | hosted_ui::Error::ClientSecretRefused => {
                ProblemCode::PoolMisconfigured
            }
            hosted_ui::Error::Busy => ProblemCode::PoolBusy,
            hosted_ui::Error::Unavailable(_) => ProblemCode::PoolUnavailable,
        };
        Self::caused_by(code, error)
    }
}

impl From<tokens::Error> for Error {
    fn from(error: tokens::Error) -> Self {
        let code = match &error {
            tokens::Error::KeysUnavailable => ProblemCode::PoolUnavailable,
            _ => ProblemCode::LoginFailed,
        };
        let details = Details::token_refused(error.reason());
        Self::caused_by(code, error).with_details(details)
    }
}

impl From<limits::Exceeded> for Error {
    fn from(error: limits::Exceeded) -> Self {
        Self {
            retry_after: Some(error.retry_after),
            ..Self::caused_by(ProblemCode::TooManyAttempts, error)
        }
        .with_details(Details::rate_limited(error.limit))
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        let code = match error {
            // Nobody has used up an attempt, but trying again later helps.
            session::Error::TooManyLogins => ProblemCode::PoolBusy,
            session::Error::Store(_) | session::Error::Serialize(_) => {
                ProblemCode::StoreUnavailable
            }
        };
        Self::caused_by(code, error)
    }
}

impl From<token_lifecycle::Error> for Error {
    fn from(error: token_lifecycle::Error) -> Self {
        match error {
            token_lifecycle::Error::SessionEnded => {
                Self::caused_by(ProblemCode::NotLoggedIn, error)
            }
            token_lifecycle::Error::Busy(source) => Self::caused_by(ProblemCode::PoolBusy, source),
            token_lifecycle::Error::Unavailable(source) => {
                Self::caused_by(ProblemCode::PoolUnavailable, source)
            }
            token_lifecycle::Error::Store(source) => {
                Self::caused_by(ProblemCode::StoreUnavailable, source)
            }
        }
    }
}

impl From<token_lifecycle::CallError> for Error {
    fn from(error: token_lifecycle::CallError) -> Self {
        match error {
            token_lifecycle::CallError::Tokens(error) => error.into(),
            token_lifecycle::CallError::Pool(error) => error.into(),
        }
    }
}
