//! Registering passkeys, listing and deleting them.

use serde_json::{Value, json};

use super::{confirmed_eve, request_options, with_passkey, without_passkey};
use crate::authenticator::{Attestation, Authenticator};
use crate::world::{ADA, Exception};

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
