//! From what went wrong inside to what leaves the server: a status and a [`Problem`], and nothing else.
//!
//! The cause is logged once, with the request id, by `guard::problem`, which also writes the body.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use wire::{Code, Field, Problem};

use crate::{hosted_ui, session, tokens, user_pool};

/// A refusal on its way out.
#[derive(Debug)]
pub struct Error {
    code: Code,
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
            ..Code::InvalidInput.into()
        }
    }

    /// A refusal with the error that led to it.
    #[must_use]
    pub fn caused_by(
        code: Code,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self {
            source: Some(source.into()),
            ..code.into()
        }
    }

    /// What went wrong.
    #[must_use]
    pub const fn code(&self) -> Code {
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

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        let retry_after = match code {
            Code::TooManyAttempts => Some(LIMIT_PAUSE),
            Code::PoolBusy | Code::PoolUnavailable | Code::StoreUnavailable => Some(BUSY_PAUSE),
            _ => None,
        };
        let field = match code {
            Code::PasswordNotAccepted => Some(Field::Password),
            Code::CodeMismatch | Code::CodeExpired => Some(Field::Code),
            Code::EmailTaken => Some(Field::Email),
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
pub const fn status(code: Code) -> StatusCode {
    match code {
        Code::MalformedRequest => StatusCode::BAD_REQUEST,
        Code::NotLoggedIn => StatusCode::UNAUTHORIZED,
        Code::HeaderMissing
        | Code::ForeignOrigin
        | Code::WrongCredentials
        | Code::UserNotConfirmed
        | Code::PasswordResetRequired
        | Code::TokenInspectionOff => StatusCode::FORBIDDEN,
        Code::NotFound | Code::LoginModeOff => StatusCode::NOT_FOUND,
        Code::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Code::LoginExpired => StatusCode::GONE,
        Code::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Code::InvalidInput
        | Code::PasswordNotAccepted
        | Code::CodeMismatch
        | Code::CodeExpired
        | Code::EmailTaken
        | Code::RefusedByPool
        | Code::LoginCancelled
        | Code::LoginNotStartedHere
        | Code::LoginFailed => StatusCode::UNPROCESSABLE_ENTITY,
        Code::TooManyAttempts | Code::PoolBusy => StatusCode::TOO_MANY_REQUESTS,
        Code::ChallengeNotSupported => StatusCode::NOT_IMPLEMENTED,
        Code::PoolMisconfigured => StatusCode::BAD_GATEWAY,
        Code::PoolUnavailable | Code::StoreUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::Internal | Code::Offline | Code::Unknown => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// One sentence for developers per code; never a word of the pool's.
const fn message(code: Code) -> &'static str {
    match code {
        Code::MalformedRequest => "The request is not of the expected shape.",
        Code::NotFound => "There is nothing at this address.",
        Code::MethodNotAllowed => "The address does not take this method.",
        Code::BodyTooLarge => "The request body is too large.",
        Code::NotJson => "The request body must be application/json.",
        Code::HeaderMissing => "The X-Poolgate header is missing.",
        Code::ForeignOrigin => "The request comes from another origin.",
        Code::InvalidInput => "A value cannot be accepted.",
        Code::PasswordNotAccepted => "The pool does not accept this password.",
        Code::CodeMismatch => "The code is wrong.",
        Code::CodeExpired => "The code has expired or was used.",
        Code::TooManyAttempts => "Too many attempts.",
        Code::EmailTaken => "The address belongs to another account.",
        Code::RefusedByPool => "A rule of the pool refused.",
        Code::WrongCredentials => "Name and password do not match.",
        Code::UserNotConfirmed => "The account is not confirmed.",
        Code::PasswordResetRequired => "The password must be reset.",
        Code::LoginExpired => "This login is over; start again.",
        Code::ChallengeNotSupported => "The pool asks for a step that is not supported here.",
        Code::LoginModeOff => "This way to log in is switched off.",
        Code::LoginCancelled => "The login was cancelled.",
        Code::LoginNotStartedHere => "This browser has no such login under way.",
        Code::LoginFailed => "The login failed.",
        Code::NotLoggedIn => "There is no session.",
        Code::TokenInspectionOff => "Token inspection is switched off.",
        Code::PoolBusy => "The pool throttles requests.",
        Code::PoolUnavailable => "The pool does not answer.",
        Code::PoolMisconfigured => "The pool refuses this server's configuration.",
        Code::StoreUnavailable => "The session store does not answer.",
        Code::Internal | Code::Offline | Code::Unknown => "Something went wrong.",
    }
}

impl From<user_pool::Error> for Error {
    fn from(error: user_pool::Error) -> Self {
        use user_pool::Error as Pool;
        let code = match &error {
            // An unknown user and a wrong password look the same (ASVS 5.0 6.3.8).
            Pool::WrongCredentials | Pool::UserNotFound => Code::WrongCredentials,
            Pool::UserNotConfirmed => Code::UserNotConfirmed,
            Pool::PasswordResetRequired => Code::PasswordResetRequired,
            Pool::UsernameExists | Pool::AliasExists => Code::EmailTaken,
            Pool::CodeMismatch => Code::CodeMismatch,
            Pool::CodeExpired => Code::CodeExpired,
            Pool::TooManyAttempts => Code::TooManyAttempts,
            Pool::PasswordNotAccepted => Code::PasswordNotAccepted,
            Pool::InvalidParameter(_) => Code::InvalidInput,
            Pool::RefusedByTrigger => Code::RefusedByPool,
            Pool::LoginExpired => Code::LoginExpired,
            Pool::RefreshRefused => Code::NotLoggedIn,
            Pool::Busy => Code::PoolBusy,
            Pool::Misconfigured(_) => Code::PoolMisconfigured,
            Pool::Unavailable(_) | Pool::CodeDeliveryFailure => Code::PoolUnavailable,
            Pool::AlreadyConfirmed | Pool::Unexpected(_) => Code::Internal,
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
            hosted_ui::Error::GrantRefused | hosted_ui::Error::Unexpected(_) => Code::LoginFailed,
            hosted_ui::Error::Misconfigured(_) => Code::PoolMisconfigured,
            hosted_ui::Error::Unavailable(_) => Code::PoolUnavailable,
        };
        Self::caused_by(code, error)
    }
}

impl From<tokens::Error> for Error {
    fn from(error: tokens::Error) -> Self {
        let code = match &error {
            tokens::Error::KeysUnavailable => Code::PoolUnavailable,
            _ => Code::LoginFailed,
        };
        Self::caused_by(code, error)
    }
}

impl From<session::Error> for Error {
    fn from(error: session::Error) -> Self {
        Self::caused_by(Code::StoreUnavailable, error)
    }
}

impl From<session::refresh::Error> for Error {
    fn from(error: session::refresh::Error) -> Self {
        use session::refresh::Error as Refresh;
        match error {
            Refresh::Ended | Refresh::EndedMeanwhile(_) => {
                Self::caused_by(Code::NotLoggedIn, error)
            }
            Refresh::Unavailable(source) => Self::caused_by(Code::PoolUnavailable, source),
            Refresh::Store(source) => source.into(),
        }
    }
}
