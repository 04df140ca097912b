//! `/logout`.

use reqwest::StatusCode;

use crate::{
    application::Request,
    browser::{Browser, form},
    page::Page,
    world::World,
};

async fn signed_in(world: &World) -> Browser {
    let mut browser = world.browser();
    let url = world.confidential().request().url();
    world.sign_in(&mut browser, &url).await;
    browser
}

async fn open_logout(browser: &mut Browser, pairs: &[(&str, &str)]) -> Page {
    browser.open(&format!("/logout?{}", form(pairs))).await
}

async fn is_signed_in(world: &World, browser: &mut Browser) -> bool {
    let page = browser.open(&world.confidential().request().url()).await;
    page.redirect_path() == "/auth/callback"
}

/// Asserts that the pool shows an error page and that the browser stays signed in.
async fn assert_refused(pairs: &[(&str, &str)], message: &str) {
    let world = World::new().await;
    let mut browser = signed_in(&world).await;
    let page = open_logout(&mut browser, pairs).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert_eq!(page.header("location"), "");
    assert_eq!(page.problems(), [message]);
    assert!(is_signed_in(&world, &mut browser).await);
}

const CLIENT: (&str, &str) = ("client_id", "localconfidentialclient000");

#[tokio::test]
async fn logging_out_ends_the_session_and_redirects() {
    let world = World::new().await;
    let application = world.confidential();
    let mut browser = signed_in(&world).await;
    let copy = browser.clone();
    let pairs = [
        ("client_id", &*application.client_id),
        ("logout_uri", &application.home),
    ];
    let page = open_logout(&mut browser, &pairs).await;
    assert_eq!(page.status, StatusCode::FOUND);
    assert_eq!(page.header("location"), application.home);
    assert!(!browser.cookies.contains_key("cognito"));
    // The session itself has ended; removing the cookie would not be enough.
    for mut browser in [browser, copy] {
        assert!(!is_signed_in(&world, &mut browser).await);
    }
}

#[tokio::test]
async fn logging_out_twice_succeeds() {
    let world = World::new().await;
    let application = world.confidential();
    let mut browser = world.browser();
    let pairs = [
        ("client_id", &*application.client_id),
        ("logout_uri", &application.home),
    ];
    for _ in 0..2 {
        let page = open_logout(&mut browser, &pairs).await;
        assert_eq!(page.header("location"), application.home);
    }
}

#[tokio::test]
async fn an_unregistered_logout_uri_shows_an_error_page() {
    for unregistered in [
        "https://evil.example/",
        "http://localhost:8080",
        "http://localhost:8080/?x",
        "http://localhost:8080/auth/callback",
    ] {
        assert_refused(&[CLIENT, ("logout_uri", unregistered)], "redirect_mismatch").await;
    }
}

#[tokio::test]
async fn a_missing_client_id_shows_an_error_page() {
    let pairs = [("logout_uri", "http://localhost:8080/")];
    let message = "Required String parameter 'client_id' is not present";
    assert_refused(&pairs, message).await;
}

#[tokio::test]
async fn an_unknown_client_shows_an_error_page() {
    let pairs = [
        ("client_id", "unknown"),
        ("logout_uri", "http://localhost:8080/"),
    ];
    assert_refused(&pairs, "Client does not exist.").await;
}

#[tokio::test]
async fn a_missing_target_shows_an_error_page() {
    let message = "Required String parameter 'redirect_uri' is not present";
    assert_refused(&[CLIENT], message).await;
}

#[tokio::test]
async fn two_targets_show_an_error_page() {
    let home = ("logout_uri", "http://localhost:8080/");
    let message = "Parameter 'logout_uri' is present more than once";
    assert_refused(&[CLIENT, home, home], message).await;
}

#[tokio::test]
async fn an_unregistered_redirect_uri_shows_an_error_page() {
    let pairs = [
        CLIENT,
        ("response_type", "code"),
        ("redirect_uri", "https://evil.example/"),
    ];
    assert_refused(&pairs, "redirect_mismatch").await;
}

#[tokio::test]
async fn logging_out_can_redirect_to_the_login_page() {
    let world = World::new().await;
    let mut browser = signed_in(&world).await;
    let request: Request = world.confidential().request();
    let page = browser.open(&request.at("/logout")).await;
    assert_eq!(page.redirect_path(), "/login");
    assert!(!is_signed_in(&world, &mut browser).await);
    let login = browser.follow(&page).await;
    let demo = world.demo();
    let fields = [("username", &*demo.email), ("password", &*demo.password)];
    let back = browser.submit(&login, &fields).await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn tokens_stay_valid_after_a_logout() {
    let world = World::new().await;
    let application = world.confidential();
    let code = world.code_for(&application).await;
    let tokens = application.tokens(&code).await;
    let mut browser = signed_in(&world).await;
    let pairs = [
        ("client_id", &*application.client_id),
        ("logout_uri", &application.home),
    ];
    open_logout(&mut browser, &pairs).await;
    let bearer = format!("Bearer {}", tokens["access_token"].as_str().unwrap());
    let info = application.user_info(Some(&bearer)).await;
    assert_eq!(info.status, StatusCode::OK);
}
