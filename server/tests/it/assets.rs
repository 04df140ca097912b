//! The built application: the page at every path of the application, and its assets.

use std::io::Read as _;

use axum::body::Body;
use axum::http::{HeaderValue, Method};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::read::GzDecoder;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use wire::{ProblemCode, page, path};

use crate::browser::{Answer, Browser};
use crate::world::{
    ASSET, HASHED, INLINE_SCRIPT, INLINE_STYLE, PageSource, SNIPPET, World, both_sources,
};

const HTML: &str = "text/html; charset=utf-8";

async fn encoded(browser: &mut Browser, path: &str, accepted: &str) -> Answer {
    let mut request = browser.request(Method::GET, path, Body::empty());
    request
        .headers_mut()
        .insert("accept-encoding", accepted.parse().unwrap());
    browser.send(request).await
}

async fn every_page_path_returns_the_page(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
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

async fn the_page_contains_the_configuration(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    let requested: Value = browser.get(path::CONFIG).await.json();
    let plain = encoded_page(&mut browser, "identity", "").await;
    let html = plain.text();
    let start = "<script id=\"config\" type=\"application/json\">";
    let (_, block) = html.split_once(start).unwrap();
    let (block, rest) = block.split_once("</script>").unwrap();
    assert_eq!(serde_json::from_str::<Value>(block).unwrap(), requested);
    assert!(rest.starts_with("</head>"), "{rest}");
}

async fn the_page_is_the_same_in_every_encoding(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    let plain = encoded_page(&mut browser, "identity", "").await;
    assert_eq!(plain.header("content-encoding"), "");
    let brotli = encoded_page(&mut browser, "gzip, br", "").await;
    assert_eq!(brotli.header("content-encoding"), "br");
    let mut decoded = Vec::new();
    brotli::BrotliDecompress(&mut brotli.body.as_slice(), &mut decoded).unwrap();
    assert_eq!(decoded, plain.body);
    let gzip = encoded_page(&mut browser, "gzip", "").await;
    assert_eq!(gzip.header("content-encoding"), "gzip");
    let mut decoded = Vec::new();
    GzDecoder::new(gzip.body.as_slice())
        .read_to_end(&mut decoded)
        .unwrap();
    assert_eq!(decoded, plain.body);
    assert_eq!(brotli.header("etag"), plain.header("etag"));
}

#[tokio::test]
async fn the_page_changes_with_the_configuration() {
    let mut world = World::new().await;
    let before = world.new_browser().visit("/").await;
    world
        .restart(|settings| settings.token_inspection = "off".to_owned())
        .await;
    let after = world.new_browser().visit("/").await;
    assert_ne!(before.header("etag"), after.header("etag"));
    assert!(after.text().contains("\"token_inspection\":false"));
}

async fn an_unknown_path_returns_the_page_with_status_404(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
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

async fn a_slash_after_a_page_path_is_removed(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    for path in page::ALL.into_iter().filter(|path| *path != page::HOME) {
        let answer = browser.visit(&format!("{path}/")).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (308, path));
        let answer = browser.visit(&format!("{path}/?email=a%40b.c")).await;
        assert_eq!(answer.location(), format!("{path}?email=a%40b.c"));
    }
    for path in ["/nothing/", "/login//", "//login/", "//evil.example/"] {
        assert_eq!(browser.visit(path).await.status, 404, "{path}");
    }
}

async fn a_missing_asset_is_a_problem_and_not_the_page(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
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

async fn a_script_never_receives_the_page_instead_of_data(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    assert_eq!(
        browser.get("/profile").await.refusal(),
        (404, ProblemCode::NotFound)
    );
}

async fn assets_are_sent_in_the_best_accepted_encoding(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
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
        let kind = answer.header("content-type");
        assert_eq!(kind, "text/javascript; charset=utf-8");
        assert!(
            answer.header("vary").contains("accept-encoding"),
            "{accepted}"
        );
    }
}

async fn only_assets_with_a_content_hash_are_immutable(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    for path in HASHED {
        let answer = browser.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("cache-control")),
            (200, "public, max-age=31536000, immutable"),
            "{path}"
        );
    }
    for path in ["/favicon.svg", "/index.html", SNIPPET] {
        let answer = browser.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("cache-control")),
            (200, "no-cache"),
            "{path}"
        );
    }
}

async fn only_what_is_inline_in_the_page_is_allowed(page: PageSource) {
    let world = World::with_page(page).await;
    let hash = |text| BASE64_STANDARD.encode(Sha256::digest(text));
    let answer = world.new_browser().visit("/").await;
    let policy = answer
        .header("content-security-policy")
        .replace(&hash(INLINE_SCRIPT), "<script>")
        .replace(&hash(INLINE_STYLE), "<style>");
    let expected = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-<script>'; \
        style-src 'self' 'sha256-<style>'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    assert_eq!(policy, expected);
}

async fn index_html_as_a_file_has_the_strict_policy(page: PageSource) {
    let world = World::with_page(page).await;
    let file = world.new_browser().get("/index.html").await;
    assert_eq!(
        file.header("content-security-policy"),
        "default-src 'none'; frame-ancestors 'none'"
    );
}

