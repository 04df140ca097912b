//! Every answer, in both dialects.

use axum::http::HeaderValue;
use serde_json::json;
use wire::ProblemCode;

use super::{
    DIALECTS, Dialect, FETCH, GRAPH, HELP, NAVIGATION, WIKI, add_to_group, ask, enter, member,
    pool, with_apps, world, world_over,
};
use crate::browser::Answer;
use crate::metrics::scrape;
use crate::world::{StoreKind, World, both_stores};

both_stores!(a_store_that_is_away_is_503_and_no_logout);

/// The status of a redirect to the start: nginx understands only 401.
fn log_in_status(dialect: Dialect) -> u16 {
    match dialect {
        Dialect::Nginx => 401,
        Dialect::Forward => 302,
    }
}

fn assert_starts(answer: &Answer, dialect: Dialect, start: &str) {
    assert_eq!(
        answer.status.as_u16(),
        log_in_status(dialect),
        "{}",
        answer.text()
    );
    assert_eq!(answer.location(), start, "{dialect:?}");
    assert_eq!(answer.header("cache-control"), "no-store");
}

fn assert_refused(answer: &Answer, expected: (u16, ProblemCode)) {
    assert_eq!(answer.refusal(), expected);
    assert_eq!(answer.location(), "");
}

#[tokio::test]
async fn a_member_passes_and_the_application_gets_to_know_who() {
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
        let start = format!("{WIKI}/.poolgate/start?to=%2Fa%2F..%2Fb%3Fc%3Dd%26e");
        for method in ["GET", "HEAD"] {
            let url = format!("{WIKI}/a/../b?c=d&e");
            let answer = ask(&mut visitor, dialect, (method, &url), NAVIGATION).await;
            assert_starts(&answer, dialect, &start);
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

#[tokio::test]
async fn who_is_in_no_group_is_told_who_which_and_what_is_missing() {
    let world = world().await;
    let mut eve = member(&world, "eve", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut eve, WIKI, "/").await;
    let body = json!({ "Username": "eve@example.org", "GroupName": "staff" });
    pool(&world, "AdminRemoveUserFromGroup", body).await;
    world.advance(301);
    for dialect in DIALECTS {
        let fetched = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_refused(&fetched, (403, ProblemCode::GroupRequired));
        let page = ask(
            &mut wiki,
            dialect,
            ("GET", &format!("{WIKI}/x")),
            NAVIGATION,
        )
        .await;
        assert_eq!(page.status, 403);
        match dialect {
            // nginx cannot show the page of an answer.
            Dialect::Nginx => {
                assert_eq!(page.location(), format!("{WIKI}/.poolgate/start?to=%2Fx"));
            }
            Dialect::Forward => {
                assert_eq!(page.location(), "");
                let html = page.text();
                for part in [
                    "Team wiki",
                    "eve@example.org",
                    "staff",
                    "admin",
                    "Log in as someone else",
                ] {
                    assert!(html.contains(part), "{part}: {html}");
                }
                assert!(
                    page.header("content-security-policy")
                        .contains("default-src 'none'")
                );
            }
        }
    }
    // The page behind nginx: it neither logs in nor redirects, so that there is no loop.
    let shown = eve.visit("/auth/app?app=wiki&to=L3g").await;
    assert_eq!((shown.status.as_u16(), shown.location()), (403, ""));
    assert!(
        shown.text().contains("Log in as someone else"),
        "{}",
        shown.text()
    );
}

#[tokio::test]
async fn a_login_that_is_not_good_enough_is_explained_and_repeated() {
    let with_age = |plan: &mut crate::world::Plan| {
        with_apps(plan);
        plan.settings.apps = Some("wiki https://wiki.example.org any max_age=1h\nhelp https://help.example.net any factors=mfa".to_owned());
    };
    let world = World::with(with_age).await;
    let mut ada = world.member("ada").await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    world.advance(1500);
    assert!(ada.is_logged_in().await);
    world.advance(1500);
    assert!(ada.is_logged_in().await);
    world.advance(599);
    for dialect in DIALECTS {
        assert_eq!(
            ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await.status,
            200
        );
    }
    world.advance(1);
    for dialect in DIALECTS {
        let fetched = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_refused(&fetched, (401, ProblemCode::RecentLoginRequired));
        let page = ask(&mut wiki, dialect, ("GET", WIKI), NAVIGATION).await;
        assert_starts(&page, dialect, &format!("{WIKI}/.poolgate/start?to=%2F"));
    }
    let explained = ada.visit("/auth/app?app=wiki&to=Lw").await;
    assert_eq!(explained.status, 403);
    assert!(
        explained.text().contains("needs a more recent login"),
        "{}",
        explained.text()
    );
    // The local pool issues no `amr`: a pool of the tier Lite does not either.
    let factor = ada.visit("/auth/app?app=help&to=Lw").await;
    assert_eq!(factor.status, 403);
    assert!(
        factor.text().contains("needs a login with a second factor"),
        "{}",
        factor.text()
    );
    // Only the form of that page ends the session.
    let form = |site: &str| {
        let mut request = ada.plain(
            axum::http::Method::POST,
            "/auth/app/login",
            "app=wiki&to=Lw",
        );
        let headers = request.headers_mut();
        headers.insert(
            "content-type",
            "application/x-www-form-urlencoded".parse().unwrap(),
        );
        headers.insert("sec-fetch-site", site.parse().unwrap());
        headers.insert("origin", "null".parse().unwrap());
        request
    };
    let (foreign, own) = (form("same-site"), form("same-origin"));
    assert_eq!(
        ada.send(foreign).await.refusal(),
        (403, ProblemCode::ForeignOrigin)
    );
    assert!(ada.is_logged_in().await);
    let login = ada.send(own).await;
    assert_eq!(
        login.location(),
        "/login?return_to=%2Fauth%2Fapp%3Fapp%3Dwiki%26to%3DLw"
    );
    assert!(!ada.is_logged_in().await);
    ada.log_in("ada@example.org").await;
    let (_, end) = enter(&world, &mut ada, WIKI, "/").await;
    assert_eq!(end, format!("{WIKI}/"));
}

#[tokio::test]
async fn a_second_factor_is_needed_by_the_claims() {
    let world = world().await;
    let mut ada = member(&world, "ada", &["ops"]).await;
    let (mut graph, page) = (world.new_browser().on_origin(GRAPH), format!("{GRAPH}/d"));
    let refused = super::navigate(&mut graph, &page).await;
    let open = super::start(&mut graph, &refused).await;
    let explained = ada.visit(super::below(&open, super::LOGIN)).await;
    assert_eq!(explained.status, 403);
    assert!(
        explained.text().contains("Set up a second factor"),
        "the login was a moment ago"
    );
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
        let request = super::asked(&browser, dialect, ("GET", HELP), NAVIGATION);
        let names: Vec<_> = request.headers().keys().cloned().collect();
        let own = names.iter().filter(|name| {
            name.as_str().starts_with("x-original") || name.as_str().starts_with("x-forwarded")
        });
        for name in own {
            let [mut missing, mut repeated] =
                [(); 2].map(|()| super::asked(&browser, dialect, ("GET", HELP), NAVIGATION));
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

async fn a_store_that_is_away_is_503_and_no_logout(store: StoreKind) {
    let mut world = world_over(store).await;
    let mut ada = member(&world, "ada", &["staff"]).await;
    let (mut wiki, _) = enter(&world, &mut ada, WIKI, "/").await;
    world.store.fail().await;
    world.advance(6);
    for dialect in DIALECTS {
        let answer = ask(&mut wiki, dialect, ("GET", WIKI), FETCH).await;
        assert_refused(&answer, (503, ProblemCode::StoreUnavailable));
        assert_eq!(answer.header("retry-after"), "5");
    }
    let page = ask(&mut wiki, Dialect::Forward, ("GET", WIKI), NAVIGATION).await;
    assert_eq!(
        (page.status.as_u16(), page.header("retry-after")),
        (503, "5")
    );
    assert!(page.text().contains("<html"), "{}", page.text());
    world.store.recover().await;
    assert_eq!(
        ask(&mut wiki, Dialect::Nginx, ("GET", WIKI), FETCH)
            .await
            .status,
        200
    );
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

#[tokio::test]
async fn only_navigations_and_writes_keep_a_session_open() {
    let world = world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let (mut help, _) = enter(&world, &mut ada, HELP, "/").await;
    let begun = world.now();
    let expires =
        |answer: &Answer| answer.header("x-poolgate-expires").parse::<i64>().unwrap() - begun;
    world.advance(600);
    let polled = ask(&mut help, Dialect::Forward, ("GET", HELP), FETCH).await;
    assert_eq!(expires(&polled), 1800);
    for (method, headers) in [("GET", NAVIGATION), ("POST", FETCH)] {
        world.advance(600);
        ask(&mut help, Dialect::Nginx, (method, HELP), headers).await;
        world.advance(6);
        let polled = ask(&mut help, Dialect::Forward, ("GET", HELP), FETCH).await;
        assert_eq!(expires(&polled), world.now() - begun - 6 + 1800, "{method}");
    }
    world.advance(1800);
    let ended = ask(&mut help, Dialect::Forward, ("GET", HELP), FETCH).await;
    assert_refused(&ended, (401, ProblemCode::NotLoggedIn));
}

/// How often a session was read.
async fn reads(world: &World) -> u64 {
    let text = scrape(&world.state).await;
    let sample = "poolgate_store_operation_duration_seconds_count{operation=\"session\"} ";
    let line = text.lines().find_map(|line| line.strip_prefix(sample));
    line.map_or(0, |count| count.parse().unwrap())
}

#[tokio::test]
async fn the_store_is_read_once_in_five_seconds() {
    let world = world().await;
    let mut ada = member(&world, "ada", &[]).await;
    let (help, _) = enter(&world, &mut ada, HELP, "/").await;
    world.advance(5);
    let before = reads(&world).await;
    let ask_often = || async {
        let asked = (0..20).map(|_| {
            let mut help = help.clone();
            async move {
                ask(&mut help, Dialect::Forward, ("GET", HELP), FETCH)
                    .await
                    .status
            }
        });
        let statuses = futures::future::join_all(asked).await;
        assert!(statuses.iter().all(|status| *status == 200), "{statuses:?}");
    };
    ask_often().await;
    world.advance(4);
    ask_often().await;
    assert_eq!(reads(&world).await - before, 1);
    world.advance(1);
    ask_often().await;
    assert_eq!(reads(&world).await - before, 2);
}
