//! Remembered devices, in a pool that tracks devices and whose users have a second factor.

mod ada;

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use serde_json::{Value, json};
use server::session::Device;
use wire::{ProblemCode, Secret, path};

use crate::world::PASSWORD;
use ada::{LIFETIME, ada, ada_with, assert_logged_in, device_cookie};

#[tokio::test]
async fn a_remembered_device_replaces_the_second_factor() {
    let mut ada = ada(false).await;
    let first = ada.log_in(false).await;
    let (_, value, attributes) = device_cookie(&first).unwrap();
    insta::assert_snapshot!(attributes, @"HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000");
    let keys = ada.device_keys().await;
    assert_eq!(keys.len(), 1);
    assert!(!value.contains(&keys[0]));
    assert!(ada.world.gate.calls("UpdateDeviceStatus").is_empty());

    ada.world.gate.clear_calls();
    assert_logged_in(&ada.enter_password().await);
    let answered = ada.answered();
    let names: Vec<_> = answered
        .iter()
        .map(|answer| answer["ChallengeName"].as_str().unwrap())
        .collect();
    let expected = [
        "PASSWORD_VERIFIER",
        "DEVICE_SRP_AUTH",
        "DEVICE_PASSWORD_VERIFIER",
    ];
    assert_eq!(names, expected);
    for answer in &answered {
        assert_eq!(answer["ChallengeResponses"]["DEVICE_KEY"], keys[0]);
    }
    assert!(ada.browser.is_logged_in().await);
    assert!(ada.world.gate.calls("ConfirmDevice").is_empty());
}

#[tokio::test]
async fn another_browser_still_needs_the_second_factor() {
    let mut ada = ada(false).await;
    ada.log_in(false).await;
    ada.browser = ada.world.new_browser();
    ada.log_in(false).await;
    assert_eq!(ada.device_keys().await.len(), 2);
}

#[tokio::test]
async fn users_decide_whether_a_device_is_remembered() {
    let mut ada = ada(true).await;
    assert!(device_cookie(&ada.log_in(false).await).is_some());
    assert!(ada.world.gate.calls("UpdateDeviceStatus").is_empty());
    // The device is known, but it replaces nothing until the user trusts it, which may be at a later login.
    assert!(device_cookie(&ada.log_in(false).await).is_none());
    ada.log_in(true).await;
    assert_eq!(ada.world.gate.calls("UpdateDeviceStatus").len(), 1);
    assert_logged_in(&ada.enter_password().await);
    assert_eq!(ada.device_keys().await.len(), 1);
}

#[tokio::test]
async fn a_new_device_can_be_trusted_at_once() {
    let mut ada = ada(true).await;
    ada.log_in(true).await;
    assert_eq!(ada.world.gate.calls("UpdateDeviceStatus").len(), 1);
    assert_logged_in(&ada.enter_password().await);
}

#[tokio::test]
async fn a_device_proves_itself_after_the_second_factor_if_it_does_not_replace_it() {
    let mut ada = ada_with(|plan| {
        let configuration = plan.pool.device_configuration.as_mut().unwrap();
        configuration.challenge_required_on_new_device = false;
    })
    .await;
    ada.log_in(false).await;
    ada.world.gate.clear_calls();
    ada.log_in(false).await;
    let last = ada.answered().pop().unwrap();
    assert_eq!(last["ChallengeName"], "DEVICE_PASSWORD_VERIFIER");
}

#[tokio::test]
async fn a_forgotten_device_needs_the_second_factor_again() {
    for flow in ["USER_SRP_AUTH", "USER_AUTH"] {
        let mut ada = ada_with(|plan| flow.clone_into(&mut plan.settings.auth_flow)).await;
        let (name, ..) = device_cookie(&ada.log_in(false).await).unwrap();
        assert_logged_in(&ada.enter_password().await);
        ada.forget_device().await;
        let asked = ada.enter_password().await;
        assert_eq!(asked.status, 200, "{flow}: {}", asked.text());
        let removed = asked.set_cookie(&name).unwrap();
        assert!(removed.ends_with("Max-Age=0"), "{removed}");
        assert_eq!(ada.browser.cookie(&name), None);
        let done = ada.enter_code(&asked, false).await;
        assert!(device_cookie(&done).is_some(), "{flow}");
        assert_logged_in(&ada.enter_password().await);
    }
}

