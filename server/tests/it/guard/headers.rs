//! Headers of every response, whatever its status.

use axum::body::Body;
use axum::http::{Method, Request};
use server::routes::{self, Kind};
use wire::{ProblemCode, path};

use crate::browser::{Answer, Browser};
use crate::world::{ASSET, World};

/// Headers that every response has.
const ALWAYS: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "DENY"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
];
const HSTS: &str = "max-age=31536000; includeSubDomains";

fn check(answer: &Answer, hsts: &str, what: &str) {
    for (name, value) in ALWAYS {
        assert_eq!(answer.header(name), value, "{name} of {what}");
    }
    assert_eq!(answer.header("strict-transport-security"), hsts, "{what}");
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("default-src 'none'"), "{what}: {policy}");
    assert!(
        policy.contains("frame-ancestors 'none'"),
        "{what}: {policy}"
    );
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{what}: {policy}"
    );
    assert!(
        answer.header("permissions-policy").contains("camera=()"),
        "{what}"
    );
    assert!(!answer.header("cache-control").is_empty(), "{what}");
    assert!(!answer.header("x-request-id").is_empty(), "{what}");
    for name in ["server", "x-powered-by", "x-xss-protection"] {
        assert_eq!(answer.header(name), "", "{name} of {what}");
    }
}

/// One request for every status.
fn requests_of_every_status(browser: &Browser) -> Vec<(u16, Request<Body>)> {
    let post = |path: &str, body: String| browser.request(Method::POST, path, body);
    let get = |path: &str| browser.request(Method::GET, path, Body::empty());
    let mut no_json = post(path::LOGIN, "{}".to_owned());
    no_json
        .headers_mut()
        .insert("content-type", "text/plain".parse().unwrap());
    let mut unchanged = get(ASSET);
    unchanged.headers_mut().insert(
        "if-modified-since",
        "Fri, 01 Jan 2100 00:00:00 GMT".parse().unwrap(),
    );
    let mut no_host = get(path::SESSION);
    no_host.headers_mut().remove("host");
    let mut foreign = get(path::SESSION);
    foreign
        .headers_mut()
        .insert("host", "evil.example".parse().unwrap());
    let mut large = get(path::SESSION);
    large
        .headers_mut()
        .insert("x-large", "a".repeat(40_000).parse().unwrap());
    let answer = r#"{"login":"x","answer":{"challenge":"password_verifier","signature":"x"}}"#;
    vec![
        (200, browser.navigation("none", "/")),
        (200, get(ASSET)),
        (200, get(path::SESSION)),
        (
            200,
            browser.plain(Method::HEAD, path::HEALTHZ, Body::empty()),
        ),
        (303, browser.navigation("same-origin", path::AUTH_LOGIN)),
        (303, browser.navigation("cross-site", path::AUTH_CALLBACK)),
        (303, browser.navigation("none", path::CHANGE_PASSWORD)),
        (304, unchanged),
        (308, browser.navigation("none", "/login/")),
        (400, post(path::LOGIN, "{".to_owned())),
        (400, no_host),
        (401, get(path::PROFILE)),
        (
            403,
            browser.plain(Method::GET, path::SESSION, Body::empty()),
        ),
        (404, get("/api/nothing")),
        (404, get("/missing.js")),
        (404, browser.navigation("none", "/nothing")),
        (405, get(path::LOGIN)),
        (405, browser.plain(Method::PUT, "/", Body::empty())),
        (
            405,
            browser.plain(Method::POST, path::HEALTHZ, Body::empty()),
        ),
        (410, post(path::LOGIN_ANSWER, answer.to_owned())),
        (
            413,
            post(path::LOGIN, format!("\"{}\"", "a".repeat(20_000))),
        ),
        (414, get(&format!("/?{}", "a".repeat(10_000)))),
        (415, no_json),
        (421, foreign),
        (431, large),
        (
            405,
            browser.plain(Method::TRACE, path::SESSION, Body::empty()),
        ),
        (
            422,
            post(
                path::REGISTER,
                r#"{"email":"nobody","password":"x"}"#.to_owned(),
            ),
        ),
    ]
}

#[tokio::test]
async fn responses_of_every_status_have_the_security_headers() {
    for (world, hsts) in [(World::new().await, ""), (World::https().await, HSTS)] {
        let mut browser = world.new_browser();
        for (status, request) in requests_of_every_status(&browser) {
            let what = format!("{} {}", request.method(), request.uri());
            let answer = browser.send(request).await;
            assert_eq!(answer.status, status, "{what}: {}", answer.text());
            check(&answer, hsts, &what);
        }
    }
}

#[tokio::test]
async fn every_route_has_the_headers_and_is_never_cached() {
    let world = World::https().await;
    for route in routes::list() {
        let path = route.path();
        let mut browser = world
            .member(&format!("somebody{}", path.replace('/', "-")))
            .await;
        let request = match route.kind() {
            Kind::Navigation => browser.navigation("same-origin", path),
            _ => browser.request(route.method().clone(), path, "{}"),
        };
        let answer = browser.send(request).await;
        // For the host of an application, this server makes no promises.
        let is_for_application = matches!(route.kind(), Kind::Application | Kind::Subrequest);
        check(&answer, if is_for_application { "" } else { HSTS }, path);
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn errors_of_pool_and_store_have_the_headers_too() {
    let world = World::https().await;
    let mut member = world.member("ada").await;
    world.gate.close(true);
    let client = member.client();
    let away = member.start("ada@example.org", &client, false).await;
    assert_eq!(away.refusal(), (503, ProblemCode::PoolUnavailable));
    check(&away, HSTS, "the pool is unavailable");
    world.sql("DROP TABLE sessions").await;
    let broken = member.get(path::SESSION).await;
    assert_eq!(broken.refusal(), (503, ProblemCode::StoreUnavailable));
    check(&broken, HSTS, "the store is broken");
    for answer in [away, broken] {
        assert_eq!(answer.header("retry-after"), "5");
    }
}
