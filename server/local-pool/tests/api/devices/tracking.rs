//! Device keys, and the devices of a user.

use aws_sdk_cognitoidentityprovider::types::DeviceSecretVerifierConfigType;
use base64::Engine;

use super::{Device, UNKNOWN, access, attribute, tracking, with_device};
use crate::world::{ADA, PASSWORD, START, World};

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
