//! `acr_values` and `max_age` at `/oauth2/authorize`, the page for codes, and the claims `acr` and `amr`.

use local_pool::{UserPoolTier, totp_code};
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::{
    application::{Application, Request},
    browser::Browser,
    page::Page,
    world::{START, World},
};

const LEVELS: &str = "urn:cognito:loa:4 urn:cognito:loa:3 urn:cognito:loa:2 urn:cognito:loa:1";

fn request(application: &Application, levels: &str) -> Request {
    application.request().with("acr_values", levels)
}

/// Sets up an authenticator app for the demo user, whose code of now is used up, and returns its secret.
async fn set_up_app(world: &World) -> String {
    let (demo, client) = (world.demo(), world.public().client_id);
    let parameters = json!({ "USERNAME": demo.email, "PASSWORD": demo.password });
    let body = json!({ "ClientId": client, "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": parameters });
    let signed_in = world.call("InitiateAuth", body).await;
    let token = &signed_in["AuthenticationResult"]["AccessToken"];
    let associated = world
        .call("AssociateSoftwareToken", json!({ "AccessToken": token }))
        .await;
    let secret = associated["SecretCode"].as_str().unwrap().to_owned();
    let code = totp_code(&secret, START).unwrap();
    world
        .call(
            "VerifySoftwareToken",
            json!({ "AccessToken": token, "UserCode": code }),
        )
        .await;
    secret
}

async fn turn_on_app(world: &World) {
    let (demo, client) = (world.demo(), world.public().client_id);
    let parameters = json!({ "USERNAME": demo.email, "PASSWORD": demo.password });
    let body = json!({ "ClientId": client, "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": parameters });
    let signed_in = world.call("InitiateAuth", body).await;
    let token = &signed_in["AuthenticationResult"]["AccessToken"];
    let settings = json!({ "Enabled": true, "PreferredMfa": true });
    world
        .call(
            "SetUserMFAPreference",
            json!({ "AccessToken": token, "SoftwareTokenMfaSettings": settings }),
        )
        .await;
}

/// Sends the code of a time with the page that asks for it.
async fn enter_code(browser: &mut Browser, page: &Page, secret: &str, now: i64) -> Page {
    let code = totp_code(secret, now).unwrap();
    let (_, rest) = page.body.split_once("name=\"session\" value=\"").unwrap();
    let session = rest.split('"').next().unwrap().to_owned();
    browser
        .submit(page, &[("session", &session), ("code", &code)])
        .await
}

/// `acr`, `amr` and `auth_time` of the ID token, which are those of the access token.
async fn reported(application: &Application, back: &Page) -> (Value, Value, Value) {
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    let id = application
        .claims(tokens["id_token"].as_str().unwrap())
        .await;
    let access = application
        .claims(tokens["access_token"].as_str().unwrap())
        .await;
    for name in ["acr", "amr"] {
        assert_eq!(id.get(name), access.get(name), "{name}");
    }
    (
        id["acr"].clone(),
        id["amr"].clone(),
        id["auth_time"].clone(),
    )
}

#[tokio::test]
async fn the_code_of_an_authenticator_app_follows_the_password() {
    let world = World::new().await;
    let (application, secret) = (world.confidential(), set_up_app(&world).await);
    turn_on_app(&world).await;
    world.advance(60);
    let mut browser = world.browser();
    let url = request(&application, LEVELS).url();
    let asked = world.sign_in(&mut browser, &url).await;
    assert_eq!(
        (asked.status, &*asked.heading()),
        (StatusCode::OK, "Enter your code")
    );
    assert!(!browser.cookies.contains_key("cognito"));
    let wrong = enter_code(&mut browser, &asked, &secret, START + 600).await;
    assert_eq!(wrong.problems(), ["Invalid code received for user"]);
    let back = enter_code(&mut browser, &wrong, &secret, START + 60).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let expected = (
        json!("urn:cognito:loa:4"),
        json!(["pwd", "otp", "mfa"]),
        json!(START + 60),
    );
    assert_eq!(reported(&application, &back).await, expected);
    // The session has reached the level, and each code works once.
    assert!(browser.open(&url).await.returned("code").is_some());
    let again = enter_code(&mut browser, &wrong, &secret, START + 60).await;
    assert_eq!(again.heading(), "Sign in");
}

