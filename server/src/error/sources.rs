//! Converts the errors of lower modules to problem codes.

use wire::ProblemCode;

use super::Error;
use crate::{hosted_ui, session, token_lifecycle, tokens, user_pool};

impl From<user_pool::Error> for Error {
    fn from(error: user_pool::Error) -> Self {
        use user_pool::Error as Pool;
        let code = match &error {
            // An unknown user and a wrong password look the same (ASVS 5.0 6.3.8).
            Pool::WrongCredentials | Pool::UserNotFound => ProblemCode::WrongCredentials,
            Pool::UserNotConfirmed => ProblemCode::UserNotConfirmed,
            Pool::PasswordResetRequired => ProblemCode::PasswordResetRequired,
            Pool::UsernameExists | Pool::AliasExists => ProblemCode::EmailTaken,
            Pool::CodeMismatch => ProblemCode::CodeMismatch,
            Pool::CodeExpired => ProblemCode::CodeExpired,
            Pool::TooManyAttempts => ProblemCode::TooManyAttempts,
            Pool::PasswordNotAccepted => ProblemCode::PasswordNotAccepted,
            Pool::InvalidParameter(_) => ProblemCode::InvalidInput,
            Pool::RefusedByTrigger => ProblemCode::RefusedByPool,
            Pool::LoginExpired => ProblemCode::LoginExpired,
            Pool::RefreshRefused => ProblemCode::NotLoggedIn,
            Pool::Busy => ProblemCode::PoolBusy,
            Pool::Misconfigured(_) => ProblemCode::PoolMisconfigured,
            Pool::Unavailable(_) | Pool::CodeDeliveryFailure => ProblemCode::PoolUnavailable,
            Pool::AlreadyConfirmed | Pool::Unexpected(_) => ProblemCode::Internal,
        };
        let named = if let Pool::InvalidParameter(field) = &error {
            *field
        } else {
            None
        };
        let refusal = Self::caused_by(code, error);
        Self {
            field: named.or(refusal.field),
            ..refusal
        }
    }
}

impl From<hosted_ui::Error> for Error {
    fn from(error: hosted_ui::Error) -> Self {
        let code = match &error {
            hosted_ui::Error::InvalidGrant | hosted_ui::Error::Unexpected(_) => {
                ProblemCode::LoginFailed
            }
            hosted_ui::Error::Misconfigured(_) => ProblemCode::PoolMisconfigured,
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
        Self::caused_by(code, error)
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        Self::caused_by(ProblemCode::StoreUnavailable, error)
    }
}

impl From<token_lifecycle::Error> for Error {
    fn from(error: token_lifecycle::Error) -> Self {
        match error {
            token_lifecycle::Error::SessionEnded => {
                Self::caused_by(ProblemCode::NotLoggedIn, error)
            }
            token_lifecycle::Error::Unavailable(source) => {
                Self::caused_by(ProblemCode::PoolUnavailable, source)
            }
            token_lifecycle::Error::Store(source) => source.into(),
        }
    }
}