#[tokio::test]
async fn a_password_that_is_sent_brings_the_device_along() {
    let mut ada = ada_with(|plan| {
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        plan.settings.first_factors = Some("password".to_owned());
    })
    .await;
    let factor = json!({ "challenge": "password", "password": PASSWORD });
    let asked = ada.browser.start_with(&ada.email, factor.clone()).await;
    ada.enter_code(&asked, false).await;
    ada.world.advance(60);
    assert_logged_in(&ada.browser.start_with(&ada.email, factor.clone()).await);
    ada.forget_device().await;
    let asked = ada.browser.start_with(&ada.email, factor).await;
    ada.enter_code(&asked, false).await;
}

#[tokio::test]
async fn a_device_whose_proof_is_rejected_is_removed_and_the_login_starts_again() {
    let mut ada = ada(false).await;
    let (name, value, _) = device_cookie(&ada.log_in(false).await).unwrap();
    let devices = &ada.world.state.devices;
    let mut jar = CookieJar::new();
    jar = jar.add(Cookie::new(name.clone(), value));
    let device = Device {
        password: Secret::new("another password"),
        ..devices.find(&jar, &ada.email).unwrap()
    };
    let cookie = devices.cookie(&ada.email, &device).unwrap();
    ada.browser.plant(&name, cookie.value());
    let refused = ada.enter_password().await;
    assert_eq!(refused.refusal(), (410, ProblemCode::LoginExpired));
    assert_eq!(ada.browser.cookie(&name), None);
    ada.log_in(false).await;
}

#[tokio::test]
async fn the_device_of_one_user_is_not_sent_for_another() {
    let mut ada = ada(false).await;
    ada.log_in(false).await;
    let key = ada.device_keys().await.remove(0);
    ada.world.account("bob").await;
    ada.world.gate.clear_calls();
    assert_logged_in(&ada.browser.log_in("bob@example.org").await);
    for call in ada.world.gate.all() {
        assert!(!call.request.contains(&key), "{}", call.name);
    }
}

#[tokio::test]
async fn a_failing_confirmation_does_not_fail_the_login() {
    let mut ada = ada(false).await;
    let refusal = json!({ "__type": "InvalidParameterException", "message": "no" });
    ada.world.gate.answer("ConfirmDevice", 400, refusal);
    assert!(device_cookie(&ada.log_in(true).await).is_none());
    assert!(ada.browser.is_logged_in().await);
}

#[tokio::test]
async fn the_session_of_a_device_is_refreshed_with_its_key() {
    let mut ada = ada(false).await;
    ada.log_in(false).await;
    let key = ada.device_keys().await.remove(0);
    // Shortly before the end of the access token and after it; then in a session that the device began with its proof.
    for (is_new, pause) in [
        (false, LIFETIME - 30),
        (false, LIFETIME + 30),
        (true, 2 * LIFETIME),
    ] {
        if is_new {
            assert_logged_in(&ada.enter_password().await);
        }
        ada.world.gate.clear_calls();
        ada.world.advance(pause);
        let profile = ada.browser.get(path::PROFILE).await;
        assert_eq!(profile.status, 200, "{}", profile.text());
        let calls = ada.world.gate.calls("GetTokensFromRefreshToken");
        let asked: Value = serde_json::from_str(&calls[0].request).unwrap();
        assert_eq!(asked["DeviceKey"], key);
    }
    ada.forget_device().await;
    ada.world.advance(LIFETIME);
    let ended = ada.browser.get(path::PROFILE).await;
    assert_eq!(ended.refusal(), (401, ProblemCode::NotLoggedIn));
}

#[tokio::test]
async fn without_the_setting_no_device_is_remembered_but_sessions_can_be_refreshed() {
    let mut ada = ada_with(|plan| "off".clone_into(&mut plan.settings.remember_devices)).await;
    assert!(device_cookie(&ada.log_in(true).await).is_none());
    assert!(ada.world.gate.calls("UpdateDeviceStatus").is_empty());
    ada.world.advance(LIFETIME);
    let profile = ada.browser.get(path::PROFILE).await;
    assert_eq!(profile.status, 200, "{}", profile.text());
    ada.log_in(true).await;
}
