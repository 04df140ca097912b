//! Devices: confirming them, signing in with a remembered one, and refreshing its tokens.

use aws_sdk_cognitoidentityprovider::types::{
    AuthFlowType, AuthenticationResultType, DeviceRememberedStatusType,
    DeviceSecretVerifierConfigType, DeviceType,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp as srp;
use local_pool::{DeviceConfiguration, Options};

use crate::{
    login::Step,
    world::{ADA, App, Exception, PASSWORD, START, TIMESTAMP, World},
};

const EVE: &str = "eve@example.com";
const UNKNOWN: (&str, &str) = ("ResourceNotFoundException", "Device does not exist.");
const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");
const INVALID_TOKEN: (&str, &str) = ("NotAuthorizedException", "Invalid Refresh Token");

/// A device, as an application stores it.
struct Device {
    key: String,
    group_key: String,
    password: &'static str,
}

impl Device {
    fn new(tokens: &AuthenticationResultType) -> Self {
        let metadata = tokens.new_device_metadata.as_ref().unwrap();
        Self {
            key: metadata.device_key.clone().unwrap(),
            group_key: metadata.device_group_key.clone().unwrap(),
            password: "the password of a device",
        }
    }

    fn verifier(&self) -> DeviceSecretVerifierConfigType {
        let verifier = srp::Verifier::new(&self.group_key, &self.key, self.password, [0x17; 16]);
        DeviceSecretVerifierConfigType::builder()
            .password_verifier(positive(verifier.verifier()))
            .salt(positive(verifier.salt()))
            .build()
    }
}

/// A hexadecimal number as positive bytes in base64.
fn positive(digits: &str) -> String {
    let mut bytes = vec![0];
    bytes.extend(hex::decode(digits).unwrap());
    STANDARD.encode(bytes)
}

impl App {
    /// Signs in with SRP, and names a device in the proof of the password.
    async fn log_in_on(&self, name: &str, key: &str) -> Result<Step, Exception> {
        let challenge = self.start_sign_in(name).await?;
        let claim = challenge.claim(&self.pool_name, PASSWORD, TIMESTAMP);
        let mut responses = vec![
            ("USERNAME", claim.username.as_str()),
            ("PASSWORD_CLAIM_SIGNATURE", claim.signature.as_str()),
            ("PASSWORD_CLAIM_SECRET_BLOCK", claim.secret_block.as_str()),
            ("TIMESTAMP", claim.timestamp.as_str()),
            ("DEVICE_KEY", key),
        ];
        let outcome = self.answer_as("PASSWORD_VERIFIER", None, &responses).await;
        if outcome.is_err() {
            // What clients do whose device was forgotten.
            responses.pop();
            let again = self.answer_as("PASSWORD_VERIFIER", None, &responses).await;
            assert!(again.unwrap().tokens.is_some());
        }
        outcome
    }

    /// Answers `DEVICE_SRP_AUTH` and `DEVICE_PASSWORD_VERIFIER`.
    async fn prove_device(&self, step: &Step, device: &Device) -> Result<Step, Exception> {
        assert_eq!(step.challenge, "DEVICE_SRP_AUTH");
        let client = srp::Client::new([8; 32]);
        let start = [
            ("DEVICE_KEY", device.key.as_str()),
            ("SRP_A", client.public()),
        ];
        let step = self.answer(step, &start).await?;
        assert_eq!(step.challenge, "DEVICE_PASSWORD_VERIFIER");
        assert_eq!(step.parameters["DEVICE_KEY"], device.key);
        let challenge = srp::Challenge {
            pool_name: &device.group_key,
            user_id: &device.key,
            salt: &step.parameters["SALT"],
            srp_b: &step.parameters["SRP_B"],
            secret_block: &step.parameters["SECRET_BLOCK"],
            timestamp: TIMESTAMP,
        };
        let signature = client.sign(&challenge, device.password).unwrap();
        let responses = [
            ("DEVICE_KEY", device.key.as_str()),
            ("PASSWORD_CLAIM_SIGNATURE", &signature),
            ("PASSWORD_CLAIM_SECRET_BLOCK", challenge.secret_block),
            ("TIMESTAMP", TIMESTAMP),
        ];
        self.answer(&step, &responses).await
    }

    /// `ConfirmDevice`: returns `UserConfirmationNecessary`.
    async fn confirm_device(
        &self,
        token: &str,
        key: &str,
        verifier: DeviceSecretVerifierConfigType,
    ) -> Result<bool, Exception> {
        let request = self.sdk.confirm_device().access_token(token);
        let request = request.device_key(key).device_name("Ada's laptop");
        let request = request.device_secret_verifier_config(verifier);
        Ok(request.send().await?.user_confirmation_necessary)
    }

    async fn remember(&self, token: &str, key: &str, remembered: bool) -> Result<(), Exception> {
        use DeviceRememberedStatusType::{NotRemembered, Remembered};
        let status = if remembered {
            Remembered
        } else {
            NotRemembered
        };
        let request = self.sdk.update_device_status().access_token(token);
        let request = request.device_key(key).device_remembered_status(status);
        request.send().await.map(drop).map_err(Exception::from)
    }

    async fn forget(&self, token: &str, key: &str) -> Result<(), Exception> {
        let request = self.sdk.forget_device().access_token(token);
        let sent = request.device_key(key).send().await;
        sent.map(drop).map_err(Exception::from)
    }

    async fn device(&self, token: &str, key: &str) -> Result<DeviceType, Exception> {
        let request = self.sdk.get_device().access_token(token);
        Ok(request.device_key(key).send().await?.device.unwrap())
    }

    async fn devices(&self, token: &str) -> Vec<DeviceType> {
        let request = self.sdk.list_devices().access_token(token);
        request.send().await.unwrap().devices.unwrap_or_default()
    }

    /// Refreshes with `REFRESH_TOKEN_AUTH`, and checks that `GetTokensFromRefreshToken` has the same outcome.
    async fn refresh_on(&self, token: &str, key: Option<&str>) -> Result<(), Exception> {
        let mut parameters = vec![("REFRESH_TOKEN", token)];
        parameters.extend(key.map(|key| ("DEVICE_KEY", key)));
        let request = self.sdk.initiate_auth().client_id(&self.id);
        let outcome = request
            .auth_flow(AuthFlowType::RefreshTokenAuth)
            .set_auth_parameters(Some(self.parameters(&parameters, "")))
            .send()
            .await
            .map(drop)
            .map_err(Exception::from);
        let request = self.sdk.get_tokens_from_refresh_token().client_id(&self.id);
        let other = request
            .refresh_token(token)
            .set_device_key(key.map(str::to_owned))
            .send()
            .await
            .map(drop)
            .map_err(Exception::from);
        assert_eq!(outcome, other);
        outcome
    }
}

fn tracking(replaces_second_factor: bool, on_prompt: bool) -> impl FnOnce(&mut Options) {
    move |options| {
        options.device_configuration = Some(DeviceConfiguration {
            challenge_required_on_new_device: replaces_second_factor,
            device_only_remembered_on_user_prompt: on_prompt,
        });
    }
}

/// A world in which Ada has confirmed a device, and the tokens of its first sign-in.
async fn with_device(
    change: impl FnOnce(&mut Options),
) -> (World, App, Device, AuthenticationResultType) {
    let world = World::with(change).await.with_ada().await;
    let app = world.public();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let device = Device::new(&tokens);
    app.confirm_device(access(&tokens), &device.key, device.verifier())
        .await
        .unwrap();
    (world, app, device, tokens)
}

fn access(tokens: &AuthenticationResultType) -> &str {
    tokens.access_token().unwrap()
}

fn attribute<'a>(device: &'a DeviceType, name: &str) -> Option<&'a str> {
    let mut attributes = device.device_attributes().iter();
    let found = attributes.find(|attribute| attribute.name == name)?;
    found.value.as_deref()
}

