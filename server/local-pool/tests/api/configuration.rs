//! Operations that read and change the settings of a running pool and its clients.

use aws_sdk_cognitoidentityprovider::{
    Client as Sdk,
    error::ProvideErrorMetadata,
    operation::{
        set_user_pool_mfa_config::builders::SetUserPoolMfaConfigFluentBuilder,
        update_user_pool::builders::UpdateUserPoolFluentBuilder,
        update_user_pool_client::builders::UpdateUserPoolClientFluentBuilder,
    },
    types::{
        AuthFactorType, DeviceConfigurationType, EmailMfaConfigType, ExplicitAuthFlowsType,
        FeatureType, PasswordPolicyType, PreventUserExistenceErrorTypes, RefreshTokenRotationType,
        SignInPolicyType, SoftwareTokenMfaConfigType, TimeUnitsType, TokenValidityUnitsType,
        UserPoolClientType, UserPoolMfaType, UserPoolPolicyType, UserPoolTierType, UserPoolType,
        UserVerificationType, WebAuthnConfigurationType,
    },
};

use crate::world::{ADA, App, Exception, PASSWORD, World};

const POOL: &str = "us-east-1_LocalPool";

async fn pool(sdk: &Sdk) -> UserPoolType {
    let response = sdk.describe_user_pool().user_pool_id(POOL).send().await;
    response.unwrap().user_pool.unwrap()
}

async fn client(app: &App) -> UserPoolClientType {
    let request = app.sdk.describe_user_pool_client();
    let response = request.user_pool_id(POOL).client_id(&app.id).send().await;
    response.unwrap().user_pool_client.unwrap()
}

fn update_client(app: &App) -> UpdateUserPoolClientFluentBuilder {
    let request = app.sdk.update_user_pool_client();
    request.user_pool_id(POOL).client_id(&app.id)
}

fn update_pool(sdk: &Sdk) -> UpdateUserPoolFluentBuilder {
    sdk.update_user_pool().user_pool_id(POOL)
}

fn set_mfa(sdk: &Sdk, mfa: UserPoolMfaType) -> SetUserPoolMfaConfigFluentBuilder {
    let request = sdk.set_user_pool_mfa_config();
    request.user_pool_id(POOL).mfa_configuration(mfa)
}

#[track_caller]
fn assert_refused<T, E: ProvideErrorMetadata>(result: Result<T, E>, name: &str, message: &str) {
    let Err(error) = result else {
        panic!("accepted, although it should be refused with {name}")
    };
    assert_eq!(Exception::from(error), (name, message));
}

const INVALID: &str = "InvalidParameterException";

#[tokio::test]
async fn the_pool_describes_its_defaults() {
    let world = World::new().await;
    let described = pool(&world.public().sdk).await;
    assert_eq!(described.id.as_deref(), Some(POOL));
    assert_eq!(described.mfa_configuration, Some(UserPoolMfaType::Optional));
    let tier = UserPoolTierType::Essentials;
    assert_eq!(described.user_pool_tier, Some(tier));
    assert_eq!(described.device_configuration, None);
    assert_eq!(described.estimated_number_of_users, 1);
    let policies = described.policies.unwrap();
    let password = policies.password_policy.unwrap();
    assert_eq!(password.minimum_length, Some(8));
    assert!(password.require_numbers && !password.require_symbols);
    let factors = policies
        .sign_in_policy
        .unwrap()
        .allowed_first_auth_factors
        .unwrap();
    let expected = ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"];
    assert_eq!(factors, expected.map(AuthFactorType::from));
}

