//! Operations that read and change the settings of a running pool and its clients.

mod clients;
mod mfa;

use aws_sdk_cognitoidentityprovider::{
    Client as Sdk,
    error::ProvideErrorMetadata,
    operation::{
        set_user_pool_mfa_config::builders::SetUserPoolMfaConfigFluentBuilder,
        update_user_pool::builders::UpdateUserPoolFluentBuilder,
        update_user_pool_client::builders::UpdateUserPoolClientFluentBuilder,
    },
    types::{
        AuthFactorType, DeviceConfigurationType, PasswordPolicyType, SignInPolicyType,
        UserPoolClientType, UserPoolMfaType, UserPoolPolicyType, UserPoolTierType, UserPoolType,
        WebAuthnConfigurationType,
    },
};

use crate::world::{ADA, App, Exception, World};

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