#[tokio::test]
async fn a_pool_without_device_tracking_issues_no_device_key() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(tokens.new_device_metadata, None);
    let key = "us-east-1_00000000-0000-4000-8000-000000000000";
    let verifier = DeviceSecretVerifierConfigType::builder().build();
    let refused = app.confirm_device(access(&tokens), key, verifier).await;
    let invalid = ("InvalidParameterException", "Invalid device key given.");
    assert_eq!(refused.unwrap_err(), invalid);
}

#[tokio::test]
async fn each_sign_in_without_a_device_gets_a_key_that_the_access_token_contains() {
    let world = World::with(tracking(true, false)).await.with_ada().await;
    let app = world.public();
    let first = app.sign_in(ADA, PASSWORD).await.unwrap();
    let second = app.send_password(ADA, PASSWORD).await.unwrap();
    let device = Device::new(&first);
    assert_ne!(device.key, Device::new(&second).key);
    assert!(device.key.starts_with("us-east-1_") && device.key.len() <= 55);
    let claims = access(&first).split('.').nth(1).unwrap();
    let claims = base64::prelude::BASE64_URL_SAFE_NO_PAD
        .decode(claims)
        .unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["device_key"], device.key);
    assert!(app.devices(access(&first)).await.is_empty());
}

#[tokio::test]
async fn a_confirmed_device_is_remembered_listed_and_forgotten() {
    let (_world, app, device, tokens) = with_device(tracking(true, false)).await;
    let token = access(&tokens);
    let read = app.device(token, &device.key).await.unwrap();
    assert_eq!(attribute(&read, "device_name"), Some("Ada's laptop"));
    let status = attribute(&read, "dev:device_remembered_status");
    assert_eq!(status, Some("remembered"));
    assert_eq!(read.device_create_date.unwrap().secs(), START);
    assert_eq!(app.devices(token).await, [read]);

    app.forget(token, &device.key).await.unwrap();
    assert!(app.devices(token).await.is_empty());
    assert_eq!(app.forget(token, &device.key).await.unwrap_err(), UNKNOWN);
    let missing = app.device(token, &device.key).await;
    assert_eq!(missing.unwrap_err(), UNKNOWN);
    let missing = app.remember(token, &device.key, true).await;
    assert_eq!(missing.unwrap_err(), UNKNOWN);
}

