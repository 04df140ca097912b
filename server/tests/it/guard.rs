//! The checks that run before every handler. The tests iterate over the list of routes, so that a new route cannot be
//! forgotten.

mod access;
mod head;
mod headers;
mod host;
mod requests;
mod stale_cookie;

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, ORIGIN};
use axum::http::{HeaderMap, Method, Request};
use server::routes::{self, Kind, Route};
use wire::{ProblemCode, path};

use crate::browser::{Answer, Browser};
use crate::world::World;

fn routes_of(kind: Kind) -> impl Iterator<Item = Route> {
    routes::list().filter(move |route| route.kind() == kind)
}

/// The routes that accept JSON.
fn json_routes() -> impl Iterator<Item = Route> {
    routes_of(Kind::Data).filter(|route| *route.method() != Method::GET)
}

/// A request that a route accepts, at least as far as the guard is concerned.
fn request(browser: &Browser, route: &Route) -> Request<Body> {
    match route.kind() {
        Kind::Navigation => browser.navigation("same-origin", route.path()),
        _ => browser.request(route.method().clone(), route.path(), "{}"),
    }
}

/// A world with a logged-in user whose browser ignores `SameSite`, so that every request has the session cookie.
struct Victim {
    world: World,
    browser: Browser,
}

impl Victim {
    async fn new() -> Self {
        let world = World::new().await;
        let mut browser = world.member("ada").await;
        browser.ignore_same_site();
        world.gate.clear_calls();
        Self { world, browser }
    }

    /// Sends the request of a route with other headers.
    async fn send(&self, route: &Route, change: impl Fn(&mut HeaderMap)) -> Answer {
        let mut browser = self.browser.clone();
        let mut request = request(&browser, route);
        change(request.headers_mut());
        browser.send(request).await
    }

    /// Checks that no refused request had any effect.
    async fn assert_unharmed(mut self) {
        assert!(self.world.gate.all().is_empty());
        assert!(self.browser.is_logged_in().await);
    }
}

#[tokio::test]
async fn the_victim_of_these_tests_sends_a_session_cookie() {
    let victim = Victim::new().await;
    for site in ["same-origin", "cross-site"] {
        let mut browser = victim.browser.clone();
        let mut request = browser.request(Method::GET, path::PROFILE, Body::empty());
        request
            .headers_mut()
            .insert("sec-fetch-site", site.parse().unwrap());
        let status = browser.send(request).await.status;
        assert_eq!(status, if site == "same-origin" { 200 } else { 403 });
        let sent = victim.world.history.lock().unwrap();
        assert!(sent.last().unwrap().cookies.contains("session="), "{site}");
    }
}

#[tokio::test]
async fn data_routes_need_the_header() {
    let victim = Victim::new().await;
    assert!(routes_of(Kind::Data).count() >= 10);
    for route in routes_of(Kind::Data) {
        for value in [None, Some("0"), Some("")] {
            let answer = victim.send(&route, |headers| {
                headers.remove(wire::HEADER);
                value.map(|value| headers.insert(wire::HEADER, value.parse().unwrap()));
            });
            let expected = (403, ProblemCode::HeaderMissing);
            assert_eq!(answer.await.refusal(), expected, "{}", route.path());
        }
    }
    victim.assert_unharmed().await;
}

#[tokio::test]
async fn data_routes_refuse_pages_of_other_sites() {
    let victim = Victim::new().await;
    for route in routes_of(Kind::Data) {
        for site in ["cross-site", "same-site", "none"] {
            let answer = victim.send(&route, |headers| {
                headers.insert("sec-fetch-site", site.parse().unwrap());
            });
            let expected = (403, ProblemCode::ForeignOrigin);
            assert_eq!(answer.await.refusal(), expected, "{} {site}", route.path());
        }
    }
    victim.assert_unharmed().await;
}

#[tokio::test]
async fn headers_that_contradict_each_other_are_refused() {
    let victim = Victim::new().await;
    for route in routes_of(Kind::Data) {
        let path = route.path();
        let expected = (403, ProblemCode::ForeignOrigin);
        for site in ["cross-site", "same-origin"] {
            let answer = victim.send(&route, |headers| {
                headers.append("sec-fetch-site", site.parse().unwrap());
            });
            assert_eq!(answer.await.refusal(), expected, "{path} {site}");
        }
        for origin in ["https://evil.example", "null"] {
            let answer = victim.send(&route, |headers| {
                headers.insert(ORIGIN, origin.parse().unwrap());
            });
            assert_eq!(answer.await.refusal(), expected, "{path} {origin}");
            let answer = victim.send(&route, |headers| {
                headers.insert(ORIGIN, "http://localhost:8080".parse().unwrap());
                headers.append(ORIGIN, origin.parse().unwrap());
            });
            assert_eq!(answer.await.refusal(), expected, "{path} {origin} twice");
        }
    }
    victim.assert_unharmed().await;
}

