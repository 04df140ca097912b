//! The built application: the page at every address that a person can see, and its assets.

use axum::body::Body;
use axum::http::Method;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use wire::{ProblemCode, page};

use crate::browser::{Answer, Browser};
use crate::world::{ASSET, INLINE_SCRIPT, World};

const HTML: &str = "text/html; charset=utf-8";

async fn encoded(browser: &mut Browser, path: &str, accepted: &str) -> Answer {
    let mut request = browser.request(Method::GET, path, Body::empty());
    request
        .headers_mut()
        .insert("accept-encoding", accepted.parse().unwrap());
    browser.send(request).await
}

#[tokio::test]
async fn every_page_there_is_answers_with_the_page() {
    let world = World::new().await;
    let mut browser = world.stranger();
    for path in page::ALL {
        for path in [path.to_owned(), format!("{path}?email=ada%40example.org")] {
            let answer = browser.visit(&path).await;
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("content-type"), HTML, "{path}");
            assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
            assert!(answer.text().contains(INLINE_SCRIPT), "{path}");
            assert!(answer.set_cookies().is_empty(), "{path}");
        }
    }
}

#[tokio::test]
async fn an_unknown_page_is_the_page_with_status_404() {
    let world = World::new().await;
    let mut browser = world.stranger();
    for path in [
        "/nothing",
        "/profile/nothing",
        "/index",
        "/%2e%2e/etc/passwd",
        "/Profile",
    ] {
        let answer = browser.visit(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (404, HTML),
            "{path}"
        );
        assert!(answer.text().contains(INLINE_SCRIPT), "{path}");
    }
}

#[tokio::test]
async fn a_missing_asset_is_a_problem_and_not_the_page() {
    let world = World::new().await;
    let mut browser = world.stranger();
    for path in [
        "/missing.js",
        "/app-fedcba9876543210.js",
        "/app/style.css",
        "/../session.keys",
        "/%2e%2e/session.keys",
    ] {
        for answer in [browser.get(path).await, browser.visit(path).await] {
            assert_eq!(answer.refusal(), (404, ProblemCode::NotFound), "{path}");
            assert!(
                !answer.header("cache-control").contains("immutable"),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn a_script_that_asks_for_data_where_there_is_none_does_not_get_the_page() {
    let world = World::new().await;
    let mut browser = world.stranger();
    assert_eq!(
        browser.get("/profile").await.refusal(),
        (404, ProblemCode::NotFound)
    );
}

#[tokio::test]
async fn assets_come_in_the_best_encoding_that_the_browser_takes() {
    let world = World::new().await;
    let mut browser = world.stranger();
    let cases = [
        ("br, gzip", "br", "in brotli"),
        ("gzip", "gzip", "in gzip"),
        ("identity", "", "export default () => {};"),
    ];
    for (accepted, encoding, text) in cases {
        let answer = encoded(&mut browser, ASSET, accepted).await;
        assert_eq!(answer.status, 200);
        assert_eq!(
            (answer.header("content-encoding"), answer.text().as_str()),
            (encoding, text)
        );
        assert_eq!(answer.header("content-type"), "text/javascript");
        assert!(
            answer.header("vary").contains("accept-encoding"),
            "{accepted}"
        );
    }
}

#[tokio::test]
async fn what_has_a_hash_in_its_name_is_kept_for_ever_and_nothing_else_is() {
    let world = World::new().await;
    let mut browser = world.stranger();
    let hashed = browser.get(ASSET).await;
    assert_eq!(
        hashed.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    for path in ["/favicon.svg", "/index.html"] {
        let answer = browser.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("cache-control")),
            (200, "no-cache"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_page_runs_its_own_script_by_hash_and_no_other() {
    let world = World::new().await;
    let hash = BASE64_STANDARD.encode(Sha256::digest(INLINE_SCRIPT));
    let answer = world.stranger().visit("/").await;
    let policy = answer
        .header("content-security-policy")
        .replace(&hash, "<hash>");
    insta::assert_snapshot!(policy, @"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-<hash>'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
}

#[tokio::test]
async fn the_page_as_a_file_may_do_nothing_more() {
    let world = World::new().await;
    let file = world.stranger().get("/index.html").await;
    assert_eq!(
        file.header("content-security-policy"),
        "default-src 'none'; frame-ancestors 'none'"
    );
}

#[tokio::test]
async fn an_asset_that_has_not_changed_is_not_sent_again() {
    let world = World::new().await;
    let mut browser = world.stranger();
    let first = browser.visit("/").await;
    let mut again = browser.navigation("none", "/");
    again.headers_mut().insert(
        "if-modified-since",
        first.header("last-modified").parse().unwrap(),
    );
    let again = browser.send(again).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
}
