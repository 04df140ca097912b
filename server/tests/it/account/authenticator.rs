//! An authenticator app as a second factor.

use serde_json::json;
use wire::account::second_factors::{AuthenticatorKey, SecondFactors};
use wire::login::{Challenge, MfaType};
use wire::{Field, ProblemCode, path};

use crate::browser::{Answer, Browser};
use crate::world::{World, email};

async fn start(browser: &mut Browser) -> AuthenticatorKey {
    let started = browser.post(path::ACCOUNT_AUTHENTICATOR, &json!({})).await;
    assert_eq!(started.status, 200, "{}", started.text());
    started.json()
}

async fn verify(browser: &mut Browser, code: &str) -> Answer {
    let body = json!({ "code": code, "device_name": " Ada's phone " });
    browser
        .post(path::ACCOUNT_AUTHENTICATOR_VERIFY, &body)
        .await
}

#[tokio::test]
async fn an_app_is_set_up_with_a_code_and_then_asked_for() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let mut other = world.new_browser();
    other.log_in(&email("ada")).await;
    let key = start(&mut member).await;
    let secret_code = key.secret_code.expose();
    assert!(
        key.uri
            .expose()
            .contains(&format!("ada%40example.org?secret={secret_code}"))
    );
    assert!(key.qr_code.path.expose().starts_with('M'));
    assert_eq!(
        world.new_browser().log_in(&email("ada")).await.status,
        200,
        "not on yet"
    );

    let refused = verify(&mut member, "000000").await;
    assert_eq!(refused.refusal(), (422, ProblemCode::SoftwareTokenMismatch));
    assert_eq!(refused.problem().field, Some(Field::Code));
    let done = verify(&mut member, &world.software_token_code(secret_code)).await;
    assert_eq!(done.status, 200, "{}", done.text());
    let factors: SecondFactors = done.json();
    assert_eq!(factors.enabled, [MfaType::SoftwareTokenMfa]);
    assert_eq!(factors.preferred, Some(MfaType::SoftwareTokenMfa));
    assert!(member.is_logged_in().await);
    assert!(!other.is_logged_in().await, "other sessions end");

    let pending = world
        .new_browser()
        .challenge_after_password(&email("ada"))
        .await;
    let Challenge::SoftwareTokenMfa { device_name } = pending.challenge else {
        panic!("{pending:?}");
    };
    assert_eq!(device_name.as_deref(), Some("Ada's phone"));
}

#[tokio::test]
async fn an_app_in_use_stays_in_use_until_another_one_is_verified() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let first = start(&mut member).await;
    verify(
        &mut member,
        &world.software_token_code(first.secret_code.expose()),
    )
    .await;
    let second = start(&mut member).await;
    world.advance(60);
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password(&email("ada")).await;
    let code = world.software_token_code(first.secret_code.expose());
    assert_eq!(browser.enter_code(&pending, &code).await.status, 200);
    let code = world.software_token_code(second.secret_code.expose());
    assert_eq!(verify(&mut member, &code).await.status, 200);
    world.advance(60);
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password(&email("ada")).await;
    let code = world.software_token_code(first.secret_code.expose());
    assert_eq!(browser.enter_code(&pending, &code).await.status, 422);
}

#[tokio::test]
async fn a_preferred_factor_stays_preferred() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let key = start(&mut member).await;
    let access_token = world.access_token(&email("ada")).await;
    world
        .turn_on_mfa(&access_token, "EmailMfaSettings", true)
        .await;
    let code = world.software_token_code(key.secret_code.expose());
    let factors: SecondFactors = verify(&mut member, &code).await.json();
    assert_eq!(factors.preferred, Some(MfaType::EmailOtp));
    assert_eq!(factors.enabled.len(), 2);
}

#[tokio::test]
async fn without_a_key_or_without_digits_no_code_is_right() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let refused = verify(&mut member, "123456").await;
    assert_eq!(
        refused.refusal(),
        (422, ProblemCode::SoftwareTokenMfaNotFound)
    );
    // The length of other codes.
    let refused = verify(&mut member, "12345678").await.problem();
    assert_eq!(
        (refused.code, refused.field),
        (ProblemCode::InvalidInput, Some(Field::Code))
    );
    let calls = world.gate.calls("VerifySoftwareToken").len();
    for code in ["", "12345", "abcdef"] {
        let refused = verify(&mut member, code).await;
        assert_eq!(refused.problem().field, Some(Field::Code), "{code}");
    }
    assert_eq!(world.gate.calls("VerifySoftwareToken").len(), calls);
}

#[tokio::test]
async fn an_app_cannot_be_set_up_where_it_is_not_offered() {
    let world = World::with(|plan| plan.settings.second_factors = Some("none".to_owned())).await;
    let mut member = world.member("ada").await;
    let refused = member.post(path::ACCOUNT_AUTHENTICATOR, &json!({})).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::MfaMethodNotFound));
    let refused = verify(&mut member, "123456").await;
    assert_eq!(refused.refusal(), (422, ProblemCode::MfaMethodNotFound));
    assert!(world.gate.calls("VerifySoftwareToken").is_empty());
}
