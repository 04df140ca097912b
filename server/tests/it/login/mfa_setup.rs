//! `MFA_SETUP`: the pool requires a second factor, and the user has none.

use local_pool::{Mfa, MfaConfiguration, UsernameAttributes};
use serde_json::{Value, json};
use wire::ProblemCode;
use wire::login::{Challenge, CodeDelivery, MfaType, PendingLogin};

use crate::browser::{Answer, Browser};
use crate::world::World;

async fn world() -> World {
    World::with(|plan| {
        plan.pool.mfa_configuration = MfaConfiguration::On;
        plan.pool.enabled_mfas = Some(vec![Mfa::SoftwareTokenMfa]);
    })
    .await
}

/// Starts the set-up of an authenticator app, and returns it with the key.
async fn set_up(world: &World, browser: &mut Browser) -> (PendingLogin, String) {
    let email = world.account("ada").await;
    let pending = browser.challenge_after_password(&email).await;
    let Challenge::MfaSetup { options } = &pending.challenge else {
        panic!("{pending:?}");
    };
    assert!(options.contains(&MfaType::SoftwareTokenMfa));
    assert!(!options.contains(&MfaType::SmsMfa));
    let answer = json!({ "challenge": "mfa_setup", "mfa": "software_token_mfa" });
    let setup = browser.answer(&pending, answer).await.challenge();
    let Challenge::SoftwareTokenSetup { secret_code, .. } = &setup.challenge else {
        panic!("{setup:?}");
    };
    let key = secret_code.expose().to_owned();
    (setup, key)
}

async fn enter(browser: &mut Browser, pending: &PendingLogin, code: &str) -> Answer {
    let answer =
        json!({ "challenge": "software_token_setup", "code": code, "device_name": " My phone " });
    browser.answer(pending, answer).await
}

#[tokio::test]
async fn an_authenticator_app_is_set_up_with_a_wrong_then_the_right_code() {
    let world = world().await;
    let mut browser = world.new_browser();
    let (pending, key) = set_up(&world, &mut browser).await;
    let code = world.software_token_code(&key);
    let wrong: String = code.chars().rev().collect();
    let refused = enter(&mut browser, &pending, &wrong).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::SoftwareTokenMismatch));
    let done = enter(&mut browser, &pending, &code).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(browser.is_logged_in().await);
    let sent = &world.gate.calls("VerifySoftwareToken")[1].request;
    let sent: Value = serde_json::from_str(sent).unwrap();
    assert_eq!(sent["FriendlyDeviceName"], "My phone");

    world.advance(60);
    let pending = browser.challenge_after_password("ada@example.org").await;
    let device_name = Some("My phone".to_owned());
    assert_eq!(
        pending.challenge,
        Challenge::SoftwareTokenMfa { device_name }
    );
    let code = world.software_token_code(&key);
    assert_eq!(browser.enter_code(&pending, &code).await.status, 200);
}

#[tokio::test]
async fn the_key_is_shown_as_text_uri_and_image() {
    let world = world().await;
    let mut browser = world.new_browser();
    let (pending, key) = set_up(&world, &mut browser).await;
    let Challenge::SoftwareTokenSetup { uri, qr_code, .. } = &pending.challenge else {
        panic!("{pending:?}");
    };
    let expected = format!(
        "otpauth://totp/localhost%3A8080:ada%40example.org?secret={key}&issuer=localhost%3A8080"
    );
    assert_eq!(uri.expose(), expected);
    assert!(qr_code.size > 30 && qr_code.path.expose().starts_with('M'));
    let reloaded = browser.reload_challenge(&pending).await.challenge();
    assert_eq!(reloaded.challenge, pending.challenge);
}

#[tokio::test]
async fn a_right_code_counts_even_if_the_pool_is_busy_afterwards() {
    let world = world().await;
    let mut browser = world.new_browser();
    let (pending, key) = set_up(&world, &mut browser).await;
    let code = world.software_token_code(&key);
    let throttled = json!({ "__type": "TooManyRequestsException", "message": "slow down" });
    world.gate.answer("RespondToAuthChallenge", 400, throttled);
    let refused = enter(&mut browser, &pending, &code).await;
    assert_eq!(refused.refusal(), (429, ProblemCode::PoolBusy));
    world.gate.restore("RespondToAuthChallenge");
    let done = enter(&mut browser, &pending, &code).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert_eq!(world.gate.calls("VerifySoftwareToken").len(), 1);
}

/// A pool whose users sign in with usernames, and Ada, who has no address.
async fn world_with_username(enabled_mfas: Vec<Mfa>) -> World {
    let world = World::with(|plan| {
        plan.pool.username_attributes = UsernameAttributes::None;
        plan.pool.mfa_configuration = MfaConfiguration::On;
        plan.pool.enabled_mfas = Some(enabled_mfas);
    })
    .await;
    world.user_without_address("ada").await;
    world
}

#[tokio::test]
async fn codes_by_email_are_set_up_with_an_address() {
    let world = world_with_username(vec![Mfa::SmsMfa, Mfa::EmailOtp]).await;
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password("ada").await;
    // Nobody can set up codes by SMS during a login.
    let options = vec![MfaType::EmailOtp];
    assert_eq!(pending.challenge, Challenge::MfaSetup { options });
    let answer = |email| json!({ "challenge": "mfa_setup", "mfa": "email_otp", "email": email });
    let refused = browser.answer(&pending, answer("no address")).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::InvalidInput));
    let next = browser.answer(&pending, answer(" b@example.org ")).await;
    let next = next.challenge();
    let destination = "b***@e***".to_owned();
    let expected = Challenge::EmailOtp(CodeDelivery { destination });
    assert_eq!(next.challenge, expected);
    let code = world.code("b@example.org");
    let wrong: String = code.chars().rev().collect();
    let refused = browser.enter_code(&next, &wrong).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeMismatch));
    assert_eq!(browser.enter_code(&next, &code).await.status, 200);
    let profile = browser.get(wire::path::PROFILE).await.text();
    assert!(profile.contains("b@example.org"), "{profile}");

    let pending = browser.challenge_after_password("ada").await;
    assert_eq!(pending.challenge, expected);
    let code = world.code("b@example.org");
    assert_eq!(browser.enter_code(&pending, &code).await.status, 200);
}

#[tokio::test]
async fn users_without_any_factor_choose_what_to_set_up() {
    let world = world_with_username(vec![Mfa::SoftwareTokenMfa, Mfa::EmailOtp]).await;
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password("ada").await;
    let options = vec![MfaType::SoftwareTokenMfa, MfaType::EmailOtp];
    assert_eq!(pending.challenge, Challenge::MfaSetup { options });
    let answer = json!({ "challenge": "mfa_setup", "mfa": "software_token_mfa" });
    let setup = browser.answer(&pending, answer).await.challenge();
    let Challenge::SoftwareTokenSetup { secret_code, .. } = &setup.challenge else {
        panic!("{setup:?}");
    };
    let code = world.software_token_code(secret_code.expose());
    assert_eq!(enter(&mut browser, &setup, &code).await.status, 200);
}

#[tokio::test]
async fn a_set_up_without_a_known_factor_is_not_supported() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let setup = json!({
        "ChallengeName": "MFA_SETUP", "Session": "s".repeat(20),
        "ChallengeParameters": { "MFAS_CAN_SETUP": r#"["SMS_MFA","TELEPATHY"]"# },
    });
    world.gate.answer("RespondToAuthChallenge", 200, setup);
    let refused = world.new_browser().log_in(&email).await;
    assert_eq!(refused.refusal(), (501, ProblemCode::ChallengeNotSupported));
}
