//! Second factors and passkeys: `SetUserPoolMfaConfig`.

use aws_sdk_cognitoidentityprovider::types::{
    EmailMfaConfigType, SoftwareTokenMfaConfigType, UserPoolMfaType, UserVerificationType,
    WebAuthnConfigurationType,
};

use super::{INVALID, POOL, assert_refused, set_mfa, update_pool};
use crate::world::World;

#[tokio::test]
async fn only_set_user_pool_mfa_config_requires_a_second_factor() {
    let world = World::new().await;
    let sdk = world.public().sdk;
    let update = update_pool(&sdk).mfa_configuration(UserPoolMfaType::On);
    let message = "Cannot turn MFA functionality ON, once the user pool has been created.";
    assert_refused(update.send().await, INVALID, message);
    // Without first factors that are codes, which cannot be combined with it.
    let update = update_pool(&sdk).mfa_configuration(UserPoolMfaType::Optional);
    update.send().await.unwrap();
    let token = SoftwareTokenMfaConfigType::builder().enabled(true).build();
    let set = set_mfa(&sdk, UserPoolMfaType::On).software_token_mfa_configuration(token);
    let response = set.send().await.unwrap();
    assert_eq!(response.mfa_configuration, Some(UserPoolMfaType::On));
    let request = sdk.get_user_pool_mfa_config().user_pool_id(POOL);
    let current = request.send().await.unwrap();
    assert!(current.software_token_mfa_configuration.unwrap().enabled);
    assert_eq!(current.sms_mfa_configuration, None);
    assert_eq!(current.email_mfa_configuration, None);
}

#[tokio::test]
async fn second_factors_and_their_requirement_must_agree() {
    let world = World::new().await;
    let sdk = world.public().sdk;
    let none = set_mfa(&sdk, UserPoolMfaType::Optional);
    let message = "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.";
    assert_refused(none.send().await, INVALID, message);
    let email = EmailMfaConfigType::builder().build();
    let off = set_mfa(&sdk, UserPoolMfaType::Off).email_mfa_configuration(email.clone());
    let message =
        "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";
    assert_refused(off.send().await, INVALID, message);
    let on = set_mfa(&sdk, UserPoolMfaType::On).email_mfa_configuration(email);
    let message = "EMAIL_OTP as a first factor cannot be combined with MfaConfiguration ON.";
    assert_refused(on.send().await, INVALID, message);
}

#[tokio::test]
async fn passkey_settings_are_independent_of_second_factors() {
    let world = World::new().await;
    let sdk = world.public().sdk;
    let passkeys = |id: &str| {
        WebAuthnConfigurationType::builder()
            .relying_party_id(id)
            .user_verification(UserVerificationType::Required)
            .build()
    };
    let off = || set_mfa(&sdk, UserPoolMfaType::Off);
    let set = off().web_authn_configuration(passkeys("login.example.com"));
    let response = set.send().await.unwrap();
    let stored = response.web_authn_configuration.unwrap();
    assert_eq!(stored, passkeys("login.example.com"));
    // Absent passkey settings are kept.
    let response = off().send().await.unwrap();
    assert_eq!(response.web_authn_configuration, Some(stored));
    let invalid = off().web_authn_configuration(passkeys("not a domain"));
    let message = "not a domain is not a valid relying party ID.";
    assert_refused(invalid.send().await, INVALID, message);
}
