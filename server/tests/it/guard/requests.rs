//! Path, method, body and id of a request.

use axum::body::Body;
use axum::http::Method;
use server::routes::{self, Kind, Route, Target};
use wire::{ProblemCode, path};

use crate::world::World;

#[tokio::test]
async fn an_unknown_path_in_a_reserved_folder_is_a_problem() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for path in [
        "/api",
        "/api/",
        "/api/nothing",
        "/api/x.css",
        "/api/session/x.css",
        "/api/session/",
        "/API/session",
        "/auth",
        "/auth/",
        "/auth/nothing",
        "/auth/x.css",
        "/.well-known",
        "/.well-known/x",
    ] {
        for answer in [browser.get(path).await, browser.visit(path).await] {
            assert_eq!(answer.refusal(), (404, ProblemCode::NotFound), "{path}");
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        }
    }
}

#[tokio::test]
async fn a_page_may_start_with_the_letters_of_a_reserved_folder() {
    let world = World::new().await;
    for path in ["/apiary", "/authors"] {
        let answer = world.new_browser().visit(path).await;
        let html = "text/html; charset=utf-8";
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (404, html)
        );
    }
}

#[tokio::test]
async fn a_wrong_method_is_refused_with_the_allowed_ones() {
    let world = World::new().await;
    // Those of applications are elsewhere, and one path accepts every method.
    let is_here =
        |route: &Route| route.kind() != Kind::Application && route.path() != path::VERIFY_FORWARD;
    for route in routes::list().filter(is_here) {
        let (method, path) = (route.method(), route.path());
        let others = [
            Method::GET,
            Method::POST,
            Method::PUT,
            Method::DELETE,
            Method::PATCH,
        ];
        for other in others.into_iter().filter(|other| other != method) {
            let mut browser = world.new_browser();
            let mut request = browser.request(other.clone(), path, "{}");
            if route.kind() == Kind::Navigation {
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
            if Target::of(path).has_problems() {
                assert_eq!(
                    answer.problem().code,
                    ProblemCode::MethodNotAllowed,
                    "{other} {path}"
                );
            }
        }
    }
}

#[tokio::test]
async fn pages_allow_get_and_head() {
    let world = World::new().await;
    let mut browser = world.new_browser();
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
async fn a_large_or_malformed_body_is_rejected_without_effect() {
    let world = World::new().await;
    let mut browser = world.new_browser();
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
        assert_eq!(answer.refusal(), (413, ProblemCode::BodyTooLarge), "{path}");
        for broken in ["", "{", "null", "{\"unknown\":1}", "\"text\"", "{}{}"] {
            let answer = browser
                .send(browser.request(Method::POST, path, broken))
                .await;
            assert_eq!(
                answer.refusal(),
                (400, ProblemCode::MalformedRequest),
                "{path} {broken}"
            );
        }
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_well_formed_request_id_is_kept_and_others_are_replaced() {
    let world = World::new().await;
    let mut browser = world.new_browser();
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
