//! Signing in with a passkey.

use aws_sdk_cognitoidentityprovider::types::AuthFactorType;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::{NOT_VERIFIED, confirmed_eve, request_options, with_passkey};
use crate::authenticator::Authenticator;
use crate::world::ADA;

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
