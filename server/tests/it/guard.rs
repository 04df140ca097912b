//! What every request must have before anything happens: driven from the list of routes, so that a new route cannot
//! be forgotten.

mod headers;

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, ORIGIN};
use axum::http::{HeaderMap, Method};
use server::routes;
use wire::{Code, path};

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
                (403, Code::HeaderMissing),
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
                (403, Code::ForeignOrigin),
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
                (403, Code::ForeignOrigin),
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
                (415, Code::NotJson),
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
            (401, Code::NotLoggedIn),
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

#[tokio::test]
async fn an_unknown_address_below_a_folder_of_data_is_a_problem_and_never_the_page() {
    let world = World::new().await;
    let mut browser = world.stranger();
    for path in [
        "/api",
        "/api/",
        "/api/nothing",
        "/api/x.css",
        "/api/session/x.css",
        "/auth/nothing",
        "/.well-known/x",
    ] {
        let answer = browser.get(path).await;
        let navigation = if path.starts_with("/api") {
            None
        } else {
            Some(browser.visit(path).await)
        };
        for answer in [Some(answer), navigation]
            .into_iter()
            .flatten()
            .filter(|answer| answer.status != 403)
        {
            assert_eq!(answer.refusal(), (404, Code::NotFound), "{path}");
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        }
    }
}

#[tokio::test]
async fn another_method_is_refused_with_the_list_of_those_that_are_taken() {
    let world = World::new().await;
    for (method, path) in routes::list() {
        let others = [
            Method::GET,
            Method::POST,
            Method::PUT,
            Method::DELETE,
            Method::PATCH,
        ];
        for other in others.into_iter().filter(|other| *other != method) {
            let mut browser = world.stranger();
            let mut request = browser.request(other.clone(), path, "{}");
            if path.starts_with("/auth") {
                request
                    .headers_mut()
                    .insert("sec-fetch-dest", "document".parse().unwrap());
            }
            let answer = browser.send(request).await;
            assert_eq!(answer.status, 405, "{other} {path}");
            assert!(
                answer.header("allow").contains(method.as_str()),
                "{other} {path}"
            );
            if path.starts_with("/api") || path.starts_with("/auth") {
                assert_eq!(
                    answer.problem().code,
                    Code::MethodNotAllowed,
                    "{other} {path}"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_page_takes_get_and_head_and_says_so() {
    let world = World::new().await;
    let mut browser = world.stranger();
    for method in [
        Method::POST,
        Method::PUT,
        Method::DELETE,
        Method::OPTIONS,
        Method::TRACE,
    ] {
        let answer = browser
            .send(browser.plain(method.clone(), "/", Body::empty()))
            .await;
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.header("allow"), "GET, HEAD", "{method}");
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_or_no_json_is_refused_before_it_is_read() {
    let world = World::new().await;
    let mut browser = world.stranger();
    let large = format!("{{\"email\":\"{}\"}}", "a".repeat(17 * 1024));
    let open = [
        path::REGISTER,
        path::CONFIRM,
        path::CONFIRM_RESEND,
        path::LOGIN,
        path::LOGIN_ANSWER,
        path::LOGOUT,
    ];
    for path in open {
        let answer = browser
            .send(browser.request(Method::POST, path, large.clone()))
            .await;
        assert_eq!(answer.refusal(), (413, Code::BodyTooLarge), "{path}");
        for broken in ["", "{", "null", "{\"unknown\":1}", "\"text\"", "{}{}"] {
            let answer = browser
                .send(browser.request(Method::POST, path, broken))
                .await;
            assert_eq!(
                answer.refusal(),
                (400, Code::MalformedRequest),
                "{path} {broken}"
            );
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_well_formed_request_id_is_kept_and_any_other_replaced() {
    let world = World::new().await;
    let mut browser = world.stranger();
    let kept = "4bf92f35-77b3-4da6";
    let long = "a".repeat(65);
    for hostile in [kept, "a b", "x\u{1b}[31m", "<script>", "", long.as_str()] {
        let mut request = browser.request(Method::GET, "/api/nothing", Body::empty());
        let value = axum::http::HeaderValue::from_bytes(hostile.as_bytes());
        let Ok(value) = value else { continue };
        request.headers_mut().insert("x-request-id", value);
        let answer = browser.send(request).await;
        let id = answer.problem().request_id;
        assert_eq!(id == hostile, hostile == kept, "{hostile:?}");
        assert!(
            id.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        );
    }
}
