//! The meaning of each exception (names: Cognito API reference, "Errors" of each operation).

use super::{Error, messages};

/// Converts the message of one exception.
type Meaning = fn(&str) -> Error;

/// Every exception of the operations that a front end calls, by its type. Only where one type has several meanings does
/// the message decide, in `messages`.
const EXCEPTIONS: &[(&str, Meaning)] = &[
    ("NotAuthorizedException", messages::not_authorized),
    ("InvalidParameterException", messages::invalid_parameter),
    ("ResourceNotFoundException", messages::resource_not_found),
    // The user
    ("UserNotFoundException", |_| Error::UserNotFound),
    ("UserNotConfirmedException", |_| Error::UserNotConfirmed),
    ("PasswordResetRequiredException", |_| {
        Error::PasswordResetRequired
    }),
    ("UsernameExistsException", |_| Error::UsernameExists),
    ("AliasExistsException", |_| Error::AliasExists),
    // Codes and passwords
    ("CodeMismatchException", |_| Error::CodeMismatch),
    ("ExpiredCodeException", |_| Error::CodeExpired),
    ("LimitExceededException", |_| Error::TooManyAttempts),
    ("TooManyFailedAttemptsException", |_| Error::TooManyAttempts),
    ("InvalidPasswordException", |_| Error::PasswordNotAccepted),
    ("PasswordHistoryPolicyViolationException", |_| {
        Error::PasswordHistory
    }),
    ("CodeDeliveryFailureException", |message| {
        Error::CodeDeliveryFailure(message.to_owned())
    }),
    // Second factors, passkeys and devices
    ("EnableSoftwareTokenMFAException", |_| {
        Error::SoftwareTokenMismatch
    }),
    ("SoftwareTokenMFANotFoundException", |_| {
        Error::SoftwareTokenMfaNotFound
    }),
    ("MFAMethodNotFoundException", |_| Error::MfaMethodNotFound),
    ("ConcurrentModificationException", |_| {
        Error::ConcurrentModification
    }),
    ("WebAuthnNotEnabledException", |_| Error::PasskeyNotEnabled),
    ("WebAuthnChallengeNotFoundException", |_| {
        Error::PasskeyChallengeNotFound
    }),
    ("WebAuthnCredentialNotSupportedException", |_| {
        Error::PasskeyNotSupported
    }),
    ("WebAuthnClientMismatchException", passkey_misconfigured),
    (
        "WebAuthnConfigurationMissingException",
        passkey_misconfigured,
    ),
    ("WebAuthnOriginNotAllowedException", passkey_misconfigured),
    (
        "WebAuthnRelyingPartyMismatchException",
        passkey_misconfigured,
    ),
    ("DeviceKeyExistsException", |_| Error::DeviceKeyExists),
    // Tokens
    ("RefreshTokenReuseException", |_| Error::RefreshRefused),
    // Of the operations without an access token, only `RevokeToken` has it: the client could not be authenticated.
    ("UnauthorizedException", |message| {
        Error::ClientSecretRefused(message.to_owned())
    }),
    ("UnsupportedTokenTypeException", misconfigured),
    // Triggers
    ("UserLambdaValidationException", |message| {
        Error::RefusedByTrigger(messages::words_of_trigger(message))
    }),
    ("InvalidLambdaResponseException", trigger_failed),
    ("UnexpectedLambdaException", trigger_failed),
    // The pool and its settings
    ("TooManyRequestsException", |_| Error::Busy),
    // Throttling below the service; one of the errors that all AWS services have in common.
    (THROTTLING, |_| Error::Busy),
    ("InternalErrorException", |message| {
        Error::Unavailable(message.into())
    }),
    ("ForbiddenException", |message| {
        Error::BlockedByFirewall(message.to_owned())
    }),
    (
        "OperationNotEnabledException",
        messages::operation_not_enabled,
    ),
    ("FeatureUnavailableInTierException", |message| {
        Error::FeatureUnavailable(message.to_owned())
    }),
    ("InvalidUserPoolConfigurationException", misconfigured),
    ("UnsupportedOperationException", misconfigured),
    ("InvalidEmailRoleAccessPolicyException", misconfigured),
    ("InvalidSmsRoleAccessPolicyException", misconfigured),
    ("InvalidSmsRoleTrustRelationshipException", misconfigured),
];

/// Not in the service model.
const THROTTLING: &str = "ThrottlingException";

/// Returns the error for an exception, or `None` for an exception that is not in the table.
pub(in crate::user_pool) fn classify(exception: &str, message: &str) -> Option<Error> {
    EXCEPTIONS
        .iter()
        .find(|(name, _)| *name == exception)
        .map(|(_, meaning)| meaning(message))
}

/// Returns the name of an exception of the table.
pub(super) fn known_exception(exception: &str) -> Option<&'static str> {
    let mut names = EXCEPTIONS.iter().map(|(name, _)| *name);
    names.find(|name| *name == exception)
}

fn misconfigured(message: &str) -> Error {
    Error::Misconfigured(message.to_owned())
}

fn passkey_misconfigured(message: &str) -> Error {
    Error::PasskeyMisconfigured(message.to_owned())
}

fn trigger_failed(message: &str) -> Error {
    Error::TriggerFailed(message.to_owned())
}

#[cfg(test)]
mod tests;
