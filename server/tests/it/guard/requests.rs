//! The shape of a request: its address, its method, its body, its id.

use axum::body::Body;
use axum::http::Method;
use server::routes;
use wire::{ProblemCode, path};

use crate::world::World;

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
        "/api/session/",
    ] {
        let answer = browser.get(path).await;
        assert_eq!(answer.refusal(), (404, ProblemCode::NotFound), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(
            browser.visit(path).await.refusal(),
            (403, ProblemCode::HeaderMissing),
            "{path}"
        );
    }
    for path in [
        "/auth",
        "/auth/",
        "/auth/nothing",
        "/auth/x.css",
        "/.well-known",
        "/.well-known/x",
    ] {
        let answer = browser.visit(path).await;
        assert_eq!(answer.refusal(), (404, ProblemCode::NotFound), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
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
                    ProblemCode::MethodNotAllowed,
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
