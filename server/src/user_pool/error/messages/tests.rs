//! Messages as Cognito sends them, recorded from real pools and issue trackers.

use super::*;

/// Returns the variant's name with its field, if it has one.
fn name(error: &Error) -> String {
    let name = format!("{error:?}");
    match error {
        Error::InvalidParameter(field, _) => format!("InvalidParameter({field:?})"),
        _ => name.split('(').next().unwrap().to_owned(),
    }
}

#[test]
fn the_message_of_not_authorized_decides_its_meaning() {
    let cases = [
        ("Incorrect username or password.", "WrongCredentials"),
        ("Password attempts exceeded", "LockedOut"),
        ("User is disabled.", "UserDisabled"),
        (
            "Temporary password has expired and must be reset by an administrator.",
            "TemporaryPasswordExpired",
        ),
        (
            "User account has expired, it must be reset by an administrator.",
            "TemporaryPasswordExpired",
        ),
        (
            "User cannot be confirmed. Current status is CONFIRMED",
            "AlreadyConfirmed",
        ),
        (
            "User cannot be confirm. Current status is CONFIRMED",
            "AlreadyConfirmed",
        ),
        (
            "SignUp is not permitted for this user pool",
            "SignUpDisabled",
        ),
        (
            "User password cannot be reset in the current state.",
            "ResetUnavailable",
        ),
        (
            "Invalid session for the user, session is expired.",
            "LoginExpired",
        ),
        (
            "Invalid session for the user, session can only be used once.",
            "LoginExpired",
        ),
        ("Invalid session for the user.", "LoginExpired"),
        (
            "Unable to verify secret hash for client abc",
            "ClientSecretRefused",
        ),
        (
            "Client abc is configured with secret but SECRET_HASH was not received",
            "Misconfigured",
        ),
        (
            "Unable to verify client secret for client abc",
            "ClientSecretRefused",
        ),
        (
            "A client attempted to write unauthorized attribute",
            "Misconfigured",
        ),
        ("Refresh Token has been revoked", "RefreshRefused"),
        ("Refresh Token has expired", "RefreshRefused"),
        ("Invalid Refresh Token", "RefreshRefused"),
        ("Access Token has been revoked", "AccessTokenRevoked"),
        ("Access Token has expired", "AccessTokenExpired"),
        ("Invalid Access Token", "AccessTokenExpired"),
        (
            "Could not verify signature for Access Token",
            "AccessTokenExpired",
        ),
        ("Access Token does not have required scopes", "MissingScope"),
        (
            "Unable to login because of security reasons.",
            "NotAuthorized",
        ),
        ("A sentence from the future", "NotAuthorized"),
        ("", "NotAuthorized"),
    ];
    for (message, expected) in cases {
        assert_eq!(name(&not_authorized(message)), expected, "{message}");
    }
}

#[test]
fn the_message_of_invalid_parameter_names_its_field() {
    let cases = [
        ("User is already confirmed.", "AlreadyConfirmed"),
        (
            "Invalid phone number format.",
            "InvalidParameter(Some(PhoneNumber))",
        ),
        (
            "USER_SRP_AUTH flow not enabled for this client",
            "Misconfigured",
        ),
        (
            "USER_PASSWORD_AUTH flow not enabled for this client",
            "Misconfigured",
        ),
        (
            "USER_SRP_AUTH is not enabled for the client.",
            "Misconfigured",
        ),
        ("Initiate Auth method not supported.", "Misconfigured"),
        (
            "Cannot resend codes. Auto verification not turned on.",
            "Misconfigured",
        ),
        (
            "Custom auth lambda trigger is not configured for the user pool.",
            "Misconfigured",
        ),
        (
            "Cannot reset password for the user as there is no registered/verified email or phone_number",
            "ResetUnavailable",
        ),
        (
            "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
            "MfaMethodNotFound",
        ),
        (
            "User does not have a phone_number set to turn on SMS MFA",
            "MfaMethodNotFound",
        ),
        (
            "User has not verified software token mfa",
            "MfaMethodNotFound",
        ),
        (
            "1 validation error detected: Value at 'previousPassword' failed to satisfy constraint: Member must satisfy \
             regular expression pattern: [\\S]+.*[\\S]+",
            "InvalidParameter(Some(PresentPassword))",
        ),
        (
            "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length \
             greater than or equal to 6",
            "PasswordNotAccepted",
        ),
        (
            "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint",
            "InvalidParameter(Some(Code))",
        ),
        (
            "Username should be an email.",
            "InvalidParameter(Some(Email))",
        ),
        (
            "Attributes did not conform to the schema: given_name: String must be no longer than 2048",
            "InvalidParameter(Some(GivenName))",
        ),
        ("Something else", "InvalidParameter(None)"),
    ];
    for (message, expected) in cases {
        assert_eq!(name(&invalid_parameter(message)), expected, "{message}");
    }
}

/// Neither refusal is quoted in the documentation: these are in its terms, and those of the local pool.
#[test]
fn a_refusal_of_authentication_levels_says_whether_it_is_about_the_user() {
    for message in [
        "TARGET_ACR_VALUES contains no valid value",
        "None of the requested ACR values are valid.",
        "Unknown authentication level",
    ] {
        assert_eq!(
            levels_refusal(message),
            Some(LevelsRefusal::Unknown),
            "{message}"
        );
    }
    for message in [
        "The user has no factors that satisfy a requested authentication level.",
        "No factor of the user can satisfy TARGET_ACR_VALUES. Set up a password.",
    ] {
        let refusal = invalid_parameter(message).levels_refusal();
        assert_eq!(refusal, Some(LevelsRefusal::OutOfReach), "{message}");
    }
    for message in [
        "Missing required parameter USERNAME",
        "Value 'sacred' is not valid",
        "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA",
        "",
    ] {
        assert_eq!(levels_refusal(message), None, "{message}");
    }
}

#[test]
fn only_a_device_a_passkey_or_a_session_can_be_gone() {
    let cases = [
        ("Device does not exist.", "NoLongerExists"),
        ("Passkey does not exist.", "NoLongerExists"),
        ("Credential does not exist.", "NoLongerExists"),
        ("User pool client abc does not exist.", "Misconfigured"),
        ("User pool eu-central-1_a does not exist.", "Misconfigured"),
        ("Session does not exist.", "NoLongerExists"),
        ("", "Misconfigured"),
    ];
    for (message, expected) in cases {
        assert_eq!(name(&resource_not_found(message)), expected, "{message}");
    }
}

#[test]
fn a_pool_that_records_no_sessions_is_not_read_only() {
    let cases = [
        (
            "User session tracking is not enabled for this user pool.",
            "FeatureUnavailable",
        ),
        ("The operation is not enabled.", "ReadOnly"),
    ];
    for (message, expected) in cases {
        assert_eq!(name(&operation_not_enabled(message)), expected, "{message}");
    }
}

#[test]
fn the_words_of_a_trigger_are_one_line_that_is_safe_to_show() {
    let words = |message| words_of_trigger(message).unwrap_or_default();
    assert_eq!(
        words("PreSignUp failed with error Registration from this domain is not allowed.."),
        "Registration from this domain is not allowed."
    );
    assert_eq!(
        words("PreAuthentication failed with error a\u{0}b\n\tc \u{202e}d\u{200b}."),
        "a b c d"
    );
    let long = format!("PreSignUp failed with error {}.", "x".repeat(5000));
    assert_eq!(words(&long).chars().count(), MAX_WORDS);
    for message in ["", "Something else", "PreSignUp failed with error ."] {
        assert_eq!(words_of_trigger(message), None, "{message}");
    }
}
