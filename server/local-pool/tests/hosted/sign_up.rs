//! Signing up on the hosted pages.

use reqwest::StatusCode;

use crate::{
    application::NONCE,
    browser::Browser,
    page::Page,
    world::{ADA, PASSWORD, World},
};

pub async fn form(world: &World, browser: &mut Browser) -> Page {
    let page = browser.open(&world.confidential().request().url()).await;
    let login = browser.follow(&page).await;
    browser.click(&login, "Sign up").await
}

#[tokio::test]
async fn signing_up_and_confirming_signs_in_at_the_application() {
    let world = World::new().await;
    let application = world.confidential();
    let mut browser = world.browser();
    let page = form(&world, &mut browser).await;
    let fields = [
        ("username", ADA),
        ("password", PASSWORD),
        ("given_name", " Ada "),
        ("family_name", ""),
    ];
    let page = browser.submit(&page, &fields).await;
    let page = browser.follow(&page).await;
    assert_eq!(page.heading(), "Confirm your account");
    assert_eq!(page.value("username"), ADA);
    let code = world.code(ADA);
    let fields = [("username", ADA), ("code", &*code)];
    let back = browser.submit(&page, &fields).await;
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    let claims = application
        .claims(tokens["id_token"].as_str().unwrap())
        .await;
    assert_eq!(claims["email"], ADA);
    assert_eq!(claims["email_verified"], true);
    assert_eq!(claims["given_name"], "Ada");
    assert_eq!(claims["nonce"], NONCE);
    assert!(claims.get("family_name").is_none());
    // The session has started, too.
    let again = browser.open(&application.request().url()).await;
    assert!(again.returned("code").is_some());
}

#[tokio::test]
async fn a_weak_password_is_reported_and_other_input_is_kept() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = form(&world, &mut browser).await;
    assert!(page.body.contains("At least 8 characters, with"));
    let fields = [
        ("username", ADA),
        ("password", "correct-horse"),
        ("given_name", "Ada"),
    ];
    let page = browser.submit(&page, &fields).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    let message = "Password did not conform with policy: Password must have uppercase characters";
    assert_eq!(page.problems(), [message]);
    assert!(page.field("password").contains("aria-invalid=\"true\""));
    assert!(page.field("password").contains("password-error"));
    assert_eq!(page.value("username"), ADA);
    assert_eq!(page.value("given_name"), "Ada");
    assert_eq!(page.value("password"), "");
    assert!(world.pool.mailbox(ADA).is_empty());
}

#[tokio::test]
async fn an_existing_address_is_reported() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = form(&world, &mut browser).await;
    let fields = [("username", "Demo@Example.com"), ("password", PASSWORD)];
    let page = browser.submit(&page, &fields).await;
    assert_eq!(page.problems(), ["User already exists"]);
    assert_eq!(page.value("username"), "Demo@Example.com");
}

#[tokio::test]
async fn an_invalid_address_is_reported() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = form(&world, &mut browser).await;
    let fields = [("username", "ada"), ("password", PASSWORD)];
    let page = browser.submit(&page, &fields).await;
    assert_eq!(page.problems(), ["Username should be an email."]);
}
