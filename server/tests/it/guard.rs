//! What every request must have before anything happens: driven from the list of routes, so that a new route cannot
//! be forgotten.

mod headers;
mod requests;

use axum::http::header::{CONTENT_TYPE, ORIGIN};
use axum::http::{HeaderMap, Method};
use server::routes;
use wire::{ProblemCode, path};

use crate::browser::Answer;
use crate::world::World;

/// The routes that need no session; every other one does.
const OPEN: [&str; 12] = [
    path::CONFIG,
    path::SESSION,
    path::REGISTER,
    path::CONFIRM,
    path::CONFIRM_RESEND,
    path::LOGIN,
    path::LOGIN_ANSWER,
    path::LOGOUT,
    path::AUTH_LOGIN,
    path::AUTH_CALLBACK,
    path::HEALTHZ,
    path::READYZ,
];

fn api() -> impl Iterator<Item = (Method, &'static str)> {
    routes::list().filter(|(_, path)| path.starts_with("/api"))
}

fn changing() -> impl Iterator<Item = (Method, &'static str)> {
    api().filter(|(method, _)| *method != Method::GET)
}

/// The answer to a request whose headers were changed, sent by somebody who is logged in.
async fn changed(
    world: &World,
    method: Method,
    path: &str,
    change: impl Fn(&mut HeaderMap),
) -> Answer {
    let mut browser = world.stranger();
    let mut request = browser.request(method, path, "{}");
    change(request.headers_mut());
    browser.send(request).await
}

#[tokio::test]
async fn every_route_of_the_api_refuses_a_request_without_the_header() {
    let world = World::new().await;
    assert!(api().count() >= 10);
    for (method, path) in api() {
        for value in [None, Some("0"), Some("")] {
            let answer = changed(&world, method.clone(), path, |headers| {
                headers.remove(wire::HEADER);
                value.map(|value| headers.insert(wire::HEADER, value.parse().unwrap()));
            });
            assert_eq!(
                answer.await.refusal(),
                (403, ProblemCode::HeaderMissing),
                "{method} {path}"
            );
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn every_route_of_the_api_refuses_requests_that_other_pages_made() {
    let world = World::new().await;
    for (method, path) in api() {
        for site in ["cross-site", "same-site", "none"] {
            let answer = changed(&world, method.clone(), path, |headers| {
                headers.insert("sec-fetch-site", site.parse().unwrap());
            });
            assert_eq!(
                answer.await.refusal(),
                (403, ProblemCode::ForeignOrigin),
                "{method} {path} {site}"
            );
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn every_route_that_changes_anything_refuses_a_foreign_origin_of_old_browsers_too() {
    let world = World::new().await;
    let foreign = [
        "https://evil.example",
        "null",
        "http://localhost:8081",
        "http://localhost:8080.evil.example",
    ];
    for (method, path) in changing() {
        for origin in foreign.map(Some).into_iter().chain([None]) {
            let answer = changed(&world, method.clone(), path, |headers| {
                headers.remove("sec-fetch-site");
                headers.remove(ORIGIN);
                origin.map(|origin| headers.insert(ORIGIN, origin.parse().unwrap()));
            });
            assert_eq!(
                answer.await.refusal(),
                (403, ProblemCode::ForeignOrigin),
                "{method} {path} {origin:?}"
            );
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn every_route_that_changes_anything_takes_json_only() {
    let world = World::new().await;
    let forms = [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "application/xml",
    ];
    for (method, path) in changing() {
        for kind in forms.map(Some).into_iter().chain([None]) {
            let answer = changed(&world, method.clone(), path, |headers| {
                headers.remove(CONTENT_TYPE);
                kind.map(|kind| headers.insert(CONTENT_TYPE, kind.parse().unwrap()));
            });
            assert_eq!(
                answer.await.refusal(),
                (415, ProblemCode::NotJson),
                "{method} {path} {kind:?}"
            );
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn every_route_that_is_not_open_refuses_who_is_not_logged_in() {
    let world = World::new().await;
    let private: Vec<_> = routes::list()
        .filter(|(_, path)| !OPEN.contains(path))
        .collect();
    assert!(private.len() >= 2, "{private:?}");
    for (method, path) in private {
        let mut browser = world.stranger();
        let answer = browser
            .send(browser.request(method.clone(), path, "{}"))
            .await;
        assert_eq!(
            answer.refusal(),
            (401, ProblemCode::NotLoggedIn),
            "{method} {path}"
        );
        assert!(answer.set_cookies().is_empty(), "{method} {path}");
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn no_route_changes_anything_by_get_except_the_two_of_the_hosted_login() {
    let reading: Vec<_> = routes::list()
        .filter(|(method, _)| *method == Method::GET)
        .map(|(_, path)| path)
        .collect();
    let harmless = [
        path::CONFIG,
        path::SESSION,
        path::PROFILE,
        path::HEALTHZ,
        path::READYZ,
    ];
    let changing: Vec<_> = reading
        .into_iter()
        .filter(|path| !harmless.contains(path))
        .collect();
    assert_eq!(changing, [path::AUTH_LOGIN, path::AUTH_CALLBACK]);
}

#[tokio::test]
async fn nothing_grants_another_origin_anything() {
    let world = World::new().await;
    for (_, path) in api() {
        let answer = changed(&world, Method::OPTIONS, path, |headers| {
            headers.remove(wire::HEADER);
            headers.insert(ORIGIN, "https://evil.example".parse().unwrap());
            headers.insert("access-control-request-method", "POST".parse().unwrap());
            headers.insert(
                "access-control-request-headers",
                "x-poolgate".parse().unwrap(),
            );
        });
        let answer = answer.await;
        assert!(answer.status.is_client_error(), "{path}");
        let granted = answer
            .headers
            .keys()
            .find(|name| name.as_str().starts_with("access-control"));
        assert_eq!(granted, None, "{path}");
    }
}
