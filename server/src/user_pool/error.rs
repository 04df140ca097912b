//! What the pool refuses, by exception name; where one exception has several meanings, by its sentence too.

use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
use wire::Field;

type Source = Box<dyn std::error::Error + Send + Sync>;

/// A refusal by the pool, or no answer. A variant exists because a caller decides on it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Name and password do not match, the user is disabled, or the pool wants a pause after failures.
    #[error("wrong credentials")]
    WrongCredentials,
    /// The pool says that it knows no such user (`PreventUserExistenceErrors` is off).
    #[error("user not found")]
    UserNotFound,
    /// The address was never confirmed.
    #[error("user is not confirmed")]
    UserNotConfirmed,
    /// The operator requires a reset.
    #[error("password reset required")]
    PasswordResetRequired,
    /// The address has an account.
    #[error("user name exists")]
    UsernameExists,
    /// The address is the alias of another account.
    #[error("alias exists")]
    AliasExists,
    /// The user is confirmed already.
    #[error("user is confirmed already")]
    AlreadyConfirmed,
    /// The code is wrong.
    #[error("code mismatch")]
    CodeMismatch,
    /// The code is too old or was used.
    #[error("code expired")]
    CodeExpired,
    /// Too many codes asked for or tried.
    #[error("too many attempts")]
    TooManyAttempts,
    /// The password breaks the policy.
    #[error("password not accepted")]
    PasswordNotAccepted,
    /// A value is not accepted; the field is named where the pool's sentence tells.
    #[error("invalid parameter")]
    InvalidParameter(Option<Field>),
    /// The account exists, but its mail could not be sent.
    #[error("code could not be delivered")]
    CodeDeliveryFailure,
    /// A Lambda trigger refused.
    #[error("refused by a trigger")]
    RefusedByTrigger,
    /// The login took too long or was answered before.
    #[error("login session expired")]
    LoginExpired,
    /// The refresh token is no good any more.
    #[error("refresh refused")]
    RefreshRefused,
    /// The pool throttles.
    #[error("pool throttles")]
    Busy,
    /// The pool refuses this server's configuration.
    #[error("pool refuses the configuration: {0}")]
    Misconfigured(String),
    /// No answer, or a failure on the pool's side.
    #[error("pool is unavailable")]
    Unavailable(#[source] Source),
    /// Anything else.
    #[error("unexpected answer of the pool")]
    Unexpected(#[source] Source),
}

impl Error {
    /// What a refusal means for a refresh: whatever the pool says about user or token ends the session.
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

/// From the SDK's error of any operation.
pub(super) fn from_sdk<E>(error: SdkError<E>) -> Error
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    match &error {
        SdkError::ServiceError(service) if service.raw().status().is_server_error() => {
            Error::Unavailable(Box::new(error))
        }
        SdkError::ServiceError(service) => {
            let (code, message) = (
                service.err().code().unwrap_or_default(),
                service.err().message().unwrap_or_default(),
            );
            classify(code, message).unwrap_or_else(|| Error::Unexpected(Box::new(error)))
        }
        SdkError::TimeoutError(_) | SdkError::DispatchFailure(_) | SdkError::ResponseError(_) => {
            Error::Unavailable(Box::new(error))
        }
        _ => Error::Unexpected(Box::new(error)),
    }
}

/// The table of exceptions (names: Cognito API reference, "Errors" of each operation).
fn classify(code: &str, message: &str) -> Option<Error> {
    Some(match code {
        "NotAuthorizedException" => not_authorized(message),
        "UserNotFoundException" => Error::UserNotFound,
        "UserNotConfirmedException" => Error::UserNotConfirmed,
        "PasswordResetRequiredException" => Error::PasswordResetRequired,
        "UsernameExistsException" => Error::UsernameExists,
        "AliasExistsException" => Error::AliasExists,
        "CodeMismatchException" => Error::CodeMismatch,
        "ExpiredCodeException" => Error::CodeExpired,
        "LimitExceededException" | "TooManyFailedAttemptsException" => Error::TooManyAttempts,
        "InvalidPasswordException" | "PasswordHistoryPolicyViolationException" => {
            Error::PasswordNotAccepted
        }
        "InvalidParameterException" => invalid_parameter(message),
        "CodeDeliveryFailureException" => Error::CodeDeliveryFailure,
        "UserLambdaValidationException" => Error::RefusedByTrigger,
        "RefreshTokenReuseException" => Error::RefreshRefused,
        "TooManyRequestsException" => Error::Busy,
        "InternalErrorException" => Error::Unavailable(message.into()),
        "ResourceNotFoundException"
        | "InvalidUserPoolConfigurationException"
        | "UnsupportedOperationException"
        | "OperationNotEnabledException"
        | "FeatureUnavailableInTierException"
        | "ForbiddenException"
        | "UnauthorizedException"
        | "InvalidLambdaResponseException"
        | "UnexpectedLambdaException"
        | "InvalidEmailRoleAccessPolicyException"
        | "InvalidSmsRoleAccessPolicyException"
        | "InvalidSmsRoleTrustRelationshipException"
        | "UnsupportedTokenTypeException" => Error::Misconfigured(format!("{code}: {message}")),
        _ => return None,
    })
}

/// `NotAuthorizedException` has at least six meanings, and only its sentence tells them apart.
fn not_authorized(message: &str) -> Error {
    let lower = message.to_ascii_lowercase();
    if lower.contains("current status is confirmed") {
        Error::AlreadyConfirmed
    } else if lower.contains("secret hash")
        || lower.contains("secret_hash")
        || lower.contains("client secret")
    {
        Error::Misconfigured(message.to_owned())
    } else if lower.contains("invalid session") || lower.contains("session is expired") {
        Error::LoginExpired
    } else if lower.contains("refresh token") {
        Error::RefreshRefused
    } else {
        // Wrong password, unknown user, disabled user, "Password attempts exceeded": they look the same on purpose.
        Error::WrongCredentials
    }
}

fn invalid_parameter(message: &str) -> Error {
    let lower = message.to_ascii_lowercase();
    let named = [
        ("already confirmed", None),
        ("phone", Some(Field::PhoneNumber)),
        ("password", Some(Field::Password)),
        ("given_name", Some(Field::GivenName)),
        ("family_name", Some(Field::FamilyName)),
        ("confirmationcode", Some(Field::Code)),
        ("username should be an email", Some(Field::Email)),
        ("email", Some(Field::Email)),
    ];
    match named.into_iter().find(|(words, _)| lower.contains(words)) {
        Some((_, None)) => Error::AlreadyConfirmed,
        Some((_, Some(Field::Password))) => Error::PasswordNotAccepted,
        Some((_, field)) => Error::InvalidParameter(field),
        None if lower.contains("flow not enabled") => Error::Misconfigured(message.to_owned()),
        None => Error::InvalidParameter(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(code: &str, message: &str) -> String {
        let debug = format!("{:?}", classify(code, message));
        debug
            .trim_start_matches("Some(")
            .split(['(', ')'])
            .next()
            .unwrap_or_default()
            .to_owned()
    }

    #[test]
    fn the_sentence_tells_the_meanings_of_not_authorized_apart() {
        let cases = [
            ("Incorrect username or password.", "WrongCredentials"),
            ("Password attempts exceeded", "WrongCredentials"),
            ("User is disabled.", "WrongCredentials"),
            (
                "User cannot be confirmed. Current status is CONFIRMED",
                "AlreadyConfirmed",
            ),
            (
                "Invalid session for the user, session is expired.",
                "LoginExpired",
            ),
            (
                "Unable to verify secret hash for client abc",
                "Misconfigured",
            ),
            (
                "Client abc is configured with secret but SECRET_HASH was not received",
                "Misconfigured",
            ),
            ("Refresh Token has been revoked", "RefreshRefused"),
            ("Invalid Refresh Token", "RefreshRefused"),
        ];
        for (message, expected) in cases {
            assert_eq!(
                name("NotAuthorizedException", message),
                expected,
                "{message}"
            );
        }
    }

    #[test]
    fn an_invalid_parameter_names_its_field_where_the_sentence_tells() {
        assert!(matches!(
            invalid_parameter("User is already confirmed."),
            Error::AlreadyConfirmed
        ));
        assert!(matches!(
            invalid_parameter("Invalid phone number format."),
            Error::InvalidParameter(Some(Field::PhoneNumber))
        ));
        assert!(matches!(
            invalid_parameter("USER_SRP_AUTH flow not enabled for this client"),
            Error::Misconfigured(_)
        ));
        let short = "1 validation error detected: Value at 'password' failed to satisfy constraint";
        assert!(matches!(
            invalid_parameter(short),
            Error::PasswordNotAccepted
        ));
    }

    #[test]
    fn every_exception_of_the_operations_used_has_a_place_in_the_table() {
        let names = [
            "AliasExists",
            "CodeDeliveryFailure",
            "CodeMismatch",
            "ExpiredCode",
            "Forbidden",
            "InternalError",
            "InvalidEmailRoleAccessPolicy",
            "InvalidLambdaResponse",
            "InvalidParameter",
            "InvalidPassword",
            "InvalidSmsRoleAccessPolicy",
            "InvalidSmsRoleTrustRelationship",
            "InvalidUserPoolConfiguration",
            "LimitExceeded",
            "NotAuthorized",
            "OperationNotEnabled",
            "PasswordHistoryPolicyViolation",
            "PasswordResetRequired",
            "RefreshTokenReuse",
            "ResourceNotFound",
            "TooManyFailedAttempts",
            "TooManyRequests",
            "Unauthorized",
            "UnexpectedLambda",
            "UnsupportedOperation",
            "UnsupportedTokenType",
            "UserLambdaValidation",
            "UserNotConfirmed",
            "UserNotFound",
            "UsernameExists",
        ];
        for name in names {
            assert!(
                classify(&format!("{name}Exception"), "").is_some(),
                "{name}"
            );
        }
        assert!(classify("SomethingNewException", "").is_none());
    }
}