#[tokio::test]
async fn another_pool_does_not_exist() {
    let world = World::new().await;
    let sdk = world.public().sdk;
    let other = "us-east-1_Other";
    let message = "User pool us-east-1_Other does not exist.";
    let name = "ResourceNotFoundException";
    let id = world.public().id;
    let describe = sdk.describe_user_pool().user_pool_id(other);
    assert_refused(describe.send().await, name, message);
    let describe = sdk.describe_user_pool_client().user_pool_id(other);
    assert_refused(describe.client_id(&id).send().await, name, message);
    let update = sdk.update_user_pool().user_pool_id(other);
    assert_refused(update.send().await, name, message);
    let update = sdk.update_user_pool_client().user_pool_id(other);
    assert_refused(update.client_id(&id).send().await, name, message);
    let get = sdk.get_user_pool_mfa_config().user_pool_id(other);
    assert_refused(get.send().await, name, message);
    let set = sdk.set_user_pool_mfa_config().user_pool_id(other);
    assert_refused(set.send().await, name, message);
}

#[tokio::test]
async fn an_unknown_client_does_not_exist() {
    let world = World::new().await;
    let request = world.public().sdk.update_user_pool_client();
    let update = request.user_pool_id(POOL).client_id("nobody");
    let message = "User pool client nobody does not exist.";
    assert_refused(update.send().await, "ResourceNotFoundException", message);
}

#[tokio::test]
async fn each_client_describes_its_defaults() {
    let world = World::new().await;
    let confidential = client(&world.confidential()).await;
    assert_eq!(confidential.client_secret, world.confidential().secret);
    assert_eq!(confidential.auth_session_validity, Some(3));
    let password_flow = ExplicitAuthFlowsType::AllowUserPasswordAuth;
    assert!(!confidential.explicit_auth_flows().contains(&password_flow));
    assert_eq!(confidential.supported_identity_providers(), ["COGNITO"]);
    let public = client(&world.public()).await;
    assert_eq!(public.client_secret, None);
    assert_eq!(public.explicit_auth_flows().len(), 5);
    assert!(public.explicit_auth_flows().contains(&password_flow));
    let enabled = PreventUserExistenceErrorTypes::Enabled;
    assert_eq!(public.prevent_user_existence_errors, Some(enabled));
}

#[tokio::test]
async fn an_absent_member_returns_to_its_default() {
    let world = World::new().await;
    let app = world.public();
    update_client(&app).send().await.unwrap();
    let described = client(&app).await;
    let flows = [
        ExplicitAuthFlowsType::AllowRefreshTokenAuth,
        ExplicitAuthFlowsType::AllowUserSrpAuth,
        ExplicitAuthFlowsType::AllowCustomAuth,
    ];
    assert_eq!(described.explicit_auth_flows(), flows);
    let legacy = PreventUserExistenceErrorTypes::Legacy;
    assert_eq!(described.prevent_user_existence_errors, Some(legacy));
    assert_eq!(described.access_token_validity, Some(1));
    assert_eq!(described.refresh_token_validity, 30);
    assert!(described.callback_urls().is_empty());
}

