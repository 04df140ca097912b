//! Passkeys: registering them, and signing in with them.

mod registration;
mod sign_in;

use aws_sdk_cognitoidentityprovider::types::WebAuthnCredentialDescription;
use local_pool::{AuthFactor, MfaConfiguration, UserPoolTier, UserVerification};
use serde_json::Value;

use crate::{
    authenticator::{Authenticator, document, value},
    login::Step,
    world::{ADA, App, Exception, PASSWORD, World},
};

const EVE: &str = "eve@example.com";
const NOT_VERIFIED: (&str, &str) = (
    "NotAuthorizedException",
    "The passkey could not be verified.",
);

impl App {
    async fn start_registration(&self, token: &str) -> Result<Value, Exception> {
        let request = self.sdk.start_web_authn_registration().access_token(token);
        let response = request.send().await?;
        Ok(value(&response.credential_creation_options))
    }

    async fn complete_registration(
        &self,
        token: &str,
        credential: &Value,
    ) -> Result<(), Exception> {
        self.sdk
            .complete_web_authn_registration()
            .access_token(token)
            .credential(document(credential))
            .send()
            .await
            .map(drop)
            .map_err(Exception::from)
    }

    async fn register(&self, token: &str, device: &mut Authenticator) -> Result<(), Exception> {
        let options = self.start_registration(token).await?;
        let credential = device.create(&options);
        self.complete_registration(token, &credential).await
    }

    async fn credentials(&self, token: &str) -> Vec<WebAuthnCredentialDescription> {
        let request = self.sdk.list_web_authn_credentials().access_token(token);
        request.send().await.unwrap().credentials
    }

    async fn delete_credential(&self, token: &str, id: &str) -> Result<(), Exception> {
        let request = self.sdk.delete_web_authn_credential();
        let request = request.access_token(token).credential_id(id);
        request.send().await.map(drop).map_err(Exception::from)
    }

    async fn answer_passkey(&self, step: &Step, credential: &Value) -> Result<Step, Exception> {
        let credential = credential.to_string();
        self.answer(step, &[("CREDENTIAL", &credential)]).await
    }

    /// Signs in with a passkey that this app's user has registered.
    async fn use_passkey(&self, name: &str, device: &mut Authenticator) -> Result<Step, Exception> {
        let step = self.prefer_challenge(name, "WEB_AUTHN").await?;
        let credential = device.get(&request_options(&step));
        self.answer_passkey(&step, &credential).await
    }

    async fn token_of(&self, name: &str) -> String {
        let tokens = self.sign_in(name, PASSWORD).await.unwrap();
        tokens.access_token.unwrap()
    }
}

fn request_options(step: &Step) -> Value {
    assert_eq!(step.challenge, "WEB_AUTHN");
    serde_json::from_str(&step.parameters["CREDENTIAL_REQUEST_OPTIONS"]).unwrap()
}

/// A world in which Ada has a passkey.
async fn with_passkey(
    change: impl FnOnce(&mut local_pool::Options),
) -> (World, App, Authenticator) {
    let world = World::with(change).await.with_ada().await;
    let app = world.confidential();
    let token = app.token_of(ADA).await;
    let mut device = Authenticator::new(1);
    app.register(&token, &mut device).await.unwrap();
    (world, app, device)
}

/// A world in which Ada has no passkey yet, and her access token.
async fn without_passkey() -> (World, App, String) {
    let world = World::new().await.with_ada().await;
    let app = world.confidential();
    let token = app.token_of(ADA).await;
    (world, app, token)
}

#[tokio::test]
async fn a_page_on_the_hosted_origin_can_register_and_sign_in() {
    let (world, app, token) = without_passkey().await;
    let mut device = Authenticator::new(1);
    device
        .origin
        .clone_from(&world.description().hosted_base_url);
    app.register(&token, &mut device).await.unwrap();
    assert!(
        app.use_passkey(ADA, &mut device)
            .await
            .unwrap()
            .tokens
            .is_some()
    );
}

async fn confirmed_eve(world: &World, app: &App) -> String {
    app.sign_up(EVE).await.unwrap();
    app.confirm(EVE, &world.code(EVE)).await.unwrap();
    app.token_of(EVE).await
}

#[tokio::test]
async fn user_verification_is_required_if_the_settings_say_so() {
    let require = |options: &mut local_pool::Options| {
        options.user_verification = UserVerification::Required;
    };
    let (_world, app, mut device) = with_passkey(require).await;
    device.user_verified = false;
    let refused = app.use_passkey(ADA, &mut device).await;
    assert_eq!(refused.unwrap_err(), NOT_VERIFIED);
    let token = app.token_of(ADA).await;
    let mut other = Authenticator::new(2);
    other.user_verified = false;
    let refused = app.register(&token, &mut other).await;
    assert_eq!(
        refused.unwrap_err().0,
        "WebAuthnCredentialNotSupportedException"
    );

    let (_world, app, mut device) = with_passkey(|_| {}).await;
    device.user_verified = false;
    assert!(
        app.use_passkey(ADA, &mut device)
            .await
            .unwrap()
            .tokens
            .is_some()
    );
}

#[tokio::test]
async fn passkeys_need_the_tier_the_setting_and_a_relying_party() {
    let refused = async |change: fn(&mut local_pool::Options)| {
        let world = World::with(change).await.with_ada().await;
        let app = world.public();
        let token = app.token_of(ADA).await;
        app.start_registration(&token).await.unwrap_err().0
    };
    let lite = refused(|options| options.user_pool_tier = UserPoolTier::Lite).await;
    assert_eq!(lite, "FeatureUnavailableInTierException");
    let only_passwords = |options: &mut local_pool::Options| {
        options.allowed_first_auth_factors = Some(vec![AuthFactor::Password]);
    };
    assert_eq!(refused(only_passwords).await, "WebAuthnNotEnabledException");
    let without_id = |options: &mut local_pool::Options| {
        options.relying_party_id = Some(String::new());
    };
    assert_eq!(
        refused(without_id).await,
        "WebAuthnConfigurationMissingException"
    );
}

#[tokio::test]
async fn a_pool_that_requires_a_second_factor_does_not_offer_passkeys() {
    let (world, app, _device) = with_passkey(|_| {}).await;
    let token = app.token_of(ADA).await;
    app.prefer(&token, "EMAIL_OTP").await.unwrap();
    let step = app.choose(ADA, &[]).await.unwrap();
    assert_eq!(step.available, ["PASSWORD_SRP", "PASSWORD"]);
    drop(world);

    let required = |options: &mut local_pool::Options| {
        options.mfa_configuration = MfaConfiguration::On;
    };
    let world = World::with(required).await.with_ada().await;
    let step = world.public().choose(ADA, &[]).await.unwrap();
    assert!(!step.available.contains(&"WEB_AUTHN".to_owned()));
}
