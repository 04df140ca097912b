//! Signing in with a remembered device.

use super::{Device, EVE, INVALID_TOKEN, UNKNOWN, WRONG, access, tracking, with_device};
use crate::world::{ADA, PASSWORD, World};

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
