//! Confirming a sign-up, and which browser it signs in.

use reqwest::StatusCode;

use crate::{
    browser::Browser,
    page::Page,
    sign_up::form,
    world::{ADA, PASSWORD, World},
};

/// Signs Ada up, and returns the page that asks for her code.
async fn signed_up(world: &World, browser: &mut Browser) -> Page {
    let page = form(world, browser).await;
    let fields = [("username", ADA), ("password", PASSWORD)];
    let page = browser.submit(&page, &fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
    browser.follow(&page).await
}

async fn confirm(world: &World, browser: &mut Browser, page: &Page) -> Page {
    let code = world.code(ADA);
    browser
        .submit(page, &[("username", ADA), ("code", &code)])
        .await
}

#[tokio::test]
async fn a_wrong_code_is_reported_and_the_correct_one_still_works() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    let right = world.code(ADA);
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    let page = browser
        .submit(&page, &[("username", ADA), ("code", wrong)])
        .await;
    let message = "Invalid verification code provided, please try again.";
    assert_eq!(page.problems(), [message]);
    assert_eq!(page.value("code"), wrong);
    assert!(!browser.cookies.contains_key("cognito"));
    let back = confirm(&world, &mut browser, &page).await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn spaces_and_dashes_in_a_code_are_ignored() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    let code = world.code(ADA);
    let spaced = format!(" {}-{} ", &code[..3], &code[3..]);
    let back = browser
        .submit(&page, &[("username", ADA), ("code", &spaced)])
        .await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn a_code_expires_after_a_day() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    world.advance(24 * 3600);
    let page = confirm(&world, &mut browser, &page).await;
    let message = "Invalid code provided, please request a code again.";
    assert_eq!(page.problems(), [message]);
}

#[tokio::test]
async fn a_new_code_replaces_the_old_one() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    let old = world.code(ADA);
    let button = page.button("Send a new code");
    let sent = browser
        .submit_to(button, &page.csrf(), &[("username", ADA), ("code", "")])
        .await;
    let page = browser.follow(&sent).await;
    assert!(page.notice().contains("We have sent a new code."));
    assert_ne!(world.code(ADA), old);
    let refused = browser
        .submit(&page, &[("username", ADA), ("code", &old)])
        .await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let back = confirm(&world, &mut browser, &page).await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn the_sixth_new_code_in_an_hour_is_refused() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    let mut press = async || {
        let button = page.button("Send a new code");
        browser
            .submit_to(button, &page.csrf(), &[("username", ADA)])
            .await
    };
    for _ in 0..5 {
        assert_eq!(press().await.redirect_path(), "/confirmUser");
    }
    let message = "Attempt limit exceeded, please try after some time.";
    assert_eq!(press().await.problems(), [message]);
}

#[tokio::test]
async fn a_code_in_another_browser_confirms_without_signing_in() {
    let world = World::new().await;
    let page = signed_up(&world, &mut world.browser()).await;
    let mut other = world.browser();
    let page = other.open(page.url.as_str()).await;
    let next = confirm(&world, &mut other, &page).await;
    assert_eq!(next.redirect_path(), "/login");
    assert!(!other.cookies.contains_key("cognito"));
    let login = other.follow(&next).await;
    assert_eq!(
        login.notice(),
        "Your account is confirmed. Sign in to continue."
    );
    assert_eq!(login.value("username"), ADA);
    let back = other
        .submit(&login, &[("username", ADA), ("password", PASSWORD)])
        .await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn the_sign_up_of_one_user_does_not_sign_in_another() {
    let world = World::new().await;
    let mut browser = world.browser();
    signed_up(&world, &mut world.browser()).await;
    let page = form(&world, &mut browser).await;
    let fields = [("username", "eve@example.com"), ("password", PASSWORD)];
    let page = browser.submit(&page, &fields).await;
    let page = browser.follow(&page).await;
    // Eve's browser with Ada's code.
    let next = confirm(&world, &mut browser, &page).await;
    assert_eq!(next.redirect_path(), "/login");
    assert!(!browser.cookies.contains_key("cognito"));
}

#[tokio::test]
async fn after_an_hour_the_code_confirms_without_signing_in() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    world.advance(3600);
    let next = confirm(&world, &mut browser, &page).await;
    assert_eq!(next.redirect_path(), "/login");
}

#[tokio::test]
async fn confirming_twice_redirects_to_the_login_page() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    let code = world.code(ADA);
    confirm(&world, &mut browser, &page).await;
    let fields = [("username", ADA), ("code", &*code)];
    let next = browser.submit(&page, &fields).await;
    assert_eq!(next.redirect_path(), "/login");
    let button = page.button("Send a new code");
    let next = browser.submit_to(button, &page.csrf(), &fields).await;
    assert_eq!(next.redirect_path(), "/login");
}
