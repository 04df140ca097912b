//! The code that confirms a sign-up, and whom it signs in.

use reqwest::StatusCode;

use crate::{
    browser::Browser,
    page::Page,
    sign_up::form,
    world::{ADA, PASSWORD, World},
};

/// Ada has filled in the form, and looks at the page that wants her code.
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
async fn a_wrong_code_is_said_and_the_right_one_still_works() {
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
    let sentence = "Invalid verification code provided, please try again.";
    assert_eq!(page.problems(), [sentence]);
    assert_eq!(page.value("code"), wrong);
    assert!(!browser.cookies.contains_key("cognito"));
    let back = confirm(&world, &mut browser, &page).await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn a_code_with_blanks_and_dashes_is_read() {
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
async fn a_code_of_yesterday_is_refused() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    world.pass(24 * 3600);
    let page = confirm(&world, &mut browser, &page).await;
    let sentence = "Invalid code provided, please request a code again.";
    assert_eq!(page.problems(), [sentence]);
}

#[tokio::test]
async fn a_new_code_takes_the_place_of_the_old_one() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    let old = world.code(ADA);
    let button = page.button("Send a new code");
    let sent = browser
        .submit_to(button, &page.csrf(), &[("username", ADA), ("code", "")])
        .await;
    let page = browser.follow(&sent).await;
    assert!(page.notice().contains("A new code is on its way."));
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
        assert_eq!(press().await.goes_to(), "/confirmUser");
    }
    let sentence = "Attempt limit exceeded, please try after some time.";
    assert_eq!(press().await.problems(), [sentence]);
}

#[tokio::test]
async fn the_code_in_another_browser_confirms_and_signs_nobody_in() {
    let world = World::new().await;
    let page = signed_up(&world, &mut world.browser()).await;
    let mut other = world.browser();
    let page = other.open(page.url.as_str()).await;
    let next = confirm(&world, &mut other, &page).await;
    assert_eq!(next.goes_to(), "/login");
    assert!(!other.cookies.contains_key("cognito"));
    let login = other.follow(&next).await;
    assert_eq!(
        login.notice(),
        "Your account is confirmed. Sign in to go on."
    );
    assert_eq!(login.value("username"), ADA);
    let back = other
        .submit(&login, &[("username", ADA), ("password", PASSWORD)])
        .await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn a_sign_up_of_one_person_does_not_sign_another_one_in() {
    let world = World::new().await;
    let mut browser = world.browser();
    signed_up(&world, &mut world.browser()).await;
    let page = form(&world, &mut browser).await;
    let fields = [("username", "eve@example.com"), ("password", PASSWORD)];
    let page = browser.submit(&page, &fields).await;
    let page = browser.follow(&page).await;
    // Eve's browser, and Ada's code, which Eve cannot have but by chance.
    let next = confirm(&world, &mut browser, &page).await;
    assert_eq!(next.goes_to(), "/login");
    assert!(!browser.cookies.contains_key("cognito"));
}

#[tokio::test]
async fn an_hour_after_the_sign_up_the_code_confirms_and_signs_nobody_in() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    world.pass(3600);
    let next = confirm(&world, &mut browser, &page).await;
    assert_eq!(next.goes_to(), "/login");
}

#[tokio::test]
async fn confirming_twice_leads_to_the_login_page() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = signed_up(&world, &mut browser).await;
    let code = world.code(ADA);
    confirm(&world, &mut browser, &page).await;
    let fields = [("username", ADA), ("code", &*code)];
    let next = browser.submit(&page, &fields).await;
    assert_eq!(next.goes_to(), "/login");
    let button = page.button("Send a new code");
    let next = browser.submit_to(button, &page.csrf(), &fields).await;
    assert_eq!(next.goes_to(), "/login");
}
