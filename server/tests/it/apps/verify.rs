//! Every answer, in both dialects.

use axum::http::HeaderValue;
use serde_json::json;
use wire::ProblemCode;

use super::{
    DIALECTS, FETCH, HELP, NAVIGATION, WIKI, add_to_group, ask, assert_refused, assert_starts,
    enter, member, pool, start, with_apps, world,
};
use crate::world::World;

#[tokio::test]
async fn a_member_passes_and_the_application_receives_who_it_is() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["staff", "ops"]).await;
    let (mut wiki, page) = enter(&world, &mut ada, WIKI, "/Main?a=b%2F").await;
    assert_eq!(page, format!("{WIKI}/Main?a=b%2F"));
    for dialect in DIALECTS {
        for (method, headers) in [("GET", NAVIGATION), ("GET", FETCH), ("POST", FETCH)] {
            let answer = ask(&mut wiki, dialect, (method, &page), headers).await;
            assert_eq!(answer.status, 200, "{dialect:?} {method} {}", answer.text());
            let groups = answer
                .header("x-poolgate-groups")
                .split(',')
                .collect::<Vec<_>>();
            assert!(
                groups.contains(&"staff") && groups.contains(&"ops"),
                "{groups:?}"
            );
            assert_eq!(answer.header("x-poolgate-app"), "wiki");
            assert_eq!(answer.header("x-poolgate-email"), "ada@example.org");
            assert_eq!(answer.header("x-poolgate-user").len(), 36);
            assert_eq!(answer.header("x-poolgate-groups-truncated"), "0");
            let expires: i64 = answer.header("x-poolgate-expires").parse().unwrap();
            assert_eq!(expires - world.now(), 1800);
            for empty in [
                "x-poolgate-assertion",
                "authorization",
                "remote-user",
                "remote-groups",
            ] {
                let value = answer.headers.get(empty);
                assert!(
                    value.is_some_and(HeaderValue::is_empty),
                    "{empty} {value:?}"
                );
            }
            assert_eq!(answer.header("cache-control"), "no-store");
            assert_eq!(answer.header("strict-transport-security"), "");
        }
    }
}

#[tokio::test]
async fn a_visitor_is_led_to_a_login_but_a_script_is_not() {
    let world = world().await;
    let websocket = &[("sec-websocket-version", "13"), ("origin", WIKI)];
    let xhr = &[
        ("accept", "text/html"),
        ("x-requested-with", "XMLHttpRequest"),
    ];
    for dialect in DIALECTS {
        let mut visitor = world.new_browser().on_origin(WIKI);
        let to = "/a/../b?c=d&e";
        for method in ["GET", "HEAD"] {
            let url = format!("{WIKI}{to}");
            let answer = ask(&mut visitor, dialect, (method, &url), NAVIGATION).await;
            assert_starts(&answer, dialect, (WIKI, to), ProblemCode::NotLoggedIn);
        }
        let not_logged_in = (401, ProblemCode::NotLoggedIn);
        for (method, headers) in [
            ("GET", FETCH),
            ("GET", &xhr[..]),
            ("GET", &websocket[..]),
            ("OPTIONS", &[][..]),
            ("POST", NAVIGATION),
            ("DELETE", FETCH),
        ] {
            let answer = ask(&mut visitor, dialect, (method, WIKI), headers).await;
            assert_refused(&answer, not_logged_in);
        }
    }
}

/// Proxies have buffers of 4 to 8 kB for the headers of an answer.
#[tokio::test]
async fn the_way_to_a_login_is_short_whatever_the_page_is() {
    let world = world().await;
    let dense = |length: usize| format!("/d{}", "/=&%".repeat(length / 4));
    for dialect in DIALECTS {
        let mut visitor = world.new_browser().on_origin(WIKI);
        for (page, to) in [(dense(2_800), dense(2_800)), (dense(3_000), "/".to_owned())] {
            let url = format!("{WIKI}{page}");
            let answer = ask(&mut visitor, dialect, ("GET", &url), NAVIGATION).await;
            assert_starts(&answer, dialect, (WIKI, &to), ProblemCode::NotLoggedIn);
            assert!(answer.location().len() < 4_000);
            let open = start(&mut visitor, &answer).await;
            assert!(open.len() < 4_096, "{open}");
        }
    }
}