#[tokio::test]
async fn browsers_without_fetch_metadata_need_the_right_origin() {
    let victim = Victim::new().await;
    let foreign = [
        "https://evil.example",
        "null",
        "http://localhost:8081",
        "http://localhost:8080.evil.example",
    ];
    for route in json_routes() {
        for origin in foreign.map(Some).into_iter().chain([None]) {
            let answer = victim.send(&route, |headers| {
                headers.remove("sec-fetch-site");
                headers.remove(ORIGIN);
                origin.map(|origin| headers.insert(ORIGIN, origin.parse().unwrap()));
            });
            let expected = (403, ProblemCode::ForeignOrigin);
            let path = route.path();
            assert_eq!(answer.await.refusal(), expected, "{path} {origin:?}");
        }
    }
    victim.assert_unharmed().await;
}

#[tokio::test]
async fn only_json_bodies_are_accepted() {
    let victim = Victim::new().await;
    let forms = [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/xml",
    ];
    for route in json_routes() {
        for kind in forms.map(Some).into_iter().chain([None]) {
            let answer = victim.send(&route, |headers| {
                headers.remove(CONTENT_TYPE);
                kind.map(|kind| headers.insert(CONTENT_TYPE, kind.parse().unwrap()));
            });
            let expected = (415, ProblemCode::NotJson);
            assert_eq!(
                answer.await.refusal(),
                expected,
                "{} {kind:?}",
                route.path()
            );
        }
    }
    victim.assert_unharmed().await;
}

#[tokio::test]
async fn navigation_routes_refuse_frames_scripts_and_head_requests() {
    let victim = Victim::new().await;
    assert!(routes_of(Kind::Navigation).count() >= 2);
    for route in routes_of(Kind::Navigation) {
        let path = route.path();
        for destination in ["iframe", "frame", "embed", "object", "image", "empty"] {
            let answer = victim.send(&route, |headers| {
                headers.insert("sec-fetch-dest", destination.parse().unwrap());
            });
            let expected = (403, ProblemCode::ForeignOrigin);
            assert_eq!(answer.await.refusal(), expected, "{path} {destination}");
        }
        let mut browser = victim.browser.clone();
        let mut head = browser.navigation("same-origin", path);
        *head.method_mut() = Method::HEAD;
        let answer = browser.send(head).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("allow")),
            (405, "GET")
        );
    }
    victim.assert_unharmed().await;
}

#[tokio::test]
async fn exactly_the_session_routes_require_a_login() {
    let world = World::new().await;
    let private = routes::list().filter(|route| route.access().needs_session());
    assert!(private.count() >= 17);
    for route in routes::list() {
        let mut browser = world.new_browser();
        let answer = browser.send(request(&browser, &route)).await;
        let path = route.path();
        if route.access().needs_session() {
            let expected = (401, ProblemCode::NotLoggedIn);
            assert_eq!(answer.refusal(), expected, "{path}");
            assert!(answer.set_cookies().is_empty(), "{path}");
        } else {
            assert_ne!(answer.status, 401, "{path}");
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn only_logins_change_anything_by_get() {
    let reading = routes::list().filter(|route| *route.method() == Method::GET);
    let harmless = [
        path::CONFIG,
        path::SESSION,
        path::LOGIN_CHALLENGE,
        path::PROFILE,
        path::ACCOUNT,
        path::ACCOUNT_PASSKEYS,
        path::ACCOUNT_SESSIONS,
        path::APPS,
        path::APP,
        path::VERIFY_NGINX,
        path::VERIFY_FORWARD,
        path::APP_SESSION,
        path::ASSERTION_KEYS,
        path::ADMIN,
        path::CHANGE_PASSWORD,
        path::HEALTHZ,
        path::READYZ,
    ];
    let changing: Vec<_> = reading
        .map(|route| route.path())
        .filter(|path| !harmless.contains(path))
        .collect();
    let hosted = [path::AUTH_LOGIN, path::AUTH_CALLBACK];
    let applications = [path::AUTH_APP, path::APP_START, path::APP_CALLBACK];
    assert_eq!(changing, [&hosted[..], &applications[..]].concat());
}

#[tokio::test]
async fn no_other_origin_is_granted_anything() {
    let victim = Victim::new().await;
    for route in routes_of(Kind::Data) {
        let mut browser = victim.browser.clone();
        let mut preflight = browser.request(Method::OPTIONS, route.path(), "{}");
        let headers = preflight.headers_mut();
        headers.remove(wire::HEADER);
        headers.insert(ORIGIN, "https://evil.example".parse().unwrap());
        headers.insert("access-control-request-method", "POST".parse().unwrap());
        let names = "x-poolgate".parse().unwrap();
        headers.insert("access-control-request-headers", names);
        let answer = browser.send(preflight).await;
        assert!(answer.status.is_client_error(), "{}", route.path());
        let granted = answer
            .headers
            .keys()
            .find(|name| name.as_str().starts_with("access-control"));
        assert_eq!(granted, None, "{}", route.path());
    }
    victim.assert_unharmed().await;
}
