//! The session cookie of the hosted pages.

use reqwest::StatusCode;

use crate::world::{START, World};

#[tokio::test]
async fn the_cookie_is_http_only_and_expires_after_an_hour() {
    let world = World::new().await;
    let url = world.confidential().request().url();
    let back = world.sign_in(&mut world.browser(), &url).await;
    let lines = back.headers.get_all("set-cookie");
    let line = lines
        .iter()
        .map(|line| line.to_str().unwrap())
        .find(|line| line.starts_with("cognito="))
        .unwrap();
    let attributes: Vec<&str> = line.split("; ").skip(1).collect();
    for expected in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=3600"] {
        assert!(attributes.contains(&expected), "{line}");
    }
    // The value is only a random token.
    assert_eq!(line.split(';').next().unwrap().len(), "cognito=".len() + 43);
}

#[tokio::test]
async fn a_session_skips_the_login_page_and_keeps_auth_time() {
    let world = World::new().await;
    let application = world.confidential();
    let mut browser = world.browser();
    world
        .sign_in(&mut browser, &application.request().url())
        .await;
    world.advance(1000);
    let back = browser.open(&application.request().url()).await;
    assert_eq!(back.status, StatusCode::FOUND);
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    let claims = application
        .claims(tokens["id_token"].as_str().unwrap())
        .await;
    assert_eq!(claims["auth_time"], START);
    assert_eq!(claims["iat"], START + 1000);
}

#[tokio::test]
async fn prompt_none_with_a_session_returns_a_code() {
    let world = World::new().await;
    let application = world.confidential();
    let mut browser = world.browser();
    world
        .sign_in(&mut browser, &application.request().url())
        .await;
    let silent = application.request().with("prompt", "none").url();
    let back = browser.open(&silent).await;
    application.tokens(&back.returned("code").unwrap()).await;
}

#[tokio::test]
async fn use_does_not_extend_a_session() {
    let world = World::new().await;
    let mut browser = world.browser();
    let url = world.confidential().request().url();
    world.sign_in(&mut browser, &url).await;
    world.advance(3599);
    assert!(browser.open(&url).await.returned("code").is_some());
    world.advance(1);
    assert_eq!(browser.open(&url).await.redirect_path(), "/login");
    let silent = world.confidential().request().with("prompt", "none").url();
    let back = browser.open(&silent).await;
    assert_eq!(back.returned("error").as_deref(), Some("login_required"));
}

#[tokio::test]
async fn one_session_serves_both_clients() {
    let world = World::new().await;
    let mut browser = world.browser();
    world
        .sign_in(&mut browser, &world.confidential().request().url())
        .await;
    let back = browser.open(&world.public().request().url()).await;
    world.public().tokens(&back.returned("code").unwrap()).await;
}

#[tokio::test]
async fn prompt_login_shows_the_login_page_and_keeps_the_session() {
    let world = World::new().await;
    let application = world.confidential();
    let mut browser = world.browser();
    let url = application.request().url();
    world.sign_in(&mut browser, &url).await;
    let again = application.request().with("prompt", "login").url();
    assert_eq!(browser.open(&again).await.redirect_path(), "/login");
    assert!(browser.open(&url).await.returned("code").is_some());
    world.advance(60);
    let back = world.sign_in(&mut browser, &again).await;
    let tokens = application.tokens(&back.returned("code").unwrap()).await;
    let claims = application
        .claims(tokens["id_token"].as_str().unwrap())
        .await;
    assert_eq!(claims["auth_time"], START + 60);
}

#[tokio::test]
async fn an_unknown_cookie_is_not_a_session() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.cookies.insert("cognito".to_owned(), "A".repeat(43));
    let page = browser.open(&world.confidential().request().url()).await;
    assert_eq!(page.redirect_path(), "/login");
}

#[tokio::test]
async fn signing_in_ends_the_previous_session() {
    let world = World::new().await;
    let mut browser = world.browser();
    let again = world.confidential().request().with("prompt", "login").url();
    world.sign_in(&mut browser, &again).await;
    let mut thief = browser.clone();
    world.sign_in(&mut browser, &again).await;
    assert_ne!(browser.cookies["cognito"], thief.cookies["cognito"]);
    let url = world.confidential().request().url();
    assert_eq!(thief.open(&url).await.redirect_path(), "/login");
    assert!(browser.open(&url).await.returned("code").is_some());
}
