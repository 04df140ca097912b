//! The operations that applications call without AWS credentials. All others are for administrators.
//!
//! The pool does not check signatures. Instead it refuses the operations of administrators if a web page of another
//! origin sends them: such a page could read the client secret, which the AWS credentials protect in Cognito.

use axum::http::{HeaderMap, header};

use crate::pool::{refusal::Refusal, user_pool::UserPool};

/// Cognito API reference: the operations without authorization, or with an access token.
pub const UNSIGNED: [&str; 34] = [
    "AssociateSoftwareToken",
    "ChangePassword",
    "CompleteWebAuthnRegistration",
    "ConfirmDevice",
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "DeleteUser",
    "DeleteUserAttributes",
    "DeleteWebAuthnCredential",
    "ForgetDevice",
    "ForgotPassword",
    "GetDevice",
    "GetTokensFromRefreshToken",
    "GetUser",
    "GetUserAttributeVerificationCode",
    "GetUserAuthFactors",
    "GlobalSignOut",
    "InitiateAuth",
    "ListDevices",
    "ListUserSessions",
    "ListWebAuthnCredentials",
    "ResendConfirmationCode",
    "RespondToAuthChallenge",
    "RevokeToken",
    "RevokeUserSession",
    "SetUserMFAPreference",
    "SetUserSettings",
    "SignUp",
    "StartWebAuthnRegistration",
    "UpdateAuthEventFeedback",
    "UpdateDeviceStatus",
    "UpdateUserAttributes",
    "VerifySoftwareToken",
    "VerifyUserAttribute",
];

/// Refuses an operation of administrators that a page of another origin sent.
pub fn check(pool: &UserPool, operation: &str, headers: &HeaderMap) -> Result<(), Refusal> {
    // Browsers send `Origin` with every POST, and scripts cannot change it (Fetch standard, section 3.2).
    let is_foreign = headers
        .get(header::ORIGIN)
        .is_some_and(|origin| origin != pool.description.endpoint.as_str());
    if is_foreign && !UNSIGNED.contains(&operation) {
        Err(Refusal::MissingAuthenticationToken)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::UNSIGNED;

    #[test]
    fn no_operation_of_administrators_is_in_the_list() {
        let sorted = UNSIGNED.is_sorted();
        let is_admin = |name: &&str| name.starts_with("Admin") || name.contains("UserPool");
        assert!(sorted && !UNSIGNED.iter().any(is_admin));
    }
}