#[tokio::test]
async fn devices_are_listed_page_by_page() {
    let (_world, app, device, tokens) = with_device(tracking(true, false)).await;
    let other = app.sign_in(ADA, PASSWORD).await.unwrap();
    let second = Device::new(&other);
    app.confirm_device(access(&other), &second.key, second.verifier())
        .await
        .unwrap();
    let request = || {
        app.sdk
            .list_devices()
            .access_token(access(&tokens))
            .limit(1)
    };
    let page = request().send().await.unwrap();
    assert_eq!(page.devices()[0].device_key.as_ref(), Some(&device.key));
    let rest = request().set_pagination_token(page.pagination_token);
    let rest = rest.send().await.unwrap();
    assert_eq!(rest.devices()[0].device_key.as_ref(), Some(&second.key));
    assert_eq!(rest.pagination_token, None);
}

#[tokio::test]
async fn only_the_device_of_the_sign_in_can_be_confirmed_and_once() {
    let (_world, app, device, tokens) = with_device(tracking(true, false)).await;
    let token = access(&tokens);
    let again = app.confirm_device(token, &device.key, device.verifier());
    assert_eq!(again.await.unwrap_err().0, "DeviceKeyExistsException");
    let other = app.sign_in(ADA, PASSWORD).await.unwrap();
    let other = Device::new(&other);
    let foreign = app.confirm_device(token, &other.key, other.verifier());
    let invalid = ("InvalidParameterException", "Invalid device key given.");
    assert_eq!(foreign.await.unwrap_err(), invalid);
}

#[tokio::test]
async fn a_verifier_is_a_positive_number_in_base64() {
    let world = World::with(tracking(true, false)).await.with_ada().await;
    let app = world.public();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let device = Device::new(&tokens);
    for (verifier, salt) in [
        ("no base64", "AQ=="),
        ("/w==", "AQ=="),
        ("Ag==", "/w=="),
        ("AA==", "AQ=="),
    ] {
        let config = DeviceSecretVerifierConfigType::builder();
        let config = config.password_verifier(verifier).salt(salt).build();
        let refused = app
            .confirm_device(access(&tokens), &device.key, config)
            .await;
        assert_eq!(
            refused.unwrap_err().0,
            "InvalidParameterException",
            "{verifier} {salt}"
        );
    }
}

#[tokio::test]
async fn a_remembered_device_replaces_the_second_factor() {
    let (world, app, device, tokens) = with_device(tracking(true, false)).await;
    app.prefer(access(&tokens), "EMAIL_OTP").await.unwrap();
    let mails = world.pool.mailbox(ADA).len();
    let step = app.log_in_on(ADA, &device.key).await.unwrap();
    let done = app.prove_device(&step, &device).await.unwrap();
    assert_eq!(done.tokens.unwrap().new_device_metadata, None);
    assert_eq!(world.pool.mailbox(ADA).len(), mails);
    // Every other device needs the second factor.
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");

    app.remember(access(&tokens), &device.key, false)
        .await
        .unwrap();
    let step = app.log_in_on(ADA, &device.key).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
}

#[tokio::test]
async fn a_device_proves_itself_after_the_second_factor_if_it_does_not_replace_it() {
    let (world, app, device, tokens) = with_device(tracking(false, false)).await;
    app.prefer(access(&tokens), "EMAIL_OTP").await.unwrap();
    let step = app.log_in_on(ADA, &device.key).await.unwrap();
    assert_eq!(step.challenge, "EMAIL_OTP");
    let code = world.code(ADA);
    let step = app
        .answer(&step, &[("EMAIL_OTP_CODE", &code)])
        .await
        .unwrap();
    let done = app.prove_device(&step, &device).await.unwrap();
    assert!(done.tokens.is_some());
}

