//! Resetting a password on the hosted pages.

use reqwest::StatusCode;

use crate::{browser::Browser, page::Page, world::World};

const NEW: &str = "Another-horse-8";

async fn request_code(world: &World, browser: &mut Browser, email: &str) -> Page {
    let page = browser.open(&world.confidential().request().url()).await;
    let login = browser.follow(&page).await;
    let page = browser.click(&login, "Forgot your password?").await;
    browser.submit(&page, &[("username", email)]).await
}

/// Requests a code for the demo user, and returns the page that asks for it.
async fn code_page(world: &World, browser: &mut Browser) -> Page {
    let page = request_code(world, browser, &world.demo().email).await;
    browser.follow(&page).await
}

async fn reset(
    world: &World,
    browser: &mut Browser,
    page: &Page,
    code: &str,
    password: &str,
) -> Page {
    let email = world.demo().email;
    let fields = [
        ("username", &*email),
        ("code", code),
        ("password", password),
    ];
    browser.submit(page, &fields).await
}

#[tokio::test]
async fn a_new_password_works_and_the_old_one_does_not() {
    let world = World::new().await;
    let demo = world.demo();
    let mut browser = world.browser();
    let page = code_page(&world, &mut browser).await;
    assert!(page.body.contains("d***@e***"));
    assert_eq!(page.value("username"), demo.email);
    let next = reset(&world, &mut browser, &page, &world.code(&demo.email), NEW).await;
    assert_eq!(next.redirect_path(), "/login");
    let login = browser.follow(&next).await;
    assert!(
        login
            .notice()
            .starts_with("Your password has been changed.")
    );
    let old = [("username", &*demo.email), ("password", &*demo.password)];
    let refused = browser.submit(&login, &old).await;
    assert_eq!(refused.problems(), ["Incorrect username or password."]);
    let new = [("username", &*demo.email), ("password", NEW)];
    let back = browser.submit(&login, &new).await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn an_unknown_address_sees_the_same_page_and_gets_no_email() {
    let world = World::new().await;
    let mut browser = world.browser();
    let known = request_code(&world, &mut browser, &world.demo().email).await;
    let unknown = request_code(&world, &mut browser, "nobody@example.com").await;
    assert_eq!(known.redirect_path(), "/confirmforgotPassword");
    assert_eq!(unknown.redirect_path(), known.redirect_path());
    assert_eq!(unknown.status, known.status);
    assert!(world.pool.mailbox("nobody@example.com").is_empty());
}

#[tokio::test]
async fn show_user_existence_reveals_unknown_addresses() {
    let world = World::with(|options| options.prevent_user_existence_errors = false).await;
    let page = request_code(&world, &mut world.browser(), "nobody@example.com").await;
    let message = "Username/client id combination not found.";
    assert_eq!(page.problems(), [message]);
    assert_eq!(page.value("username"), "nobody@example.com");
}

#[tokio::test]
async fn a_wrong_code_changes_nothing() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = code_page(&world, &mut browser).await;
    let right = world.code(&world.demo().email);
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    let page = reset(&world, &mut browser, &page, wrong, NEW).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    let message = "Invalid verification code provided, please try again.";
    assert_eq!(page.problems(), [message]);
    assert!(!page.body.contains(NEW));
    let back = world
        .sign_in(&mut browser, &world.confidential().request().url())
        .await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn a_code_expires_after_an_hour() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = code_page(&world, &mut browser).await;
    let code = world.code(&world.demo().email);
    world.advance(3600);
    let page = reset(&world, &mut browser, &page, &code, NEW).await;
    let message = "Invalid code provided, please request a code again.";
    assert_eq!(page.problems(), [message]);
}

#[tokio::test]
async fn a_code_works_once() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = code_page(&world, &mut browser).await;
    let code = world.code(&world.demo().email);
    let first = reset(&world, &mut browser, &page, &code, NEW).await;
    assert_eq!(first.redirect_path(), "/login");
    let second = reset(&world, &mut browser, &page, &code, "Third-horse-9").await;
    let message = "Invalid code provided, please request a code again.";
    assert_eq!(second.problems(), [message]);
}

#[tokio::test]
async fn a_weak_password_is_reported_and_the_code_stays_valid() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = code_page(&world, &mut browser).await;
    let code = world.code(&world.demo().email);
    let page = reset(&world, &mut browser, &page, &code, "short").await;
    assert!(page.problems()[0].contains("greater than or equal to 6"));
    assert_eq!(page.value("code"), code);
    let next = reset(&world, &mut browser, &page, &code, NEW).await;
    assert_eq!(next.redirect_path(), "/login");
}
