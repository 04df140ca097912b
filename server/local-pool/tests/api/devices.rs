//! Devices: confirming them, signing in with a remembered one, and refreshing its tokens.

mod sign_in;
mod tracking;

use aws_sdk_cognitoidentityprovider::types::{
    AuthFlowType, AuthenticationResultType, DeviceRememberedStatusType,
    DeviceSecretVerifierConfigType, DeviceType,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp as srp;
use local_pool::{DeviceConfiguration, Options};

use crate::{
    login::Step,
    world::{ADA, App, Exception, PASSWORD, TIMESTAMP, World},
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