#[tokio::test]
async fn a_flow_can_be_turned_off_and_on() {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let allow = |flow| update_client(&app).explicit_auth_flows(flow).send();
    allow(ExplicitAuthFlowsType::AllowUserPasswordAuth)
        .await
        .unwrap();
    app.send_password(ADA, PASSWORD).await.unwrap();
    let refused = app.start_sign_in(ADA).await;
    let message = "USER_SRP_AUTH is not enabled for the client.";
    assert_eq!(refused.err().unwrap(), (INVALID, message));
    allow(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .await
        .unwrap();
    app.sign_in(ADA, PASSWORD).await.unwrap();
    // The other client is not affected.
    world.public().send_password(ADA, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn the_lifetimes_of_tokens_differ() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let units = TokenValidityUnitsType::builder()
        .access_token(TimeUnitsType::Minutes)
        .id_token(TimeUnitsType::Minutes)
        .refresh_token(TimeUnitsType::Hours)
        .build();
    update_client(&app)
        .token_validity_units(units.clone())
        .access_token_validity(5)
        .id_token_validity(10)
        .refresh_token_validity(2)
        .send()
        .await
        .unwrap();
    assert_eq!(client(&app).await.token_validity_units, Some(units));
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(tokens.expires_in, 300);
    for (token, lifetime) in [(tokens.access_token, 300), (tokens.id_token, 600)] {
        let claims = crate::tokens::claims(&world, &token.unwrap()).await;
        let claim = |name: &str| claims[name].as_i64().unwrap();
        assert_eq!(claim("exp") - claim("iat"), lifetime);
    }
    let refresh_token = tokens.refresh_token.unwrap();
    world.advance(2 * 3600 - 1);
    app.get_tokens(&refresh_token).await.unwrap();
    world.advance(1);
    let expired = ("NotAuthorizedException", "Refresh Token has expired");
    assert_eq!(app.get_tokens(&refresh_token).await.unwrap_err(), expired);
}

#[tokio::test]
async fn lifetimes_out_of_range_are_refused() {
    let world = World::new().await;
    let app = world.public();
    let seconds = TokenValidityUnitsType::builder()
        .access_token(TimeUnitsType::Seconds)
        .build();
    let message = "Invalid range for token validity.";
    let short = update_client(&app).token_validity_units(seconds);
    let short = short.access_token_validity(299);
    assert_refused(short.send().await, INVALID, message);
    let long = update_client(&app).id_token_validity(25);
    assert_refused(long.send().await, INVALID, message);
    let hours = TokenValidityUnitsType::builder()
        .refresh_token(TimeUnitsType::Hours)
        .build();
    let outlived = update_client(&app).token_validity_units(hours);
    let outlived = outlived.refresh_token_validity(2).access_token_validity(3);
    assert_refused(outlived.send().await, INVALID, message);
    // Nothing was changed.
    assert_eq!(client(&app).await.access_token_validity, Some(3600));
}

#[tokio::test]
async fn a_session_lasts_three_to_fifteen_minutes() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    for (minutes, bound) in [
        (2, "greater than or equal to 3"),
        (16, "less than or equal to 15"),
    ] {
        let update = update_client(&app).auth_session_validity(minutes);
        let message = format!(
            "1 validation error detected: Value '{minutes}' at 'authSessionValidity' failed to satisfy constraint: \
             Member must have value {bound}"
        );
        assert_refused(update.send().await, INVALID, &message);
    }
    let update = update_client(&app).auth_session_validity(4);
    update.send().await.unwrap();
    let challenge = app.start_sign_in(ADA).await.unwrap();
    world.advance(239);
    let claim = challenge.claim(&app.pool_name, PASSWORD, crate::world::TIMESTAMP);
    app.respond(&claim).await.unwrap();
}

#[tokio::test]
async fn rotation_excludes_the_old_refresh_flow() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let rotation = RefreshTokenRotationType::builder()
        .feature(FeatureType::Enabled)
        .retry_grace_period_seconds(10)
        .build()
        .unwrap();
    let rotating = || {
        update_client(&app)
            .refresh_token_rotation(rotation.clone())
            .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
    };
    let both = rotating().explicit_auth_flows(ExplicitAuthFlowsType::AllowRefreshTokenAuth);
    let message = "ALLOW_REFRESH_TOKEN_AUTH cannot be combined with refresh token rotation.";
    assert_refused(both.send().await, INVALID, message);
    rotating().send().await.unwrap();
    assert_eq!(client(&app).await.refresh_token_rotation, Some(rotation));
    let first = app.sign_in(ADA, PASSWORD).await.unwrap();
    let first = first.refresh_token.unwrap();
    let second = app.get_tokens(&first).await.unwrap();
    assert_ne!(second.refresh_token.unwrap(), first);
    world.advance(9);
    app.get_tokens(&first).await.unwrap();
}

#[tokio::test]
async fn existence_errors_are_a_setting_of_each_client() {
    let world = World::new().await;
    update_client(&world.public()).send().await.unwrap();
    let shown = world.public().start_sign_in("nobody@example.com").await;
    let expected = ("UserNotFoundException", "User does not exist.");
    assert_eq!(shown.err().unwrap(), expected);
    let hidden = world.confidential();
    hidden.start_sign_in("nobody@example.com").await.unwrap();
}

