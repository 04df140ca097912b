//! The meaning of each exception (names: Cognito API reference, "Errors" of each operation).

use super::{Error, messages};

/// Returns the error for an exception, or `None` for an exception that is not in the table.
pub(super) fn classify(exception: &str, message: &str) -> Option<Error> {
    Some(match exception {
        "NotAuthorizedException" => messages::not_authorized(message),
        "InvalidParameterException" => messages::invalid_parameter(message),
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
        | "UnsupportedTokenTypeException" => {
            Error::Misconfigured(format!("{exception}: {message}"))
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::classify;

    #[test]
    fn every_exception_of_the_operations_is_in_the_table() {
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
