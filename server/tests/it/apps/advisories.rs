//! Ways around other systems that must not work here. Each is named after its advisory.

use axum::http::{HeaderName, Method};
use wire::ProblemCode;

use super::{DIALECTS, Dialect, FETCH, HELP, NAVIGATION, WIKI, ask, enter, member, world};

const NOT_LOGGED_IN: (u16, ProblemCode) = (401, ProblemCode::NotLoggedIn);

/// What would make a request to the wiki look like one to the application that everybody may use.
const FORWARDED: [(&str, &str); 6] = [
    ("x-forwarded-uri", "/healthz"),
    ("x-forwarded-host", "help.example.net"),
    ("x-forwarded-proto", "https"),
    ("x-forwarded-method", "OPTIONS"),
    ("x-forwarded-port", "443"),
    ("forwarded", "host=help.example.net;proto=https"),
];
const ORIGINAL: [(&str, &str); 4] = [
    ("x-original-url", "https://help.example.net/healthz"),
    ("x-original-uri", "/healthz"),
    ("x-original-method", "OPTIONS"),
    ("x-rewrite-url", "/healthz"),
];

/// oauth2-proxy believed a client's `X-Forwarded-Uri`. nginx passes on what a client sends of it.
#[tokio::test]
async fn ghsa_7x63_xv5r_3p2x_forwarded_headers_of_a_client_are_ignored_through_nginx() {
    let world = world().await;
    // Everybody may open the help, and eve has its cookie.
    let mut eve = member(&world, "eve", &[]).await;
    let (mut help, _) = enter(&world, &mut eve, HELP, "/").await;
    let answer = ask(&mut help, Dialect::Nginx, ("GET", WIKI), &FORWARDED).await;
    assert_eq!(answer.refusal(), NOT_LOGGED_IN);
    let answer = ask(&mut help, Dialect::Nginx, ("GET", HELP), &FORWARDED).await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("x-poolgate-app")),
        (200, "help")
    );
    // Without what nginx itself reports, nothing else is looked at.
    let mut only = help.plain(Method::GET, wire::path::VERIFY_NGINX, "");
    for (name, value) in FORWARDED {
        only.headers_mut().insert(name, value.parse().unwrap());
    }
    let expected = (400, ProblemCode::MalformedRequest);
    assert_eq!(help.send(only).await.refusal(), expected);
}

/// The same the other way round: Caddy passes on what a client sends of `X-Original-*`.
#[tokio::test]
async fn original_headers_of_a_client_are_ignored_through_traefik_and_caddy() {
    let world = world().await;
    let mut eve = member(&world, "eve", &[]).await;
    let (mut help, _) = enter(&world, &mut eve, HELP, "/").await;
    let answer = ask(&mut help, Dialect::Forward, ("POST", WIKI), &ORIGINAL).await;
    assert_eq!(answer.refusal(), NOT_LOGGED_IN);
    let mut foreign = ORIGINAL.to_vec();
    foreign.push(("sec-fetch-site", "cross-site"));
    let answer = ask(&mut help, Dialect::Forward, ("POST", HELP), &foreign).await;
    assert_eq!(
        answer.refusal(),
        (403, ProblemCode::ForeignOrigin),
        "the method is not OPTIONS"
    );
    let mut only = help.plain(Method::GET, wire::path::VERIFY_FORWARD, "");
    for (name, value) in ORIGINAL {
        only.headers_mut().insert(name, value.parse().unwrap());
    }
    let expected = (400, ProblemCode::MalformedRequest);
    assert_eq!(help.send(only).await.refusal(), expected);
}

/// oauth2-proxy took a user agent of a health check for one.
#[tokio::test]
async fn ghsa_5hvv_m4w4_gf6v_no_user_agent_passes() {
    let world = world().await;
    for dialect in DIALECTS {
        for agent in [
            "GoogleHC/1.0",
            "kube-probe/1.31",
            "ELB-HealthChecker/2.0",
            "Prometheus/3.0",
            "",
        ] {
            let mut visitor = world.new_browser().on_origin(HELP);
            for path in ["/", "/ping", "/healthz", "/readyz", "/metrics"] {
                let url = format!("{HELP}{path}");
                let answer = ask(
                    &mut visitor,
                    dialect,
                    ("GET", &url),
                    &[("user-agent", agent)],
                )
                .await;
                assert_eq!(
                    answer.refusal(),
                    NOT_LOGGED_IN,
                    "{dialect:?} {agent} {path}"
                );
            }
        }
    }
}

