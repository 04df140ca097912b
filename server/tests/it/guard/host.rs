//! Which hosts the server answers for.

use axum::body::Body;
use axum::http::header::HOST;
use axum::http::{Method, Request};
use server::routes::{self, Kind};
use wire::{ProblemCode, page, path};

use super::request;
use crate::browser::{Answer, Browser};
use crate::world::{ASSET, World};

async fn send_to(browser: &mut Browser, host: &str, mut request: Request<Body>) -> Answer {
    request.headers_mut().insert(HOST, host.parse().unwrap());
    browser.send(request).await
}

#[tokio::test]
async fn a_foreign_host_reaches_nothing_but_the_probes() {
    let hosts = [
        "evil.example",
        "login.example.org:8080",
        "login.example.org.evil.example",
        "localhost:8080",
        "192.0.2.1",
    ];
    let world = World::https().await;
    let mut browser = world.new_browser();
    for host in hosts {
        for route in routes::list() {
            let request = request(&browser, &route);
            let answer = send_to(&mut browser, host, request).await;
            let path = route.path();
            if route.kind() == Kind::Probe {
                assert_eq!(answer.status, 200, "{host} {path}");
            } else if route.kind() == Kind::Subrequest {
                // A proxy may use any name; without applications there is nothing to ask.
                assert_eq!(answer.status, 404, "{host} {path}");
            } else {
                let expected = (421, ProblemCode::MalformedRequest);
                assert_eq!(answer.refusal(), expected, "{host} {path}");
            }
        }
        for path in [page::LOGIN, page::ADMIN, "/nothing", ASSET, "/api/nothing"] {
            let request = browser.navigation("none", path);
            let answer = send_to(&mut browser, host, request).await;
            assert_eq!(answer.status, 421, "{host} {path}");
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn an_absolute_url_takes_precedence_over_the_header() {
    let world = World::https().await;
    let mut browser = world.new_browser();
    for (url, status) in [
        ("https://login.example.org/api/session", 200),
        ("http://evil.example/api/session", 421),
    ] {
        let mut request = browser.request(Method::GET, path::SESSION, Body::empty());
        *request.uri_mut() = url.parse().unwrap();
        assert_eq!(browser.send(request).await.status, status, "{url}");
    }
}

#[tokio::test]
async fn letter_case_and_the_default_port_do_not_matter() {
    let world = World::https().await;
    let mut browser = world.new_browser();
    for host in ["LOGIN.example.org", "login.example.org:443"] {
        let request = browser.request(Method::GET, path::SESSION, Body::empty());
        assert_eq!(
            send_to(&mut browser, host, request).await.status,
            200,
            "{host}"
        );
    }
}

#[tokio::test]
async fn a_developer_is_sent_to_the_name_that_has_the_cookies() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for host in ["127.0.0.1:8080", "[::1]:8080", "app.localhost:8080"] {
        let request = browser.navigation("none", "/login?return_to=/profile");
        let answer = send_to(&mut browser, host, request).await;
        let expected = "http://localhost:8080/login?return_to=/profile";
        assert_eq!(
            (answer.status.as_u16(), answer.location()),
            (307, expected),
            "{host}"
        );
        let request = browser.navigation("none", "//evil.example/");
        let answer = send_to(&mut browser, host, request).await;
        assert_eq!(answer.location(), "http://localhost:8080//evil.example/");
    }
    // A proxy that replaces the header, such as `trunk serve`, gets what it asks for.
    for host in ["127.0.0.1", "localhost:8081"] {
        let request = browser.request(Method::GET, path::SESSION, Body::empty());
        assert_eq!(
            send_to(&mut browser, host, request).await.status,
            200,
            "{host}"
        );
        let request = browser.navigation("none", page::LOGIN);
        assert_eq!(
            send_to(&mut browser, host, request).await.status,
            200,
            "{host}"
        );
    }
    let request = browser.navigation("none", page::LOGIN);
    let answer = send_to(&mut browser, "evil.example:8080", request).await;
    assert_eq!(answer.status, 421);
}
