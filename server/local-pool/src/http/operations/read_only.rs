//! The operations that a read-only pool refuses: those that create, change or delete users and their data. Signing in,
//! refreshing, reading and signing out work.
//!
//! Source: service model of November 2026, `UserPoolReplicaType.Role` and `RestorationType.RestoreStatus`; Cognito
//! developer guide, "Multi-Region replication for user pools". Neither lists the operations, so devices and passkeys are an
//! assumption.

use crate::pool::{refusal::Refusal, user_pool::UserPool};

const REFUSED: [&str; 34] = [
    "AdminAddUserToGroup",
    "AdminConfirmSignUp",
    "AdminCreateUser",
    "AdminDeleteUser",
    "AdminDisableUser",
    "AdminEnableUser",
    "AdminRemoveUserFromGroup",
    "AdminResetUserPassword",
    "AdminSetUserMFAPreference",
    "AdminSetUserPassword",
    "AdminUpdateUserAttributes",
    "AssociateSoftwareToken",
    "ChangePassword",
    "CompleteWebAuthnRegistration",
    "ConfirmDevice",
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "CreateGroup",
    "DeleteUser",
    "DeleteUserAttributes",
    "DeleteWebAuthnCredential",
    "ForgetDevice",
    "ForgotPassword",
    "GetUserAttributeVerificationCode",
    "ResendConfirmationCode",
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

/// Refuses an operation that writes, if the pool is read-only.
pub fn check(pool: &UserPool, operation: &str) -> Result<(), Refusal> {
    if REFUSED.contains(&operation) {
        pool.require_writable()
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::REFUSED;
    use crate::http::operations::unsigned::UNSIGNED;

    #[test]
    fn users_can_still_sign_in_read_and_sign_out() {
        let mut allowed = UNSIGNED.to_vec();
        allowed.retain(|operation| !REFUSED.contains(operation));
        let expected = [
            "GetDevice",
            "GetTokensFromRefreshToken",
            "GetUser",
            "GetUserAuthFactors",
            "GlobalSignOut",
            "InitiateAuth",
            "ListDevices",
            "ListUserSessions",
            "ListWebAuthnCredentials",
            "RespondToAuthChallenge",
            "RevokeToken",
            "RevokeUserSession",
        ];
        assert_eq!(allowed, expected);
        assert!(REFUSED.is_sorted());
    }
}
