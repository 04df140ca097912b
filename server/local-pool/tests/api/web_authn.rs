//! Passkeys: registering them, and signing in with them.

use aws_sdk_cognitoidentityprovider::types::{AuthFactorType, WebAuthnCredentialDescription};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use local_pool::{AuthFactor, MfaConfiguration, UserPoolTier, UserVerification};
use serde_json::{Value, json};

use crate::{
    authenticator::{Attestation, Authenticator, document, value},
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
async fn the_options_ask_for_a_discoverable_passkey_of_the_relying_party() {
    let (_world, app, token) = without_passkey().await;
    let options = app.start_registration(&token).await.unwrap();
    let again = app.start_registration(&token).await.unwrap();
    assert_ne!(options["challenge"], again["challenge"]);
    assert_eq!(
        options["rp"],
        json!({ "id": "localhost", "name": "localhost" })
    );
    assert_eq!(options["user"]["name"], ADA);
    let selection = json!({ "residentKey": "required", "userVerification": "preferred" });
    assert_eq!(options["authenticatorSelection"], selection);
    let algorithms = options["pubKeyCredParams"].as_array().unwrap();
    let algorithms: Vec<&Value> = algorithms.iter().map(|one| &one["alg"]).collect();
    assert_eq!(algorithms, [&json!(-7), &json!(-257)]);
    assert_eq!(options["excludeCredentials"], json!([]));
}

#[tokio::test]
async fn a_registered_passkey_is_listed_excluded_and_deleted() {
    let (_world, app, device) = with_passkey(|_| {}).await;
    let token = app.token_of(ADA).await;
    let listed = app.credentials(&token).await;
    assert_eq!(listed.len(), 1);
    let id = device.credential_id();
    assert_eq!(listed[0].credential_id, id);
    assert_eq!(listed[0].relying_party_id, "localhost");
    assert_eq!(listed[0].friendly_credential_name, "Passkey");
    assert_eq!(
        listed[0].authenticator_attachment.as_deref(),
        Some("platform")
    );
    assert_eq!(listed[0].authenticator_transports, ["internal", "hybrid"]);
    let options = app.start_registration(&token).await.unwrap();
    assert_eq!(options["excludeCredentials"][0]["id"], json!(id));

    app.delete_credential(&token, &id).await.unwrap();
    assert!(app.credentials(&token).await.is_empty());
    let missing = app.delete_credential(&token, &id).await.unwrap_err();
    assert_eq!(missing.0, "ResourceNotFoundException");
    let step = app.prefer_challenge(ADA, "WEB_AUTHN").await.unwrap();
    assert_eq!(step.challenge, "SELECT_CHALLENGE");
}

#[tokio::test]
async fn passkeys_are_listed_page_by_page_up_to_twenty() {
    let (_world, app, token) = without_passkey().await;
    for seed in 0..20 {
        let mut device = Authenticator::new(seed);
        app.register(&token, &mut device).await.unwrap();
    }
    let full = app.start_registration(&token).await.unwrap_err();
    assert_eq!(full.0, "LimitExceededException");
    let request = || app.sdk.list_web_authn_credentials().access_token(&token);
    let page = request().max_results(15).send().await.unwrap();
    assert_eq!(page.credentials.len(), 15);
    let rest = request()
        .set_next_token(page.next_token)
        .send()
        .await
        .unwrap();
    assert_eq!(rest.credentials.len(), 5);
    assert_eq!(rest.next_token, None);
    let invalid = request().next_token("unknown").send().await;
    assert_eq!(
        Exception::from(invalid.unwrap_err()).0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn a_passkey_signs_in_as_a_choice_and_as_the_preference() {
    let (_world, app, mut device) = with_passkey(|_| {}).await;
    let step = app.choose(ADA, &[]).await.unwrap();
    assert_eq!(
        step.available,
        ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP", "WEB_AUTHN"]
    );
    let step = app.answer(&step, &[("ANSWER", "WEB_AUTHN")]).await.unwrap();
    let options = request_options(&step);
    assert_eq!(options["rpId"], "localhost");
    assert_eq!(options["userVerification"], "preferred");
    assert_eq!(
        options["allowCredentials"][0]["id"],
        json!(device.credential_id())
    );
    let credential = device.get(&options);
    let done = app.answer_passkey(&step, &credential).await.unwrap();
    let factors = app
        .sdk
        .get_user_auth_factors()
        .access_token(done.access_token());
    let factors = factors
        .send()
        .await
        .unwrap()
        .configured_user_auth_factors
        .unwrap();
    let factors: Vec<&str> = factors.iter().map(AuthFactorType::as_str).collect();
    assert_eq!(factors, ["PASSWORD", "EMAIL_OTP", "WEB_AUTHN"]);

    let done = app.use_passkey(ADA, &mut device).await.unwrap();
    assert!(done.tokens.is_some());
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

#[tokio::test]
async fn self_attestation_is_verified() {
    let (_world, app, token) = without_passkey().await;
    let mut device = Authenticator::new(1);
    for attestation in [Attestation::Forged, Attestation::Unknown] {
        device.attestation = attestation;
        let refused = app.register(&token, &mut device).await.unwrap_err();
        assert_eq!(refused.0, "WebAuthnCredentialNotSupportedException");
    }
    device.attestation = Attestation::Packed;
    app.register(&token, &mut device).await.unwrap();
    assert!(
        app.use_passkey(ADA, &mut device)
            .await
            .unwrap()
            .tokens
            .is_some()
    );
}

#[tokio::test]
async fn a_registration_from_another_origin_or_relying_party_is_refused() {
    let (_world, app, token) = without_passkey().await;
    for origin in [
        "http://localhost:8081",
        "https://localhost:8080",
        "http://evil.example",
    ] {
        let mut device = Authenticator::new(1);
        device.origin = origin.to_owned();
        let refused = app.register(&token, &mut device).await.unwrap_err();
        assert_eq!(refused.0, "WebAuthnOriginNotAllowedException", "{origin}");
    }
    let mut device = Authenticator::new(1);
    device.rp_id = Some("example.com".to_owned());
    let refused = app.register(&token, &mut device).await.unwrap_err();
    assert_eq!(refused.0, "WebAuthnRelyingPartyMismatchException");
    assert!(app.credentials(&token).await.is_empty());
}

#[tokio::test]
async fn a_key_of_an_algorithm_that_was_not_asked_for_is_refused() {
    let (_world, app, token) = without_passkey().await;
    let mut device = Authenticator::new(1);
    device.algorithm = -8;
    let refused = app.register(&token, &mut device).await.unwrap_err();
    assert_eq!(refused.0, "WebAuthnCredentialNotSupportedException");
}

#[tokio::test]
async fn the_challenge_of_a_registration_is_valid_once_and_for_five_minutes() {
    let (world, app, token) = without_passkey().await;
    let missing = "WebAuthnChallengeNotFoundException";
    let mut device = Authenticator::new(1);
    let options = app.start_registration(&token).await.unwrap();
    let credential = device.create(&options);
    app.complete_registration(&token, &credential)
        .await
        .unwrap();
    let again = app.complete_registration(&token, &credential).await;
    assert_eq!(again.unwrap_err().0, missing);

    let mut other = Authenticator::new(2);
    let old = app.start_registration(&token).await.unwrap();
    app.start_registration(&token).await.unwrap();
    let credential = other.create(&old);
    let replaced = app.complete_registration(&token, &credential).await;
    assert_eq!(replaced.unwrap_err().0, missing);

    let options = app.start_registration(&token).await.unwrap();
    world.advance(300);
    let credential = other.create(&options);
    let expired = app.complete_registration(&token, &credential).await;
    assert_eq!(expired.unwrap_err().0, missing);
}

#[tokio::test]
async fn a_registration_belongs_to_one_client_and_one_user() {
    let (world, app, token) = without_passkey().await;
    let mut device = Authenticator::new(1);
    let options = app.start_registration(&token).await.unwrap();
    let credential = device.create(&options);
    let other = world.public();
    let other_token = other.token_of(ADA).await;
    let refused = other.complete_registration(&other_token, &credential).await;
    assert_eq!(refused.unwrap_err().0, "WebAuthnClientMismatchException");

    let eve = confirmed_eve(&world, &app).await;
    let options = app.start_registration(&token).await.unwrap();
    let credential = device.create(&options);
    let refused = app.complete_registration(&eve, &credential).await;
    assert_eq!(refused.unwrap_err().0, "WebAuthnChallengeNotFoundException");
    app.start_registration(&eve).await.unwrap();
    let refused = app.complete_registration(&eve, &credential).await;
    assert_eq!(refused.unwrap_err().0, "WebAuthnChallengeNotFoundException");
}

async fn confirmed_eve(world: &World, app: &App) -> String {
    app.sign_up(EVE).await.unwrap();
    app.confirm(EVE, &world.code(EVE)).await.unwrap();
    app.token_of(EVE).await
}

#[tokio::test]
async fn a_known_credential_id_cannot_be_registered_again() {
    let (world, app, _device) = with_passkey(|_| {}).await;
    let eve = confirmed_eve(&world, &app).await;
    let refused = app.register(&eve, &mut Authenticator::new(1)).await;
    assert_eq!(
        refused.unwrap_err().0,
        "WebAuthnCredentialNotSupportedException"
    );
}

#[tokio::test]
async fn a_response_that_cannot_be_read_is_an_invalid_parameter() {
    let (_world, app, token) = without_passkey().await;
    for credential in [
        json!("text"),
        json!({}),
        json!({ "type": "public-key", "rawId": "AA" }),
    ] {
        app.start_registration(&token).await.unwrap();
        let refused = app.complete_registration(&token, &credential).await;
        assert_eq!(
            refused.unwrap_err().0,
            "InvalidParameterException",
            "{credential}"
        );
    }
    let mut device = Authenticator::new(1);
    app.register(&token, &mut device).await.unwrap();
    let step = app.prefer_challenge(ADA, "WEB_AUTHN").await.unwrap();
    let refused = app.answer(&step, &[("CREDENTIAL", "not json")]).await;
    assert_eq!(refused.unwrap_err().0, "InvalidParameterException");
    let missing = app.answer(&step, &[]).await.unwrap_err();
    assert_eq!(missing.1, "Missing required parameter CREDENTIAL");
    // An incomplete answer can be corrected.
    let credential = device.get(&request_options(&step));
    let done = app.answer_passkey(&step, &credential).await.unwrap();
    assert!(done.tokens.is_some());
}

#[tokio::test]
async fn a_response_is_accepted_once() {
    let (_world, app, mut device) = with_passkey(|_| {}).await;
    let step = app.prefer_challenge(ADA, "WEB_AUTHN").await.unwrap();
    let credential = device.get(&request_options(&step));
    app.answer_passkey(&step, &credential).await.unwrap();
    let used = app.answer_passkey(&step, &credential).await.unwrap_err();
    assert!(used.1.ends_with("session can only be used once."));
    let next = app.prefer_challenge(ADA, "WEB_AUTHN").await.unwrap();
    let replayed = app.answer_passkey(&next, &credential).await;
    assert_eq!(replayed.unwrap_err(), NOT_VERIFIED);
}

#[tokio::test]
async fn a_response_from_another_origin_or_relying_party_is_refused() {
    let (_world, app, mut device) = with_passkey(|_| {}).await;
    "http://localhost:8081".clone_into(&mut device.origin);
    let refused = app.use_passkey(ADA, &mut device).await;
    assert_eq!(refused.unwrap_err(), NOT_VERIFIED);
    "http://localhost:8080".clone_into(&mut device.origin);
    device.rp_id = Some("example.com".to_owned());
    let refused = app.use_passkey(ADA, &mut device).await;
    assert_eq!(refused.unwrap_err(), NOT_VERIFIED);
    device.rp_id = None;
    assert!(
        app.use_passkey(ADA, &mut device)
            .await
            .unwrap()
            .tokens
            .is_some()
    );
}

#[tokio::test]
async fn a_tampered_response_is_refused() {
    let (_world, app, mut device) = with_passkey(|_| {}).await;
    for member in ["signature", "authenticatorData", "userHandle"] {
        let step = app.prefer_challenge(ADA, "WEB_AUTHN").await.unwrap();
        let mut credential = device.get(&request_options(&step));
        let changed = &mut credential["response"][member];
        let mut bytes = URL_SAFE_NO_PAD.decode(changed.as_str().unwrap()).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        *changed = json!(URL_SAFE_NO_PAD.encode(bytes));
        let refused = app.answer_passkey(&step, &credential).await;
        assert_eq!(refused.unwrap_err(), NOT_VERIFIED, "{member}");
    }
}

#[tokio::test]
async fn the_passkey_of_another_user_is_refused() {
    let (world, app, mut ada) = with_passkey(|_| {}).await;
    let token = confirmed_eve(&world, &app).await;
    let mut eve = Authenticator::new(2);
    app.register(&token, &mut eve).await.unwrap();
    let refused = app.use_passkey(ADA, &mut eve).await;
    assert_eq!(refused.unwrap_err(), NOT_VERIFIED);
    // Not even under the id of a passkey that the user has.
    eve.id.clone_from(&ada.id);
    let refused = app.use_passkey(ADA, &mut eve).await;
    assert_eq!(refused.unwrap_err(), NOT_VERIFIED);
    assert!(
        app.use_passkey(ADA, &mut ada)
            .await
            .unwrap()
            .tokens
            .is_some()
    );
}

#[tokio::test]
async fn a_counter_that_does_not_increase_is_refused() {
    let (_world, app, mut device) = with_passkey(|_| {}).await;
    device.counter = 7;
    app.use_passkey(ADA, &mut device).await.unwrap();
    for last in [6, 7] {
        device.counter = last; // 7 and 8 in the responses
        let outcome = app.use_passkey(ADA, &mut device).await;
        assert_eq!(outcome.unwrap_err(), NOT_VERIFIED, "{last}");
    }
    device.counter = 8;
    assert!(
        app.use_passkey(ADA, &mut device)
            .await
            .unwrap()
            .tokens
            .is_some()
    );
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
