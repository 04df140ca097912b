//! `SOFTWARE_TOKEN_MFA`: a code of an authenticator app.

use serde_json::{Value, json};
use wire::ProblemCode;
use wire::login::Challenge;

use crate::world::World;

/// An account whose second factor is an authenticator app, and the key of the app. Its code of now is used up.
pub async fn account_with_app(world: &World, name: &str) -> (String, String) {
    let email = world.account(name).await;
    let access_token = world.access_token(&email).await;
    let key = world.set_up_software_token(&access_token).await;
    let settings = "SoftwareTokenMfaSettings";
    world.turn_on_mfa(&access_token, settings, true).await;
    world.advance(60);
    (email, key)
}

#[tokio::test]
async fn the_right_code_creates_a_session() {
    let world = World::new().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut browser = world.new_browser();
    let asked = browser.log_in(&email).await;
    assert!(asked.set_cookie("session").is_none());
    let pending = asked.challenge();
    let mut shown = asked.json::<Value>()["challenge"].take();
    shown["login"] = Value::Null;
    assert_eq!(
        shown,
        json!({
            "login": null, "username": email, "expires_in": 180,
            "challenge": { "name": "software_token_mfa", "device_name": "Phone" },
        })
    );
    let code = world.software_token_code(&key);
    let answer = browser.enter_code(&pending, &code).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn after_a_wrong_code_the_right_one_works() {
    let world = World::new().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password(&email).await;
    let code = world.software_token_code(&key);
    let wrong: String = code.chars().rev().collect();
    let refused = browser.enter_code(&pending, &wrong).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeMismatch));
    for text in ["", "12345", "no code"] {
        let refused = browser.enter_code(&pending, text).await;
        assert_eq!(
            refused.refusal(),
            (422, ProblemCode::InvalidInput),
            "{text}"
        );
    }
    assert_eq!(browser.enter_code(&pending, &code).await.status, 200);
}

#[tokio::test]
async fn after_a_used_code_the_next_one_works() {
    let world = World::new().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let (mut browser, code) = (world.new_browser(), world.software_token_code(&key));
    let pending = browser.challenge_after_password(&email).await;
    assert_eq!(browser.enter_code(&pending, &code).await.status, 200);
    let pending = browser.challenge_after_password(&email).await;
    let refused = browser.enter_code(&pending, &code).await;
    assert_eq!(refused.refusal(), (422, ProblemCode::CodeExpired));
    world.advance(30);
    let code = world.software_token_code(&key);
    assert_eq!(browser.enter_code(&pending, &code).await.status, 200);
}

#[tokio::test]
async fn a_code_may_contain_spaces() {
    let world = World::new().await;
    let (email, key) = account_with_app(&world, "ada").await;
    let mut browser = world.new_browser();
    let pending = browser.challenge_after_password(&email).await;
    assert!(matches!(
        pending.challenge,
        Challenge::SoftwareTokenMfa { .. }
    ));
    let code = world.software_token_code(&key);
    let spaced = format!(" {} {}\n", &code[..3], &code[3..]);
    assert_eq!(browser.enter_code(&pending, &spaced).await.status, 200);
}
