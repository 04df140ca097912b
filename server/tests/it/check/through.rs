//! The proxy of an application, as `--through` sees it.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::http::header::HOST;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use server::check::{Report, Verdict};
use tokio::net::TcpListener;
use tower::ServiceExt as _;

use super::{finding, probes, run};
use crate::world::World;

/// How a proxy asks the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proxy {
    /// It replaces what the client sends.
    Right,
    /// What the client sends wins.
    Careless,
    /// The same, except that it replaces what occurs twice.
    Single,
    /// It takes underscores for dashes.
    Aliases,
    /// It does not ask.
    Open,
}

const OWN: [&str; 4] = [
    "x-forwarded-method",
    "x-forwarded-proto",
    "x-forwarded-host",
    "x-forwarded-uri",
];

/// The headers of the question about a request.
fn question(proxy: Proxy, request: &Request) -> HeaderMap {
    let mut headers = request.headers().clone();
    let host = headers[HOST].clone();
    let uri = request
        .uri()
        .path_and_query()
        .unwrap()
        .as_str()
        .parse()
        .unwrap();
    let method = request.method().as_str().parse().unwrap();
    let values = [method, "http".parse().unwrap(), host, uri];
    for (name, value) in OWN.into_iter().zip(values) {
        let alias = headers.get(name.replace('-', "_").as_str()).cloned();
        let value = match (proxy, alias) {
            (Proxy::Careless, _) if headers.contains_key(name) => continue,
            (Proxy::Single, _) if headers.get_all(name).iter().count() == 1 => continue,
            (Proxy::Aliases, Some(alias)) => alias,
            _ => value,
        };
        headers.insert(name, value);
    }
    headers
}

async fn pass(proxy: Proxy, server: Router, request: Request) -> Response {
    let is_own_path = request.uri().path().starts_with("/.poolgate/");
    if proxy == Proxy::Open && !is_own_path {
        return StatusCode::OK.into_response();
    }
    let path = if is_own_path {
        request.uri().to_string()
    } else {
        wire::path::VERIFY_FORWARD.to_owned()
    };
    let mut asked = Request::get(path).body(Body::empty()).unwrap();
    *asked.headers_mut() = question(proxy, &request);
    let peer = SocketAddr::from(([127, 0, 0, 1], 50_000));
    asked.extensions_mut().insert(ConnectInfo(peer));
    server.oneshot(asked).await.unwrap()
}

/// Checks a world with an application behind a proxy.
async fn check(proxy: Proxy) -> Report {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!(
        "http://wiki.localhost:{}",
        listener.local_addr().unwrap().port()
    );
    let world =
        World::with(|plan| plan.settings.apps = Some(format!("wiki {origin} groups=staff"))).await;
    let server = server::app(world.state.clone());
    let handler = move |request: Request| pass(proxy, server.clone(), request);
    let task =
        tokio::spawn(async move { axum::serve(listener, Router::new().fallback(handler)).await });
    let settings = server::config::Settings {
        check_through: Some(origin),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    task.abort();
    report
}

#[tokio::test]
async fn a_right_proxy_has_neither_failures_nor_warnings() {
    let report = check(Proxy::Right).await;
    let text = report.to_text(false);
    assert_eq!(probes(&report, Verdict::Failed), [""; 0], "{text}");
    assert_eq!(probes(&report, Verdict::Warning), [""; 0], "{text}");
    let policy = finding(&report, "apps.policy");
    assert!(policy.answer.ends_with(": members of staff"), "{policy:?}");
    let ok = probes(&report, Verdict::Ok);
    let through: Vec<_> = ok
        .into_iter()
        .filter(|name| name.starts_with("through."))
        .collect();
    let expected = [
        "application",
        "own_paths",
        "navigation",
        "fetch",
        "spoofed_headers",
    ];
    assert_eq!(through, expected.map(|name| format!("through.{name}")));
}

#[tokio::test]
async fn what_a_client_can_change_is_named() {
    let forwarded_host = |words: &str| format!("x-forwarded-host {words} (");
    for (proxy, got_in, not) in [
        (
            Proxy::Careless,
            ["with dashes, once", "with dashes, twice"],
            "with dots, once",
        ),
        (
            Proxy::Single,
            ["with dashes, once"; 2],
            "with dashes, twice",
        ),
        (
            Proxy::Aliases,
            ["with underscores, once", "with underscores, twice"],
            "with dashes, once",
        ),
    ] {
        let report = check(proxy).await;
        assert_eq!(
            probes(&report, Verdict::Failed),
            ["through.spoofed_headers"],
            "{proxy:?}"
        );
        let found = finding(&report, "through.spoofed_headers");
        for words in got_in {
            assert!(found.answer.contains(&forwarded_host(words)), "{found:?}");
        }
        assert!(!found.answer.contains(&forwarded_host(not)), "{found:?}");
        assert!(!found.answer.contains("x-original"), "{found:?}");
    }
}

#[tokio::test]
async fn an_application_that_answers_everybody_is_a_failure() {
    let report = check(Proxy::Open).await;
    let failed = probes(&report, Verdict::Failed);
    assert_eq!(failed, ["through.navigation", "through.fetch"]);
}

#[tokio::test]
async fn an_application_on_the_origin_of_the_login_is_a_warning() {
    let world = World::new().await;
    let settings = server::config::Settings {
        apps: Some("docs http://localhost:8080 any".to_owned()),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    assert_eq!(probes(&report, Verdict::Warning), ["apps.own_origin"]);
}

#[tokio::test]
async fn a_url_of_no_application_is_a_failure() {
    let world = World::new().await;
    let settings = server::config::Settings {
        check_through: Some("https://wiki.example.org".to_owned()),
        ..world.settings().clone()
    };
    let report = run(&settings).await;
    assert_eq!(probes(&report, Verdict::Failed), ["through.application"]);
}
