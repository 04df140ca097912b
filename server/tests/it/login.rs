//! The in-app login.

mod custody;
mod custom_challenge;
mod devices;
mod in_progress;
mod mfa_codes;
mod mfa_setup;
mod new_password_required;
mod refusals;
mod software_token_mfa;
pub mod unknown_users;
mod unused_tokens;
mod user_auth;
mod web_authn;

use serde_json::{Value, json};
use wire::{ProblemCode, path};

use crate::browser::proof;
use crate::world::{PASSWORD, World};

#[tokio::test]
async fn the_right_password_creates_a_session() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let answer = browser.log_in(&email).await;
    assert_eq!(answer.status, 200);
    insta::assert_json_snapshot!(answer.json::<Value>(), @r#"
    {
      "logged_in": {
        "user": {
          "name": "ada@example.org",
          "email": "ada@example.org",
          "groups": []
        },
        "login_mode": "in-app",
        "expires_in": 1800,
        "remember": false,
        "recent_login_for": 300
      }
    }
    "#);
    insta::assert_snapshot!(answer.set_cookie("session").unwrap(), @"session=*; HttpOnly; SameSite=Strict; Path=/");
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn the_challenge_contains_only_what_the_proof_needs() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let client = browser.client();
    let answer = browser.start(&email, &client, false).await;
    let pending = &answer.json::<Value>()["challenge"];
    assert_eq!(pending["username"], email.as_str());
    assert_eq!(pending["expires_in"], 180);
    let step = &pending["challenge"];
    assert_eq!(step["name"], "password_verifier");
    let mut names: Vec<_> = step
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    names.sort_unstable();
    let expected = [
        "name",
        "pool_name",
        "salt",
        "secret_block",
        "srp_b",
        "timestamp",
        "user_id",
    ];
    assert_eq!(names, expected);
    assert_eq!(step["timestamp"], "Fri Jan 15 08:00:00 UTC 2027");
    assert_eq!(step["pool_name"], "LocalPool");
    insta::assert_snapshot!(answer.set_cookie("login").unwrap(), @"login=*; HttpOnly; SameSite=Lax; Path=/; Max-Age=900");
    assert!(answer.set_cookie("session").is_none());
}

#[tokio::test]
async fn over_tls_cookies_are_secure_and_prefixed() {
    let world = World::https().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let client = browser.client();
    let started = browser.start(&email, &client, true).await;
    insta::assert_snapshot!(started.set_cookie("__Host-Http-login").unwrap(), @"__Host-Http-login=*; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=900");
    let answer = browser
        .post(
            path::LOGIN_ANSWER,
            &proof(&started.challenge(), &client, PASSWORD),
        )
        .await;
    insta::assert_snapshot!(answer.set_cookie("__Host-Http-session").unwrap(), @"__Host-Http-session=*; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=2592000");
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn after_a_wrong_password_the_right_one_still_works() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    for password in ["", "wrong", "correct-horse-7", " Correct-Horse-7"] {
        let answer = browser.log_in_with(&email, password, false).await;
        assert_eq!(
            answer.refusal(),
            (403, ProblemCode::WrongCredentials),
            "{password}"
        );
        assert_eq!(
            answer.problem().field,
            None,
            "the response does not say which of the two was wrong"
        );
        assert!(answer.set_cookies().is_empty());
    }
    assert_eq!(browser.log_in(&email).await.status, 200);
}

#[tokio::test]
async fn letter_case_and_outer_spaces_of_the_address_are_ignored() {
    let world = World::new().await;
    world.account("ada").await;
    assert_eq!(
        world
            .new_browser()
            .log_in("  ADA@Example.ORG ")
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_password_may_contain_any_character() {
    let world = World::new().await;
    let (email, password) = ("ada@example.org", "Größe 7 – \u{1F511} \"{}\\ ' %00");
    let mut browser = world.new_browser();
    browser
        .post(
            path::REGISTER,
            &json!({ "email": email, "password": password }),
        )
        .await;
    browser
        .post(
            path::CONFIRM,
            &json!({ "email": email, "code": world.code(email) }),
        )
        .await;
    assert_eq!(
        browser.log_in_with(email, password, false).await.status,
        200
    );
}

#[tokio::test]
async fn an_unconfirmed_account_cannot_log_in() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let body = json!({ "email": "ada@example.org", "password": PASSWORD });
    browser.post(path::REGISTER, &body).await;
    assert_eq!(
        browser.log_in("ada@example.org").await.refusal(),
        (403, ProblemCode::UserNotConfirmed)
    );
}

#[tokio::test]
async fn a_login_never_sends_the_password() {
    let world = World::new().await;
    let email = world.account("ada").await;
    world.gate.clear_calls();
    world.history.lock().unwrap().clear();
    assert_eq!(world.new_browser().log_in(&email).await.status, 200);
    let names: Vec<_> = world.gate.all().into_iter().map(|call| call.name).collect();
    assert_eq!(names[..2], ["InitiateAuth", "RespondToAuthChallenge"]);
    for call in world.gate.all() {
        assert!(!call.request.contains(PASSWORD), "{}", call.name);
    }
    let history = world.history.lock().unwrap();
    assert_eq!(history.len(), 2);
    assert!(
        history
            .iter()
            .all(|exchange| !exchange.sent.contains(PASSWORD))
    );
}
