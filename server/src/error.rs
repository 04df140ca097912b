//! From what went wrong inside to what leaves the server: a status and a [`Problem`], and nothing else.
//!
//! The cause is logged once, with the request id, by `guard::problem`, which also writes the body.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use wire::{Field, Problem, ProblemCode};

use crate::{hosted_ui, session, tokens, upkeep, user_pool};

/// A refusal on its way out.
#[derive(Debug)]
pub struct Error {
    code: ProblemCode,
    field: Option<Field>,
    retry_after: Option<u32>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// Seconds to wait where the pool does not say: its own limits are per hour, a pause is short.
const LIMIT_PAUSE: u32 = 900;
const BUSY_PAUSE: u32 = 5;

impl Error {
    /// The input to blame.
    #[must_use]
    pub fn invalid(field: Field) -> Self {
        Self {
            field: Some(field),
            ..ProblemCode::InvalidInput.into()
        }
    }

    /// A refusal with the error that led to it.
    #[must_use]
    pub fn caused_by(
        code: ProblemCode,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self {
            source: Some(source.into()),
            ..code.into()
        }
    }

    /// What went wrong.
    #[must_use]
    pub const fn code(&self) -> ProblemCode {
        self.code
    }

    /// The error that led to it, with all that led to that; for the log.
    #[must_use]
    pub fn cause(&self) -> String {
        let mut words = String::new();
        let mut next = self
            .source
            .as_ref()
            .map(|source| &**source as &dyn std::error::Error);
        while let Some(error) = next {
            if !words.is_empty() {
                words.push_str(": ");
            }
            words.push_str(&error.to_string());
            next = error.source();
        }
        words
    }

    /// The body.
    #[must_use]
    pub fn problem(&self, request_id: &str) -> Problem {
        Problem {
            code: self.code,
            message: message(self.code).to_owned(),
            request_id: request_id.to_owned(),
            field: self.field,
            retry_after: self.retry_after,
        }
    }

    /// The status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        status(self.code)
    }

    /// Seconds after which trying again makes sense.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u32> {
        self.retry_after
    }
}

impl From<ProblemCode> for Error {
    fn from(code: ProblemCode) -> Self {
        let retry_after = match code {
            ProblemCode::TooManyAttempts => Some(LIMIT_PAUSE),
            ProblemCode::PoolBusy
            | ProblemCode::PoolUnavailable
            | ProblemCode::StoreUnavailable => Some(BUSY_PAUSE),
            _ => None,
        };
        let field = match code {
            ProblemCode::PasswordNotAccepted => Some(Field::Password),
            ProblemCode::CodeMismatch | ProblemCode::CodeExpired => Some(Field::Code),
            ProblemCode::EmailTaken => Some(Field::Email),
            _ => None,
        };
        Self {
            code,
            field,
            retry_after,
            source: None,
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(std::sync::Arc::new(self));
        response
    }
}

/// The status of every code.
#[must_use]
pub const fn status(code: ProblemCode) -> StatusCode {
    match code {
        ProblemCode::MalformedRequest => StatusCode::BAD_REQUEST,
        ProblemCode::NotLoggedIn => StatusCode::UNAUTHORIZED,
        ProblemCode::HeaderMissing
        | ProblemCode::ForeignOrigin
        | ProblemCode::WrongCredentials
        | ProblemCode::UserNotConfirmed
        | ProblemCode::PasswordResetRequired
        | ProblemCode::TokenInspectionOff => StatusCode::FORBIDDEN,
        ProblemCode::NotFound | ProblemCode::LoginModeOff => StatusCode::NOT_FOUND,
        ProblemCode::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        ProblemCode::LoginExpired => StatusCode::GONE,
        ProblemCode::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ProblemCode::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ProblemCode::InvalidInput
        | ProblemCode::PasswordNotAccepted
        | ProblemCode::CodeMismatch
        | ProblemCode::CodeExpired
        | ProblemCode::EmailTaken
        | ProblemCode::RefusedByPool
        | ProblemCode::LoginCancelled
        | ProblemCode::LoginNotStartedHere
        | ProblemCode::LoginFailed => StatusCode::UNPROCESSABLE_ENTITY,
        ProblemCode::TooManyAttempts | ProblemCode::PoolBusy => StatusCode::TOO_MANY_REQUESTS,
        ProblemCode::ChallengeNotSupported => StatusCode::NOT_IMPLEMENTED,
        ProblemCode::PoolMisconfigured => StatusCode::BAD_GATEWAY,
        ProblemCode::PoolUnavailable | ProblemCode::StoreUnavailable => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        ProblemCode::Internal | ProblemCode::Offline | ProblemCode::Unknown => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// One sentence for developers per code; never a word of the pool's.
const fn message(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::MalformedRequest => "The request is not of the expected shape.",
        ProblemCode::NotFound => "There is nothing at this address.",
        ProblemCode::MethodNotAllowed => "The address does not take this method.",
        ProblemCode::BodyTooLarge => "The request body is too large.",
        ProblemCode::NotJson => "The request body must be application/json.",
        ProblemCode::HeaderMissing => "The X-Poolgate header is missing.",
        ProblemCode::ForeignOrigin => "The request comes from another origin.",
        ProblemCode::InvalidInput => "A value cannot be accepted.",
        ProblemCode::PasswordNotAccepted => "The pool does not accept this password.",
        ProblemCode::CodeMismatch => "The code is wrong.",
        ProblemCode::CodeExpired => "The code has expired or was used.",
        ProblemCode::TooManyAttempts => "Too many attempts.",
        ProblemCode::EmailTaken => "The address belongs to another account.",
        ProblemCode::RefusedByPool => "A rule of the pool refused.",
        ProblemCode::WrongCredentials => "Name and password do not match.",
        ProblemCode::UserNotConfirmed => "The account is not confirmed.",
        ProblemCode::PasswordResetRequired => "The password must be reset.",
        ProblemCode::LoginExpired => "This login is over; start again.",
        ProblemCode::ChallengeNotSupported => {
            "The pool asks for a step that is not supported here."
        }
        ProblemCode::LoginModeOff => "This way to log in is switched off.",
        ProblemCode::LoginCancelled => "The login was cancelled.",
        ProblemCode::LoginNotStartedHere => "This browser has no such login under way.",
        ProblemCode::LoginFailed => "The login failed.",
        ProblemCode::NotLoggedIn => "There is no session.",
        ProblemCode::TokenInspectionOff => "Token inspection is switched off.",
        ProblemCode::PoolBusy => "The pool throttles requests.",
        ProblemCode::PoolUnavailable => "The pool does not answer.",
        ProblemCode::PoolMisconfigured => "The pool refuses this server's configuration.",
        ProblemCode::StoreUnavailable => "The session store does not answer.",
        ProblemCode::Internal | ProblemCode::Offline | ProblemCode::Unknown => {
            "Something went wrong."
        }
    }
}

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

impl From<upkeep::Error> for Error {
    fn from(error: upkeep::Error) -> Self {
        match error {
            upkeep::Error::EndedMeanwhile => Self::caused_by(ProblemCode::NotLoggedIn, error),
            upkeep::Error::Unavailable(source) => {
                Self::caused_by(ProblemCode::PoolUnavailable, source)
            }
            upkeep::Error::Store(source) => source.into(),
        }
    }
}
