//! The sign-in page.

use local_pool::MfaConfiguration;
use reqwest::StatusCode;
use serde_json::json;

use crate::{
    application::STATE,
    browser::Browser,
    page::Page,
    world::{ADA, PASSWORD, World},
};

async fn open_login_page(world: &World, browser: &mut Browser) -> Page {
    let page = browser.open(&world.confidential().request().url()).await;
    browser.follow(&page).await
}

async fn try_password(world: &World, email: &str, password: &str) -> Page {
    let mut browser = world.browser();
    let login = open_login_page(world, &mut browser).await;
    let fields = [("username", email), ("password", password)];
    let page = browser.submit(&login, &fields).await;
    let signed_in = browser.cookies.contains_key("cognito");
    assert_eq!(
        signed_in,
        page.status == StatusCode::SEE_OTHER && page.redirect_path() == "/auth/callback"
    );
    page
}

#[tokio::test]
async fn the_correct_password_returns_a_code_and_the_state() {
    let world = World::new().await;
    let demo = world.demo();
    let back = try_password(&world, &demo.email, &demo.password).await;
    // 303, so that the browser does not send the password to the application.
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert_eq!(back.returned("state").as_deref(), Some(STATE));
    assert_eq!(back.returned("code").unwrap().len(), 43);
    assert_eq!(back.header("cache-control"), "no-store");
    assert_eq!(back.header("referrer-policy"), "no-referrer");
}

#[tokio::test]
async fn case_and_surrounding_spaces_of_the_address_are_ignored() {
    let world = World::new().await;
    let back = try_password(&world, " DEMO@example.com ", &world.demo().password).await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn a_wrong_password_shows_one_message_and_keeps_the_address() {
    let world = World::new().await;
    let page = try_password(&world, "demo@example.com", "Wrong-horse-7").await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert_eq!(page.heading(), "Sign in");
    assert_eq!(page.problems(), ["Incorrect username or password."]);
    assert_eq!(page.value("username"), "demo@example.com");
    assert_eq!(page.value("password"), "");
    assert!(!page.body.contains("Wrong-horse-7"));
}

#[tokio::test]
async fn a_password_alone_does_not_replace_a_second_factor() {
    let world = World::with(|options| options.mfa_configuration = MfaConfiguration::On).await;
    let demo = world.demo();
    let page = try_password(&world, &demo.email, &demo.password).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.heading(), "Enter your code");
    assert_eq!(world.pool.mailbox(&demo.email).len(), 1);
}

#[tokio::test]
async fn a_step_that_the_pages_do_not_have_is_refused() {
    let world = World::new().await;
    let body = json!({
        "UserPoolId": world.pool.description().user_pool_id, "Username": ADA,
        "TemporaryPassword": PASSWORD, "MessageAction": "SUPPRESS",
    });
    world.call("AdminCreateUser", body).await;
    let page = try_password(&world, ADA, PASSWORD).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    let expected = "This user needs another step to sign in, which these pages do not have. Sign in through the API.";
    assert_eq!(page.problems(), [expected]);
}

#[tokio::test]
async fn an_unknown_address_is_reported_like_a_wrong_password() {
    let world = World::new().await;
    let page = try_password(&world, "nobody@example.com", PASSWORD).await;
    assert_eq!(page.problems(), ["Incorrect username or password."]);
}

#[tokio::test]
async fn show_user_existence_reveals_unknown_addresses() {
    let world = World::with(|options| options.prevent_user_existence_errors = false).await;
    let page = try_password(&world, "nobody@example.com", PASSWORD).await;
    assert_eq!(page.problems(), ["User does not exist."]);
}

#[tokio::test]
async fn five_wrong_passwords_lock_the_account() {
    let world = World::new().await;
    let demo = world.demo();
    for _ in 0..5 {
        try_password(&world, &demo.email, "Wrong-horse-7").await;
    }
    let page = try_password(&world, &demo.email, &demo.password).await;
    assert_eq!(page.problems(), ["Password attempts exceeded"]);
    world.advance(1);
    let back = try_password(&world, &demo.email, &demo.password).await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn an_unconfirmed_user_continues_to_the_confirm_page() {
    let world = World::new().await;
    let mut browser = world.browser();
    let login = open_login_page(&world, &mut browser).await;
    let sign_up = browser.click(&login, "Sign up").await;
    browser
        .submit(&sign_up, &[("username", ADA), ("password", PASSWORD)])
        .await;
    let page = try_password(&world, ADA, PASSWORD).await;
    assert_eq!(page.redirect_path(), "/confirmUser");
    assert_eq!(browser.follow(&page).await.value("username"), ADA);
}

#[tokio::test]
async fn cancelling_returns_access_denied_and_the_state() {
    let world = World::new().await;
    let login = open_login_page(&world, &mut world.browser()).await;
    let link = login.link("Cancel");
    let expected = format!(
        "{}?error=access_denied&state={STATE}",
        world.confidential().callback
    );
    assert_eq!(link.as_str(), expected);
}

#[tokio::test]
async fn the_login_hint_is_filled_in_and_escaped() {
    let world = World::new().await;
    let hint = "ada\"><script>alert(1)</script>@example.com";
    let request = world.confidential().request().with("login_hint", hint);
    let mut browser = world.browser();
    let page = browser.open(&request.url()).await;
    let page = browser.follow(&page).await;
    assert_eq!(page.value("username"), hint);
    assert!(!page.body.contains("<script"));
}

#[tokio::test]
async fn every_page_rejects_an_invalid_authorization_request() {
    let world = World::new().await;
    let application = world.confidential();
    for path in [
        "/login",
        "/signup",
        "/confirmUser",
        "/forgotPassword",
        "/confirmforgotPassword",
    ] {
        let unregistered = application
            .request()
            .with("redirect_uri", "https://evil.example/");
        let page = world.browser().open(&unregistered.at(path)).await;
        assert_eq!(page.problems(), ["redirect_mismatch"]);
        let plain = application.request().with("code_challenge_method", "plain");
        let page = world.browser().open(&plain.at(path)).await;
        assert_eq!(page.returned("error").as_deref(), Some("invalid_request"));
    }
}