/// A policy for a path was met with a fragment, a query or another spelling of the path (also GHSA-7rh7-c77v-6434). Here a policy is
/// for an origin, so that no path matters.
#[tokio::test]
async fn ghsa_pxq7_h93f_9jrg_no_spelling_of_a_path_matters() {
    let world = world().await;
    let mut eve = member(&world, "eve", &[]).await;
    let (help, _) = enter(&world, &mut eve, HELP, "/").await;
    let odd = [
        "/a#/.poolgate/start",
        "/a%23/../x",
        "/a?/healthz",
        "/a?x=/.poolgate/session",
        "//",
        "//evil.example/",
        "/\\evil.example",
        "/./",
        "/a/../..",
        "/%2e%2e/",
        "/%2F%2e",
        "/;/..;/x",
        "/.poolgate/../secret",
        "/.poolgate%2Fstart",
        "/.POOLGATE/start",
        "/verify/forward",
        "/%00",
        "/a b",
        "/%",
        "/\u{e9}",
        "/favicon.ico",
        "/robots.txt",
        "/.well-known/x",
    ];
    for dialect in DIALECTS {
        let mut visitor = help.clone();
        for path in odd {
            let url = format!("{WIKI}{path}");
            let answer = ask(&mut visitor, dialect, ("GET", &url), FETCH).await;
            assert_eq!(answer.refusal(), NOT_LOGGED_IN, "{dialect:?} {path}");
            let page = ask(&mut visitor, dialect, ("GET", &url), NAVIGATION).await;
            // The path begins with a slash: nothing of it can become a part of the host.
            let start = format!("{WIKI}/.poolgate/start?to=L");
            assert!(
                page.location().starts_with(&start),
                "{path}: {}",
                page.location()
            );
        }
    }
}

/// What would make the host of an application a user name: neither a path nor a host.
#[tokio::test]
async fn a_path_that_would_continue_the_host_is_malformed() {
    let world = world().await;
    let mut eve = member(&world, "eve", &[]).await;
    let (mut help, _) = enter(&world, &mut eve, HELP, "/").await;
    let expected = (400, ProblemCode::MalformedRequest);
    let target = "@help.example.net/";
    let url = format!("{WIKI}{target}");
    for headers in [FETCH, NAVIGATION] {
        let nginx = super::subrequest(&help, Dialect::Nginx, ("GET", &url), headers);
        let mut forward = super::subrequest(&help, Dialect::Forward, ("GET", WIKI), headers);
        let value = target.parse().unwrap();
        forward.headers_mut().insert("x-forwarded-uri", value);
        for request in [nginx, forward] {
            let answer = help.send(request).await;
            assert_eq!(answer.location(), "");
            assert_eq!(answer.refusal(), expected);
        }
    }
}

/// An application or a proxy takes `X_Forwarded_Uri` or `X.Forwarded.Uri` for the header with dashes (Traefik:
/// GHSA-rf44-j88r-hh8c). Nothing here reads such a name.
#[tokio::test]
async fn ghsa_vjrc_mh2v_45x6_aliases_of_headers_are_no_headers() {
    let world = world().await;
    let mut eve = member(&world, "eve", &[]).await;
    let (mut help, _) = enter(&world, &mut eve, HELP, "/").await;
    for (dialect, path, own) in [
        (Dialect::Nginx, wire::path::VERIFY_NGINX, &ORIGINAL[..]),
        (Dialect::Forward, wire::path::VERIFY_FORWARD, &FORWARDED[..]),
    ] {
        for separator in ["_", ".", ""] {
            let mut alone = help.plain(Method::GET, path, "");
            let mut beside = super::subrequest(&help, dialect, ("GET", WIKI), FETCH);
            for (name, value) in own {
                let alias = name.replace('-', separator);
                let alias = HeaderName::from_bytes(alias.as_bytes()).unwrap();
                for request in [&mut alone, &mut beside] {
                    request
                        .headers_mut()
                        .insert(alias.clone(), value.parse().unwrap());
                }
            }
            let expected = (400, ProblemCode::MalformedRequest);
            assert_eq!(
                help.send(alone).await.refusal(),
                expected,
                "{dialect:?} {separator}"
            );
            assert_eq!(
                help.send(beside).await.refusal(),
                NOT_LOGGED_IN,
                "{dialect:?} {separator}"
            );
        }
    }
}

/// What a client says about itself is never in the answer (Caddy GHSA-7r4p-vjf4-gxv4, Traefik CVE-2026-35051 and
/// CVE-2026-39858: identity headers of a client reached the application).
#[tokio::test]
async fn ghsa_7r4p_vjf4_gxv4_identity_headers_of_a_client_are_replaced() {
    let world = world().await;
    let mut eve = member(&world, "eve", &[]).await;
    let (mut help, _) = enter(&world, &mut eve, HELP, "/").await;
    let spoofed = [
        ("x-poolgate-user", "canary"),
        ("x-poolgate-groups", "admin,canary"),
        ("x-poolgate-groups", "canary"),
        ("x-poolgate-email", "canary@example.org"),
        ("x_poolgate_groups", "canary"),
        ("remote-user", "canary"),
        ("authorization", "Bearer canary"),
        ("connection", "close, x-poolgate-user"),
    ];
    for dialect in DIALECTS {
        let answer = ask(&mut help, dialect, ("GET", HELP), &spoofed).await;
        assert_eq!(answer.status, 200);
        assert!(
            !format!("{:?}", answer.headers).contains("canary"),
            "{dialect:?}"
        );
        for name in ["x-poolgate-groups", "remote-user", "authorization"] {
            assert_eq!(answer.header(name), "", "{name}");
        }
    }
}
