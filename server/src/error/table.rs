//! The status and the message of every problem code.

use axum::http::StatusCode;
use wire::ProblemCode;

/// Returns the status for a code.
pub(super) const fn status(code: ProblemCode) -> StatusCode {
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
        | ProblemCode::PasswordTooCommon
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

/// Returns a sentence for developers. It never contains text from the pool.
pub(super) const fn message(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::MalformedRequest => {
            "The request body or query does not have the expected form."
        }
        ProblemCode::NotFound => "There is nothing at this path.",
        ProblemCode::MethodNotAllowed => "This path does not accept the method.",
        ProblemCode::BodyTooLarge => "The request body is too large.",
        ProblemCode::NotJson => "The request body must be application/json.",
        ProblemCode::HeaderMissing => "The X-Poolgate header is missing.",
        ProblemCode::ForeignOrigin => "The request comes from another origin.",
        ProblemCode::InvalidInput => "The value of a field is not valid.",
        ProblemCode::PasswordNotAccepted => "The pool does not accept this password.",
        ProblemCode::PasswordTooCommon => "The password is too easy to guess.",
        ProblemCode::CodeMismatch => "The code is wrong.",
        ProblemCode::CodeExpired => "The code has expired or was already used.",
        ProblemCode::TooManyAttempts => "Too many attempts.",
        ProblemCode::EmailTaken => "The email address belongs to another account.",
        ProblemCode::RefusedByPool => "A Lambda trigger of the pool rejected the request.",
        ProblemCode::WrongCredentials => "The username or password is incorrect.",
        ProblemCode::UserNotConfirmed => "The account is not confirmed yet.",
        ProblemCode::PasswordResetRequired => "The password must be reset.",
        ProblemCode::LoginExpired => {
            "This login has expired or was already answered. Start a new one."
        }
        ProblemCode::ChallengeNotSupported => {
            "The pool requires a challenge that is not supported."
        }
        ProblemCode::LoginModeOff => "This login mode is turned off.",
        ProblemCode::LoginCancelled => "The login was cancelled.",
        ProblemCode::LoginNotStartedHere => {
            "This browser did not start this login, or the login has expired."
        }
        ProblemCode::LoginFailed => "The login failed.",
        ProblemCode::NotLoggedIn => "There is no session, or it has expired.",
        ProblemCode::TokenInspectionOff => "Token inspection is turned off.",
        ProblemCode::PoolBusy => "The pool is throttling requests.",
        ProblemCode::PoolUnavailable => "The pool does not respond.",
        ProblemCode::PoolMisconfigured => "The pool rejects the configuration of this server.",
        ProblemCode::StoreUnavailable => "The session store does not respond.",
        ProblemCode::Internal | ProblemCode::Offline | ProblemCode::Unknown => {
            "The server failed to handle the request."
        }
    }
}
