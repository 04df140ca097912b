//! What all pages have in common: CSRF protection and security headers.

use reqwest::StatusCode;

use crate::{
    browser::Browser,
    page::Page,
    world::{ADA, PASSWORD, World},
};

const PAGES: [&str; 5] = [
    "/login",
    "/signup",
    "/confirmUser",
    "/forgotPassword",
    "/confirmforgotPassword",
];

async fn open_page(world: &World, browser: &mut Browser, path: &str) -> Page {
    let url = world.confidential().request().at(path);
    browser.open(&url).await
}

#[track_caller]
fn assert_rejected(page: &Page) {
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert_eq!(page.problems(), ["Invalid or expired form"]);
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_on_every_page() {
    let world = World::new().await;
    for path in PAGES.into_iter().chain(["/resendcode"]) {
        let mut browser = world.browser();
        let page = open_page(&world, &mut browser, "/login").await;
        let action = page
            .url
            .join(&world.confidential().request().at(path))
            .unwrap();
        for site in ["cross-site", "same-site", "none"] {
            browser.site = Some(site);
            assert_rejected(&browser.submit_to(action.clone(), &page.csrf(), &[]).await);
        }
    }
}

#[tokio::test]
async fn a_form_without_its_token_is_refused_on_every_page() {
    let world = World::new().await;
    for path in PAGES.into_iter().chain(["/resendcode"]) {
        let mut browser = world.browser();
        let page = open_page(&world, &mut browser, "/login").await;
        let action = page
            .url
            .join(&world.confidential().request().at(path))
            .unwrap();
        let wrong = "A".repeat(43);
        for token in ["", wrong.as_str()] {
            assert_rejected(&browser.submit_to(action.clone(), token, &[]).await);
        }
    }
}

#[tokio::test]
async fn a_form_without_its_cookie_is_refused_and_does_nothing() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = open_page(&world, &mut browser, "/signup").await;
    browser.cookies.clear();
    let fields = [("username", ADA), ("password", PASSWORD)];
    assert_rejected(&browser.submit(&page, &fields).await);
    let empty = browser.submit_to(page.action(), "", &fields).await;
    assert_rejected(&empty);
    assert!(world.pool.mailbox(ADA).is_empty());
}

#[tokio::test]
async fn a_form_without_sec_fetch_site_needs_its_token() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.site = None;
    let page = open_page(&world, &mut browser, "/login").await;
    let demo = world.demo();
    let fields = [("username", &*demo.email), ("password", &*demo.password)];
    assert_rejected(&browser.submit_to(page.action(), "", &fields).await);
    let back = browser.submit(&page, &fields).await;
    assert!(back.returned("code").is_some());
}

#[tokio::test]
async fn forms_in_two_tabs_both_work() {
    let world = World::new().await;
    let mut browser = world.browser();
    let first = open_page(&world, &mut browser, "/login").await;
    let second = open_page(&world, &mut browser, "/login").await;
    let demo = world.demo();
    let fields = [("username", &*demo.email), ("password", &*demo.password)];
    for page in [first, second] {
        let back = browser.submit(&page, &fields).await;
        assert!(back.returned("code").is_some());
    }
}

#[tokio::test]
async fn every_page_forbids_scripts_caching_and_frames() {
    let world = World::new().await;
    for path in PAGES {
        let page = open_page(&world, &mut world.browser(), path).await;
        assert_eq!(page.status, StatusCode::OK);
        let policy = page.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("script-src"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert!(!page.body.contains("<script") && !page.body.contains(" style="));
    }
}

#[tokio::test]
async fn text_in_the_url_is_not_shown() {
    let world = World::new().await;
    let request = world
        .confidential()
        .request()
        .with("notice", "You have won");
    let page = world.browser().open(&request.at("/login")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("You have won"));
}

#[tokio::test]
async fn a_form_in_another_encoding_is_rejected() {
    let world = World::new().await;
    let url = world.confidential().request().at("/login");
    let request = crate::support::http()
        .post(format!("{}{url}", world.confidential().base))
        .header("content-type", "text/plain")
        .body("username=demo@example.com");
    let status = request.send().await.unwrap().status();
    assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}