async fn an_unchanged_page_is_not_sent_again(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    for accepted in ["identity", "br"] {
        let first = encoded_page(&mut browser, accepted, "").await;
        assert_eq!(
            (first.status.as_u16(), first.header("last-modified")),
            (200, "")
        );
        for list in [
            first.header("etag"),
            &format!("\"x\", {}", first.header("etag")),
            "*",
        ] {
            let again = encoded_page(&mut browser, accepted, list).await;
            assert_eq!(
                (again.status.as_u16(), again.body.len()),
                (304, 0),
                "{list}"
            );
            for name in ["content-security-policy", "etag", "cache-control", "vary"] {
                assert!(!all(&again, name).is_empty(), "{name}");
                assert_eq!(all(&again, name), all(&first, name), "{name}");
            }
        }
    }
}

fn all<'a>(answer: &'a Answer, name: &str) -> Vec<&'a HeaderValue> {
    answer.headers.get_all(name).iter().collect()
}

async fn encoded_page(browser: &mut Browser, accepted: &str, has: &str) -> Answer {
    let mut request = browser.navigation("none", "/");
    let headers = request.headers_mut();
    headers.insert("accept-encoding", accepted.parse().unwrap());
    if !has.is_empty() {
        headers.insert("if-none-match", has.parse().unwrap());
    }
    browser.send(request).await
}

async fn a_new_build_with_the_old_times_is_sent_again(page: PageSource) {
    let mut world = World::with_page(page).await;
    let mut browser = world.new_browser();
    let old = browser.visit("/").await;
    let index = world.path("dist/index.html");
    let time = std::fs::metadata(&index).unwrap().modified().unwrap();
    let html = std::fs::read_to_string(&index).unwrap();
    std::fs::write(&index, html.replace("Poolgate", "Poolgates")).unwrap();
    let file = std::fs::File::options().write(true).open(&index).unwrap();
    file.set_modified(time).unwrap();
    world.restart(|_| ()).await;
    let mut browser = browser.after_restart(&world);
    let mut request = browser.navigation("none", "/");
    let headers = request.headers_mut();
    headers.insert("if-none-match", old.header("etag").parse().unwrap());
    let later = "Fri, 01 Jan 2100 00:00:00 GMT".parse().unwrap();
    headers.insert("if-modified-since", later);
    let new = browser.send(request).await;
    assert_eq!(new.status, 200);
    assert!(new.text().contains("Poolgates"));
}

async fn a_request_for_parts_gets_the_whole_asset(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    for range in [
        "bytes=0-1",
        "bytes=0-1,3-4",
        "bytes=900-",
        "bytes=-1",
        "lines=1-2",
        "x",
    ] {
        for path in [ASSET, "/favicon.svg"] {
            let mut request = browser.request(Method::GET, path, Body::empty());
            let headers = request.headers_mut();
            headers.insert("range", range.parse().unwrap());
            let answer = browser.send(request).await;
            assert_eq!(answer.status, 200, "{range}");
            assert_eq!(answer.header("accept-ranges"), "none", "{range}");
            assert_eq!(answer.body, browser.get(path).await.body, "{range}");
        }
    }
}

async fn an_unchanged_asset_is_not_sent_again(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    for path in ["/favicon.svg", SNIPPET, ASSET] {
        let first = browser.get(path).await;
        let mut request = browser.request(Method::GET, path, Body::empty());
        let etag = first.header("etag").parse().unwrap();
        request.headers_mut().insert("if-none-match", etag);
        let again = browser.send(request).await;
        assert_eq!(
            (again.status.as_u16(), again.body.len()),
            (304, 0),
            "{path}"
        );
        for name in ["etag", "cache-control", "vary"] {
            assert_eq!(all(&again, name), all(&first, name), "{path}");
        }
    }
}

async fn a_head_request_has_the_length_and_no_body(page: PageSource) {
    let world = World::with_page(page).await;
    let mut browser = world.new_browser();
    for path in ["/favicon.svg", ASSET] {
        let whole = browser.get(path).await;
        let request = browser.request(Method::HEAD, path, Body::empty());
        let head = browser.send(request).await;
        assert_eq!((head.status.as_u16(), head.body.len()), (200, 0), "{path}");
        let length = whole.body.len().to_string();
        assert_eq!(head.header("content-length"), length, "{path}");
    }
}

both_sources!(
    every_page_path_returns_the_page,
    the_page_contains_the_configuration,
    the_page_is_the_same_in_every_encoding,
    an_unknown_path_returns_the_page_with_status_404,
    a_slash_after_a_page_path_is_removed,
    a_missing_asset_is_a_problem_and_not_the_page,
    a_script_never_receives_the_page_instead_of_data,
    assets_are_sent_in_the_best_accepted_encoding,
    only_assets_with_a_content_hash_are_immutable,
    only_what_is_inline_in_the_page_is_allowed,
    index_html_as_a_file_has_the_strict_policy,
    an_unchanged_page_is_not_sent_again,
    a_new_build_with_the_old_times_is_sent_again,
    a_request_for_parts_gets_the_whole_asset,
    an_unchanged_asset_is_not_sent_again,
    a_head_request_has_the_length_and_no_body,
);