#[tokio::test]
async fn an_unknown_provider_does_not_exist() {
    let world = World::new().await;
    let app = world.public();
    let update = update_client(&app).supported_identity_providers("Google");
    let message = format!("The provider Google does not exist for User Pool {POOL}.");
    assert_refused(update.send().await, INVALID, &message);
}

#[tokio::test]
async fn the_password_policy_applies_at_once() {
    let world = World::new().await;
    let app = world.public();
    let policies = UserPoolPolicyType::builder()
        .password_policy(PasswordPolicyType::builder().minimum_length(12).build())
        .build();
    let update = update_pool(&app.sdk).policies(policies);
    update.send().await.unwrap();
    app.sign_up_with(ADA, "abcdefghijkl", &[]).await.unwrap();
    let refused = app
        .sign_up_with("eve@example.com", "Abcdefgh-1k", &[])
        .await;
    assert_refused(
        refused,
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
    );
    // Without a policy, the service's default applies.
    update_pool(&app.sdk).send().await.unwrap();
    let policy = pool(&app.sdk).await.policies.unwrap().password_policy;
    assert!(policy.unwrap().require_symbols);
}

#[tokio::test]
async fn sign_up_can_be_left_to_administrators() {
    let world = World::with(|options| options.allow_admin_create_user_only = true).await;
    let refused = world.public().sign_up(ADA).await;
    let message = "SignUp is not permitted for this user pool";
    assert_refused(refused, "NotAuthorizedException", message);
    update_pool(&world.public().sdk).send().await.unwrap();
    world.public().sign_up(ADA).await.unwrap();
}

#[tokio::test]
async fn first_factors_must_include_the_password() {
    let world = World::new().await;
    let sdk = world.public().sdk;
    let allow = |factors: &[AuthFactorType]| {
        let policy = SignInPolicyType::builder()
            .set_allowed_first_auth_factors(Some(factors.to_vec()))
            .build();
        let policies = UserPoolPolicyType::builder().sign_in_policy(policy).build();
        update_pool(&sdk).policies(policies).send()
    };
    let message = "PASSWORD must be one of the AllowedFirstAuthFactors.";
    let codes = [AuthFactorType::EmailOtp];
    assert_refused(allow(&codes).await, INVALID, message);
    allow(&[AuthFactorType::Password, AuthFactorType::WebAuthn])
        .await
        .unwrap();
}

#[tokio::test]
async fn lite_has_no_passkeys_and_no_codes_by_email() {
    let world = World::new().await;
    let sdk = world.public().sdk;
    let lite = || update_pool(&sdk).user_pool_tier(UserPoolTierType::Lite);
    let optional = lite().mfa_configuration(UserPoolMfaType::Optional);
    let unavailable = "FeatureUnavailableInTierException";
    let message = "The following features need to be disabled for the LITE pricing tier configured: EMAIL_OTP";
    assert_refused(optional.send().await, unavailable, message);
    lite().send().await.unwrap();
    let tier = pool(&sdk).await.user_pool_tier;
    assert_eq!(tier, Some(UserPoolTierType::Lite));
    let passkeys = set_mfa(&sdk, UserPoolMfaType::Off)
        .web_authn_configuration(WebAuthnConfigurationType::builder().build());
    let message = "The following features need to be disabled for the LITE pricing tier configured: WEB_AUTHN";
    assert_refused(passkeys.send().await, unavailable, message);
}

#[tokio::test]
async fn devices_are_tracked_if_the_pool_is_configured_so() {
    let world = World::new().await;
    let sdk = world.public().sdk;
    let devices = DeviceConfigurationType::builder()
        .challenge_required_on_new_device(true)
        .build();
    let update = update_pool(&sdk).device_configuration(devices.clone());
    update.send().await.unwrap();
    assert_eq!(pool(&sdk).await.device_configuration, Some(devices));
}

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
