//! `WEB_AUTHN`: a passkey as the first factor.

use serde_json::{Value, json};
use wire::ProblemCode;
use wire::login::{Challenge, PendingLogin};

use crate::authenticator::Authenticator;
use crate::browser::Browser;
use crate::world::World;

/// A world in which Ada has a passkey.
async fn world() -> (World, String, Authenticator) {
    let world = World::with(|plan| "USER_AUTH".clone_into(&mut plan.settings.auth_flow)).await;
    let email = world.account("ada").await;
    let access_token = world.access_token(&email).await;
    let body = json!({ "AccessToken": access_token });
    let answer = world.pool_answer("StartWebAuthnRegistration", body).await;
    let mut device = Authenticator::new(1);
    let credential = device.create(&answer["CredentialCreationOptions"]);
    let body = json!({ "AccessToken": access_token, "Credential": credential });
    world
        .pool_answer("CompleteWebAuthnRegistration", body)
        .await;
    (world, email, device)
}

async fn asked(browser: &mut Browser, email: &str) -> (PendingLogin, Value) {
    let factor = json!({ "challenge": "web_authn" });
    let pending = browser.start_with(email, factor).await.challenge();
    let Challenge::WebAuthn { options } = &pending.challenge else {
        panic!("{pending:?}");
    };
    let options = options.clone();
    (pending, options)
}

fn answer(credential: &Value) -> Value {
    json!({ "challenge": "web_authn", "credential": credential })
}

#[tokio::test]
async fn a_passkey_creates_a_session() {
    let (world, email, mut device) = world().await;
    let mut browser = world.new_browser();
    let (pending, options) = asked(&mut browser, &email).await;
    let reloaded = browser.reload_challenge(&pending).await.challenge();
    assert_eq!(reloaded, pending);
    let credential = device.get(&options);
    let done = browser.answer(&pending, answer(&credential)).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(browser.is_logged_in().await);
    let again = browser.answer(&pending, answer(&credential)).await;
    assert_eq!(again.refusal(), (410, ProblemCode::LoginExpired));
}

#[tokio::test]
async fn a_passkey_of_another_site_is_rejected() {
    let (world, email, mut device) = world().await;
    let mut browser = world.new_browser();
    let (pending, options) = asked(&mut browser, &email).await;
    "https://evil.example".clone_into(&mut device.origin);
    let refused = browser
        .answer(&pending, answer(&device.get(&options)))
        .await;
    assert!(refused.status.is_client_error(), "{}", refused.text());
    assert!(refused.set_cookies().is_empty());
    assert!(!browser.is_logged_in().await);
}
