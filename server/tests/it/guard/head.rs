//! Method, length and number of headers of a request.

use axum::body::Body;
use axum::http::header::{COOKIE, HOST};
use axum::http::{HeaderName, HeaderValue, Method};
use server::routes::{self, Target};
use tracing::level_filters::LevelFilter;
use wire::{ProblemCode, path};

use crate::secrets::log::logged;
use crate::world::{ASSET, World};

#[tokio::test]
async fn trace_and_connect_are_no_methods_of_any_path() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let routes = routes::list().map(|route| (route.path(), route.method().to_string()));
    let others = ["/", "/login", ASSET, "/api/nothing"].map(|path| (path, "GET".to_owned()));
    for (path, allowed) in routes.chain(others) {
        for method in [Method::TRACE, Method::CONNECT] {
            let request = browser.plain(method.clone(), path, Body::empty());
            let answer = browser.send(request).await;
            assert_eq!(answer.status, 405, "{method} {path}");
            let allow = answer.header("allow");
            assert_eq!(allow.split(", ").next(), Some(allowed.as_str()), "{path}");
            assert!(!answer.body.is_empty(), "{path}");
        }
    }
}

#[tokio::test]
async fn a_request_has_exactly_one_host() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let paths = routes::list().map(|route| (route.method().clone(), route.path()));
    for (method, path) in paths.chain([(Method::GET, "/"), (Method::GET, ASSET)]) {
        let is_probe = [path::HEALTHZ, path::READYZ].contains(&path);
        let mut request = browser.request(method.clone(), path, "{}");
        request.headers_mut().remove(HOST);
        let answer = browser.send(request).await;
        assert_eq!(answer.status == 400, !is_probe, "{path}: {}", answer.text());
        let mut request = browser.request(method, path, "{}");
        let twice = HeaderValue::from_static("localhost:8080");
        request.headers_mut().append(HOST, twice);
        let answer = browser.send(request).await;
        let expected = (400, ProblemCode::MalformedRequest);
        assert_eq!(answer.refusal(), expected, "{path}");
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn long_urls_and_large_headers_are_refused() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for path in [
        path::SESSION,
        path::AUTH_LOGIN,
        "/login",
        ASSET,
        path::HEALTHZ,
    ] {
        let long = format!("{path}?{}", "a".repeat(8 * 1024));
        let answer = browser
            .send(browser.request(Method::GET, &long, Body::empty()))
            .await;
        assert_eq!(
            answer.refusal(),
            (414, ProblemCode::MalformedRequest),
            "{path}"
        );
        let mut large = browser.request(Method::GET, path, Body::empty());
        let cookie = HeaderValue::try_from("a".repeat(32 * 1024)).unwrap();
        large.headers_mut().insert(COOKIE, cookie);
        let mut many = browser.request(Method::GET, path, Body::empty());
        for number in 0..101 {
            let name = HeaderName::try_from(format!("x-{number}")).unwrap();
            many.headers_mut()
                .insert(name, HeaderValue::from_static("1"));
        }
        for request in [large, many] {
            let answer = browser.send(request).await;
            assert_eq!(
                answer.refusal(),
                (431, ProblemCode::MalformedRequest),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn what_a_client_sends_is_cut_in_the_log() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    let path = format!("/{}", "%61".repeat(20_000));
    let mut foreign = browser.request(Method::GET, path::SESSION, Body::empty());
    let host = HeaderValue::try_from("a".repeat(5000)).unwrap();
    foreign.headers_mut().insert(HOST, host);
    let requests = [browser.request(Method::GET, &path, Body::empty()), foreign];
    let (statuses, lines) = logged(LevelFilter::TRACE, async {
        let mut statuses = Vec::new();
        for request in requests {
            statuses.push(browser.send(request).await.status.as_u16());
        }
        statuses
    })
    .await;
    assert_eq!(statuses, [414, 421]);
    assert!(!lines.contains("%61") && lines.contains("aaaa"), "{lines}");
    let longest = lines.lines().map(str::len).max();
    assert!(longest < Some(1500), "{longest:?}");
}

#[tokio::test]
async fn responses_say_which_headers_decided() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for (path, expected) in [
        (path::SESSION, "Origin, Sec-Fetch-Site"),
        (path::AUTH_CALLBACK, "Sec-Fetch-Dest, Sec-Fetch-Site"),
        ("/healthz", ""),
    ] {
        assert_eq!(browser.get(path).await.header("vary"), expected, "{path}");
    }
    assert_eq!(Target::of("/login"), Target::Page);
    let page = browser.visit("/login").await;
    let lines = page.headers.get_all("vary").iter();
    let vary: Vec<_> = lines.map(|line| line.to_str().unwrap()).collect();
    let vary = vary.join(", ");
    assert!(
        vary.contains("Sec-Fetch-Mode") && vary.contains("accept-encoding"),
        "{vary}"
    );
}