#[tokio::test]
async fn what_another_site_causes_does_not_pass() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    let site = |site| ("sec-fetch-site", site);
    let socket = ("sec-websocket-key", "x");
    for dialect in DIALECTS {
        let refused: [(&str, &[_]); 5] = [
            ("POST", &[site("cross-site")]),
            (
                "POST",
                &[site("same-site"), ("origin", "https://login.example.org")],
            ),
            ("DELETE", &[("origin", "https://evil.example")]),
            ("GET", &[socket, ("origin", "https://evil.example")]),
            (
                "GET",
                &[
                    ("upgrade", "websocket"),
                    ("origin", "https://wiki.example.org:8443"),
                ],
            ),
        ];
        for (method, headers) in refused {
            let answer = ask(&mut wiki, dialect, (method, WIKI), headers).await;
            assert_refused(&answer, (403, ProblemCode::ForeignOrigin));
        }
        let allowed: [(&str, &[_]); 4] = [
            ("POST", &[site("same-origin"), ("origin", WIKI)]),
            ("PUT", &[]),
            ("GET", &[socket, site("same-origin"), ("origin", WIKI)]),
            ("GET", &[socket]),
        ];
        for (method, headers) in allowed {
            let answer = ask(&mut wiki, dialect, (method, WIKI), headers).await;
            assert_eq!(answer.status, 200, "{dialect:?} {method} {headers:?}");
        }
    }
}

#[tokio::test]
async fn only_a_trusted_proxy_may_ask() {
    let trust = |plan: &mut crate::world::Plan| {
        with_apps(plan);
        plan.settings.trusted_proxies = Some("10.0.0.0/8".to_owned());
    };
    let world = World::with(trust).await;
    for dialect in DIALECTS {
        for (address, status) in [
            ("127.0.0.1", 401),
            ("::ffff:127.0.0.1", 401),
            ("10.1.2.3", 401),
            ("11.1.2.3", 403),
            ("2001:db8::1", 403),
        ] {
            let mut peer = world.new_browser().on_origin(HELP).at_address(address);
            let spoofed = [("x-forwarded-for", "127.0.0.1"), ("x-real-ip", "127.0.0.1")];
            let answer = ask(&mut peer, dialect, ("GET", HELP), &spoofed).await;
            assert_eq!(answer.status, status, "{dialect:?} {address}");
        }
    }
}

#[tokio::test]
async fn only_the_exact_origin_is_an_application() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    for dialect in DIALECTS {
        for url in [
            "http://wiki.example.org/",
            "https://wiki.example.org:8443/",
            "https://wiki.example.org./",
            "https://wiki.example.org.evil.example/",
            "https://evil.example/",
            "https://login.example.org/",
            "https://grafana.example.org/",
        ] {
            let answer = ask(&mut wiki, dialect, ("GET", url), NAVIGATION).await;
            assert_refused(&answer, (403, ProblemCode::MalformedRequest));
        }
        let answer = ask(
            &mut wiki,
            dialect,
            ("GET", "https://WIKI.example.org:443/"),
            FETCH,
        )
        .await;
        assert_eq!(answer.status, 200);
        // A cookie is for its own application.
        let other = ask(&mut wiki, dialect, ("GET", HELP), FETCH).await;
        assert_refused(&other, (401, ProblemCode::NotLoggedIn));
    }
}

#[tokio::test]
async fn a_missing_or_repeated_header_is_400() {
    let world = world().await;
    for dialect in DIALECTS {
        let mut browser = world.new_browser().on_origin(HELP);
        let request = super::subrequest(&browser, dialect, ("GET", HELP), NAVIGATION);
        let names: Vec<_> = request.headers().keys().cloned().collect();
        let own = names.iter().filter(|name| {
            name.as_str().starts_with("x-original") || name.as_str().starts_with("x-forwarded")
        });
        for name in own {
            let [mut missing, mut repeated] =
                [(); 2].map(|()| super::subrequest(&browser, dialect, ("GET", HELP), NAVIGATION));
            missing.headers_mut().remove(name);
            let again = repeated.headers()[name].clone();
            repeated.headers_mut().append(name, again);
            for request in [missing, repeated] {
                let answer = browser.send(request).await;
                assert_refused(&answer, (400, ProblemCode::MalformedRequest));
            }
        }
    }
}

#[tokio::test]
async fn a_person_with_ninety_groups_passes_with_those_of_the_policy() {
    let world = world().await;
    let email = world.account("ada").await;
    for number in 0..90 {
        let group = format!("department-of-{number}-{}", "x".repeat(25));
        pool(&world, "CreateGroup", json!({ "GroupName": group })).await;
        add_to_group(&world, &email, &group).await;
    }
    add_to_group(&world, &email, "staff").await;
    let mut ada = world.new_browser();
    ada.log_in(&email).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    for dialect in DIALECTS {
        let answer = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("x-poolgate-groups"), "staff");
        assert_eq!(answer.header("x-poolgate-groups-truncated"), "1");
        let bytes = answer
            .headers
            .iter()
            .map(|(name, value)| name.as_str().len() + value.len() + 4);
        assert!(bytes.sum::<usize>() < 4000);
    }
}