#[tokio::test]
async fn without_a_requested_level_the_code_is_asked_for_and_nothing_is_reported() {
    let world = World::new().await;
    let (application, secret) = (world.confidential(), set_up_app(&world).await);
    turn_on_app(&world).await;
    world.advance(60);
    let mut browser = world.browser();
    let asked = world
        .sign_in(&mut browser, &application.request().url())
        .await;
    let back = enter_code(&mut browser, &asked, &secret, START + 60).await;
    let (acr, amr, _) = reported(&application, &back).await;
    assert_eq!((acr, amr), (Value::Null, Value::Null));
}

#[tokio::test]
async fn a_session_that_is_too_weak_is_asked_only_for_the_code() {
    let world = World::new().await;
    let (application, secret) = (world.confidential(), set_up_app(&world).await);
    world.advance(60);
    let mut browser = world.browser();
    let url = request(&application, LEVELS).url();
    let back = world.sign_in(&mut browser, &url).await;
    let expected = (
        json!("urn:cognito:loa:1"),
        json!(["pwd"]),
        json!(START + 60),
    );
    assert_eq!(reported(&application, &back).await, expected);
    turn_on_app(&world).await;
    let silent = request(&application, LEVELS).with("prompt", "none").url();
    let refused = browser.open(&silent).await;
    assert_eq!(refused.returned("error").unwrap(), "interaction_required");
    world.advance(30);
    let step_up = browser.open(&url).await;
    assert_eq!(step_up.redirect_path(), "/mfa");
    let asked = browser.follow(&step_up).await;
    let back = enter_code(&mut browser, &asked, &secret, START + 90).await;
    let expected = (
        json!("urn:cognito:loa:4"),
        json!(["pwd", "otp", "mfa"]),
        json!(START + 90),
    );
    assert_eq!(reported(&application, &back).await, expected);
}

#[tokio::test]
async fn a_session_that_is_too_old_is_asked_for_everything() {
    let world = World::new().await;
    let application = world.confidential();
    let mut browser = world.browser();
    let recent = |seconds: &str| application.request().with("max_age", seconds);
    world.sign_in(&mut browser, &recent("60").url()).await;
    world.advance(60);
    assert!(
        browser
            .open(&recent("60").url())
            .await
            .returned("code")
            .is_some()
    );
    world.advance(1);
    assert_eq!(
        browser.open(&recent("60").url()).await.redirect_path(),
        "/login"
    );
    let silent = browser
        .open(&recent("60").with("prompt", "none").url())
        .await;
    assert_eq!(silent.returned("error").unwrap(), "login_required");
    let bad = browser.open(&recent("-1").url()).await;
    assert_eq!(bad.returned("error").unwrap(), "invalid_request");
}

#[tokio::test]
async fn a_level_that_the_user_cannot_reach_is_explained() {
    let world = World::new().await;
    let application = world.confidential();
    let four = request(&application, "urn:cognito:loa:4").url();
    let page = world.sign_in(&mut world.browser(), &four).await;
    let expected = "The user has no factors that satisfy a requested authentication level.";
    assert_eq!(page.problems(), [expected]);
}

#[tokio::test]
async fn unknown_values_and_those_of_a_lite_pool_are_ignored() {
    let lite = World::with(|options| options.user_pool_tier = UserPoolTier::Lite).await;
    for (world, levels) in [(World::new().await, "urn:other mfa"), (lite, LEVELS)] {
        let application = world.confidential();
        let back = world
            .sign_in(&mut world.browser(), &request(&application, levels).url())
            .await;
        let (acr, amr, _) = reported(&application, &back).await;
        assert_eq!((acr, amr), (Value::Null, Value::Null), "{levels}");
    }
}

#[tokio::test]
async fn the_page_for_codes_proves_nothing_by_itself() {
    let world = World::new().await;
    let application = world.confidential();
    let mut browser = world.browser();
    let url = request(&application, LEVELS).url();
    world.sign_in(&mut browser, &url).await;
    world.advance(60);
    // The demo user has no second factor, so nothing is missing; the session keeps its time.
    let page = |url: &str| url.replace("/oauth2/authorize?", "/mfa?");
    let back = browser.open(&page(&url)).await;
    let (_, _, auth_time) = reported(&application, &back).await;
    assert_eq!(auth_time, json!(START));
    for (name, value) in [("prompt", "login"), ("max_age", "59")] {
        let url = request(&application, LEVELS).with(name, value).url();
        let asked = browser.open(&page(&url)).await;
        assert_eq!(asked.redirect_path(), "/login", "{name}");
    }
}
