//! What is answered on which host.

use axum::http::Method;
use axum::http::header::HOST;
use server::routes::{self, Kind};
use wire::{ProblemCode, page, path};

use super::{LOGIN, WIKI, encoded, world};
use crate::world::ASSET;

#[tokio::test]
async fn the_host_of_an_application_has_its_own_paths_and_nothing_else() {
    let world = world().await;
    let mut wiki = world.new_browser().on_origin(WIKI);
    for route in routes::list() {
        let request = wiki.request(route.method().clone(), route.path(), "{}");
        let answer = wiki.send(request).await;
        let is_expected = match (route.kind(), answer.status.as_u16()) {
            (Kind::Application, status) => status != 421,
            // Monitors and proxies may use any name.
            (Kind::Probe, status) => status == 200,
            (Kind::Subrequest, status) => status == 400,
            (_, status) => status == 421,
        };
        assert!(
            is_expected,
            "{}: {} {}",
            route.path(),
            answer.status,
            answer.text()
        );
    }
    for path in [
        page::LOGIN,
        page::HOME,
        ASSET,
        "/.poolgate/",
        "/.poolgate/x",
        "/.poolgate/verify",
        "/api/x",
    ] {
        let answer = wiki.send(wiki.navigation("none", path)).await;
        assert_eq!(answer.status, 421, "{path}");
    }
}

#[tokio::test]
async fn the_paths_of_applications_are_nowhere_else() {
    let world = world().await;
    let paths = [path::APP_START, path::APP_CALLBACK, path::APP_SESSION];
    for path in paths {
        for (host, expected) in [
            ("login.example.org", (404, ProblemCode::NotFound)),
            ("evil.example", (421, ProblemCode::MalformedRequest)),
            ("wiki.example.org.", (421, ProblemCode::MalformedRequest)),
            (
                "wiki.example.org:8443",
                (421, ProblemCode::MalformedRequest),
            ),
        ] {
            let mut browser = world.new_browser().on_origin(LOGIN);
            let mut request = browser.navigation("none", path);
            request.headers_mut().insert(HOST, host.parse().unwrap());
            assert_eq!(
                browser.send(request).await.refusal(),
                expected,
                "{host} {path}"
            );
        }
    }
    let mut wiki = world.new_browser().on_origin(WIKI);
    let mut request = wiki.plain(Method::GET, path::APP_SESSION, "");
    request
        .headers_mut()
        .insert(HOST, "WIKI.example.org:443".parse().unwrap());
    assert_eq!(wiki.send(request).await.status, 401);
}

#[tokio::test]
async fn a_browser_cannot_ask_what_applications_receive() {
    let world = world().await;
    for path in [path::VERIFY_NGINX, path::VERIFY_FORWARD] {
        for (host, status) in [
            ("login.example.org", 404),
            ("LOGIN.example.org:443", 404),
            ("poolgate:8080", 400),
        ] {
            let mut browser = world.new_browser();
            let mut request = browser.plain(Method::GET, path, "");
            request.headers_mut().insert(HOST, host.parse().unwrap());
            assert_eq!(browser.send(request).await.status, status, "{host} {path}");
        }
    }
}

#[tokio::test]
async fn the_way_starts_with_a_navigation_only() {
    let world = world().await;
    let mut wiki = world.new_browser().on_origin(WIKI);
    for path in [path::APP_START, path::APP_CALLBACK] {
        for destination in ["iframe", "image", "empty"] {
            let mut request = wiki.navigation("none", path);
            request
                .headers_mut()
                .insert("sec-fetch-dest", destination.parse().unwrap());
            let refused = wiki.send(request).await.refusal();
            assert_eq!(
                refused,
                (403, ProblemCode::ForeignOrigin),
                "{path} {destination}"
            );
        }
    }
    let odd = [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/%0d%0ax",
        "",
        "@evil.example",
        "/a#b",
    ];
    for to in odd {
        for value in [to.to_owned(), encoded(to)] {
            let query = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("to", &value)
                .finish();
            let started = wiki
                .send(wiki.navigation("none", &format!("{}?{query}", path::APP_START)))
                .await;
            assert!(
                started
                    .location()
                    .starts_with("https://login.example.org/auth/app?app=wiki&state="),
                "{to}"
            );
        }
    }
}

#[tokio::test]
async fn responses_on_the_host_of_an_application_make_no_promises_for_it() {
    let world = world().await;
    let mut wiki = world.new_browser().on_origin(WIKI);
    let started = wiki.send(wiki.navigation("none", path::APP_START)).await;
    assert_eq!(started.status, 303);
    assert_eq!(started.header("strict-transport-security"), "");
    assert_eq!(started.header("referrer-policy"), "no-referrer");
    assert_eq!(started.header("cache-control"), "no-store");
}