#[tokio::test]
async fn a_device_is_only_remembered_after_the_prompt_if_the_pool_says_so() {
    let world = World::with(tracking(true, true)).await.with_ada().await;
    let app = world.public();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let device = Device::new(&tokens);
    let token = access(&tokens);
    let confirmed = app.confirm_device(token, &device.key, device.verifier());
    assert!(confirmed.await.unwrap());
    let done = app.log_in_on(ADA, &device.key).await.unwrap();
    assert_eq!(done.tokens.unwrap().new_device_metadata, None);
    app.remember(token, &device.key, true).await.unwrap();
    let step = app.log_in_on(ADA, &device.key).await.unwrap();
    let done = app.prove_device(&step, &device).await.unwrap();
    assert!(done.tokens.is_some());
}

#[tokio::test]
async fn every_flow_accepts_the_device_key_in_its_parameters() {
    let (_world, app, device, _) = with_device(tracking(true, false)).await;
    let given = [
        ("USERNAME", ADA),
        ("PASSWORD", PASSWORD),
        ("DEVICE_KEY", &device.key),
    ];
    let step = app.initiate("USER_PASSWORD_AUTH", &given).await.unwrap();
    let done = app.prove_device(&step, &device).await.unwrap();
    assert!(done.tokens.is_some());
    let given = [&given[..], &[("PREFERRED_CHALLENGE", "PASSWORD")]].concat();
    let step = app.initiate("USER_AUTH", &given).await.unwrap();
    let done = app.prove_device(&step, &device).await.unwrap();
    assert!(done.tokens.is_some());
}

#[tokio::test]
async fn a_wrong_proof_ends_the_sign_in() {
    let (_world, app, mut device, _) = with_device(tracking(true, false)).await;
    let step = app.log_in_on(ADA, &device.key).await.unwrap();
    device.password = "wrong";
    let refused = app.prove_device(&step, &device).await;
    assert_eq!(refused.unwrap_err(), WRONG);
    // A proof under the name of the pool instead of the device's group.
    device.password = "the password of a device";
    device.group_key.clone_from(&app.pool_name);
    let step = app.log_in_on(ADA, &device.key).await.unwrap();
    let refused = app.prove_device(&step, &device).await;
    assert_eq!(refused.unwrap_err(), WRONG);
}

#[tokio::test]
async fn a_device_cannot_be_exchanged_for_another_during_its_proof() {
    let (_world, app, device, _) = with_device(tracking(true, false)).await;
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let other = Device::new(&tokens);
    app.confirm_device(access(&tokens), &other.key, other.verifier())
        .await
        .unwrap();
    let step = app.log_in_on(ADA, &device.key).await.unwrap();
    let refused = app.prove_device(&step, &other).await;
    assert_eq!(refused.unwrap_err(), UNKNOWN);
}

#[tokio::test]
async fn an_unknown_device_is_refused_and_the_proof_of_the_password_stays_valid() {
    let (world, app, device, tokens) = with_device(tracking(true, false)).await;
    app.sign_up(EVE).await.unwrap();
    app.confirm(EVE, &world.code(EVE)).await.unwrap();
    // `log_in_on` repeats the proof without the key.
    let foreign = app.log_in_on(EVE, &device.key).await;
    assert_eq!(foreign.unwrap_err(), UNKNOWN);
    app.forget(access(&tokens), &device.key).await.unwrap();
    let forgotten = app.log_in_on(ADA, &device.key).await;
    assert_eq!(forgotten.unwrap_err(), UNKNOWN);
}

#[tokio::test]
async fn refreshing_needs_the_confirmed_device() {
    let world = World::with(tracking(true, false)).await.with_ada().await;
    let app = world.public();
    let tokens = app.sign_in(ADA, PASSWORD).await.unwrap();
    let device = Device::new(&tokens);
    let refresh = tokens.refresh_token().unwrap();
    let key = Some(device.key.as_str());
    let unconfirmed = app.refresh_on(refresh, key).await;
    assert_eq!(unconfirmed.unwrap_err(), INVALID_TOKEN);
    app.confirm_device(access(&tokens), &device.key, device.verifier())
        .await
        .unwrap();
    app.refresh_on(refresh, key).await.unwrap();
    for wrong in [None, Some("us-east-1_00000000-0000-4000-8000-000000000000")] {
        let refused = app.refresh_on(refresh, wrong).await;
        assert_eq!(refused.unwrap_err(), INVALID_TOKEN);
    }
    app.forget(access(&tokens), &device.key).await.unwrap();
    let forgotten = app.refresh_on(refresh, key).await;
    assert_eq!(forgotten.unwrap_err(), INVALID_TOKEN);
}
