//! What Prometheus reads: every family moves by exactly what was done. [`listener`]: where it reads. [`ops`]: the dashboard and
//! the alert rules name only what is there. [`events`]: the same in the log.

mod events;
mod listener;
mod ops;

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::json;
use server::AppState;
use tower::ServiceExt as _;
use wire::path;

use crate::browser::Browser;
use crate::world::{StoreKind, World, both_stores};

both_stores!(
    the_end_of_a_session_is_counted_by_its_reason,
    a_store_that_fails_is_counted_and_not_ready,
    a_limit_counts_what_it_allows_and_refuses,
);

/// The metrics of a server as Prometheus reads them.
pub async fn scrape(state: &AppState) -> String {
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let router = server::metrics::listener::router(state.clone());
    let response = router.oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await;
    String::from_utf8(bytes.unwrap().to_vec()).unwrap()
}

/// Sample to value.
type Samples = BTreeMap<String, f64>;

async fn samples(world: &World) -> Samples {
    let text = scrape(&world.state).await;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (sample, value) = line.rsplit_once(' ').unwrap();
            let sample = sample.strip_prefix("poolgate_").unwrap_or(sample);
            (sample.to_owned(), value.parse().unwrap())
        })
        .collect()
}

/// What has changed in the families whose names begin with one of the words. Rounded: the times in histograms are not.
async fn changes(world: &World, before: &Samples, families: &[&str]) -> Vec<(String, i64)> {
    let after = samples(world).await;
    let is_wanted = |sample: &str| families.iter().any(|family| sample.starts_with(family));
    let changed = after.iter().filter(|(sample, _)| is_wanted(sample));
    let changed = changed.map(|(sample, value)| {
        let former = before.get(sample).copied().unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, reason = "counts are small")]
        let change = (value - former).round() as i64;
        (sample.clone(), change)
    });
    changed.filter(|(_, change)| *change != 0).collect()
}

/// Families that count people, without times.
const PEOPLE: [&str; 7] = [
    "sessions_",
    "logins_",
    "refreshes_",
    "tokens_",
    "csrf_",
    "upstream_errors",
    "store_errors",
];

async fn assert_changes(world: &World, before: &Samples, expected: &[(&str, i64)]) {
    let changes = changes(world, before, &PEOPLE).await;
    let mut expected: Vec<_> = expected
        .iter()
        .map(|(sample, change)| ((*sample).to_owned(), *change))
        .collect();
    expected.sort();
    assert_eq!(changes, expected);
}

const BEGUN: &str = r#"sessions_begun_total{login_mode="in-app"}"#;
const CHALLENGE: &str = r#"logins_total{login_mode="in-app",outcome="challenge"}"#;
const OK: &str = r#"logins_total{login_mode="in-app",outcome="ok"}"#;
const LOGOUT: &str = r#"sessions_ended_total{reason="logout"}"#;
const REPLACED: &str = r#"sessions_ended_total{reason="replaced"}"#;

async fn log_out(browser: &mut Browser) {
    assert_eq!(browser.post(path::LOGOUT, &json!({})).await.status, 200);
}

#[tokio::test]
async fn a_login_and_a_logout_are_counted_in_both_modes() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let before = samples(&world).await;
    let mut browser = world.new_browser();
    browser.log_in(&email).await;
    browser.log_in(&email).await;
    log_out(&mut browser).await;
    // There is no session any longer.
    log_out(&mut browser).await;
    let expected = [
        (BEGUN, 2),
        (CHALLENGE, 2),
        (OK, 2),
        (REPLACED, 1),
        (LOGOUT, 1),
    ];
    assert_changes(&world, &before, &expected).await;
    let before = samples(&world).await;
    world.new_browser().hosted_log_in(&email, "/profile").await;
    let expected = [
        (r#"sessions_begun_total{login_mode="hosted"}"#, 1),
        (r#"logins_total{login_mode="hosted",outcome="ok"}"#, 1),
    ];
    assert_changes(&world, &before, &expected).await;
}

#[tokio::test]
async fn a_failed_login_is_counted_by_its_problem_and_the_exception_of_the_pool() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let before = samples(&world).await;
    let mut browser = world.new_browser();
    browser.log_in_with(&email, "Wrong-Horse-7", false).await;
    let refused = r#"upstream_errors_total{upstream="user_pool",operation="RespondToAuthChallenge",error="NotAuthorizedException"}"#;
    let failed = r#"logins_total{login_mode="in-app",outcome="wrong_credentials"}"#;
    let expected = [(CHALLENGE, 1), (failed, 1), (refused, 1)];
    assert_changes(&world, &before, &expected).await;
    let before = samples(&world).await;
    browser
        .return_from_pool("/auth/callback?state=forged&code=x")
        .await;
    let failed = r#"logins_total{login_mode="hosted",outcome="login_not_started_here"}"#;
    assert_changes(&world, &before, &[(failed, 1)]).await;
}

#[tokio::test]
async fn calls_to_the_pool_are_measured_by_operation() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let before = samples(&world).await;
    let mut browser = world.new_browser();
    browser.hosted_log_in(&email, "/profile").await;
    browser.get(path::ACCOUNT).await;
    let counts = changes(
        &world,
        &before,
        &["upstream_request_duration_seconds_count"],
    )
    .await;
    let sample = |upstream, operation| {
        format!(
            r#"upstream_request_duration_seconds_count{{upstream="{upstream}",operation="{operation}"}}"#
        )
    };
    let expected = [
        (sample("hosted_ui", "authorization_code"), 1),
        (sample("jwks", "fetch"), 1),
        (sample("user_pool", "GetUser"), 1),
    ];
    assert_eq!(counts, expected);
    world.gate.close(true);
    let before = samples(&world).await;
    assert_eq!(browser.get(path::ACCOUNT).await.status, 503);
    let error = r#"upstream_errors_total{upstream="user_pool",operation="GetUser",error="InternalErrorException"}"#;
    assert_changes(&world, &before, &[(error, 1)]).await;
}

#[tokio::test]
async fn a_refresh_is_counted_by_its_outcome() {
    let world = World::with(|plan| plan.settings.session_idle = "12h".to_owned()).await;
    let mut member = world.member("ada").await;
    let refresh =
        |outcome: &str| format!(r#"refreshes_total{{login_mode="in-app",outcome="{outcome}"}}"#);
    let before = samples(&world).await;
    world.advance(3600);
    assert_eq!(member.get(path::PROFILE).await.status, 200);
    assert_changes(&world, &before, &[(&refresh("ok"), 1)]).await;

    let before = samples(&world).await;
    world
        .gate
        .answer("GetTokensFromRefreshToken", 503, json!({}));
    world.advance(3600);
    assert_eq!(member.get(path::PROFILE).await.status, 503);
    let error = r#"upstream_errors_total{upstream="user_pool",operation="GetTokensFromRefreshToken",error="InternalErrorException"}"#;
    let expected = [(refresh("unavailable"), 1), (error.to_owned(), 1)];
    let expected: Vec<_> = expected.iter().map(|(it, n)| (it.as_str(), *n)).collect();
    assert_changes(&world, &before, &expected).await;

    let before = samples(&world).await;
    let refusal =
        json!({ "__type": "NotAuthorizedException", "message": "Refresh Token has been revoked" });
    world.gate.answer("GetTokensFromRefreshToken", 400, refusal);
    world.advance(10);
    assert_eq!(member.get(path::PROFILE).await.status, 401);
    let error = r#"upstream_errors_total{upstream="user_pool",operation="GetTokensFromRefreshToken",error="NotAuthorizedException"}"#;
    let ended = r#"sessions_ended_total{reason="refresh_refused"}"#;
    let refused = refresh("refused");
    let expected = [(refused.as_str(), 1), (error, 1), (ended, 1)];
    assert_changes(&world, &before, &expected).await;
}

async fn the_end_of_a_session_is_counted_by_its_reason(store: StoreKind) {
    let world = World::over(store).await;
    let mut ada = world.member("ada").await;
    let mut bob = world.member("bob").await;
    let mut remembered = world.remembered_member("cyd").await;
    let email = world.account("dan").await;
    let mut dan = world.new_browser();
    dan.log_in(&email).await;
    world.new_browser().log_in(&email).await;
    world.new_browser().log_in(&email).await;
    let before = samples(&world).await;
    let everywhere = dan.post(path::LOGOUT_EVERYWHERE, &json!({})).await;
    assert_eq!(everywhere.status, 200);
    // One is found by a request, the other one by the regular removal.
    world.advance(1800);
    assert!(!ada.is_logged_in().await && remembered.is_logged_in().await);
    world.state.sessions.remove_expired().await.unwrap();
    assert!(!bob.is_logged_in().await);
    let mut busy = world.new_browser();
    busy.log_in(&email).await;
    for _ in 0..24 {
        world.advance(1790);
        busy.is_logged_in().await;
    }
    world.advance(240);
    world.state.sessions.remove_expired().await.unwrap();
    let expected = [
        (r#"sessions_ended_total{reason="logout_everywhere"}"#, 3),
        (r#"sessions_ended_total{reason="idle"}"#, 2),
        (r#"sessions_ended_total{reason="expired"}"#, 1),
        (BEGUN, 1),
        (CHALLENGE, 1),
        (OK, 1),
    ];
    assert_changes(&world, &before, &expected).await;
}

async fn a_store_that_fails_is_counted_and_not_ready(store: StoreKind) {
    let mut world = World::over(store).await;
    let mut member = world.member("ada").await;
    let before = samples(&world).await;
    assert_eq!(before["ready"].to_string(), "1");
    assert!(before.contains_key("revocations_queued"));
    world.store.fail().await;
    assert_eq!(member.get(path::SESSION).await.status, 503);
    let after = samples(&world).await;
    assert_eq!(after["ready"].to_string(), "0");
    assert!(!after.contains_key("revocations_queued"), "nobody knows");
    let failed = r#"store_errors_total{operation="session",error="failed"}"#;
    assert_eq!(after[failed].to_string(), "1");
}

async fn a_limit_counts_what_it_allows_and_refuses(store: StoreKind) {
    let world = World::over_with(store, |plan| {
        plan.settings.rate_limits = Some("login.pair=1/1h".to_owned());
    })
    .await;
    let before = samples(&world).await;
    let mut browser = world.new_browser();
    for status in [200, 429] {
        let client = browser.client();
        let answer = browser.start("ada@example.org", &client, false).await;
        assert_eq!(answer.status, status);
    }
    let attempt = |limit: &str, outcome: &str| {
        format!(r#"rate_limit_attempts_total{{limit="{limit}",outcome="{outcome}"}}"#)
    };
    let expected = [
        // The address is counted before the account is known.
        (attempt("login.account", "allowed"), 1),
        (attempt("login.address", "allowed"), 2),
        (attempt("login.pair", "allowed"), 1),
        (attempt("login.pair", "refused"), 1),
    ];
    assert_eq!(changes(&world, &before, &["rate_limit"]).await, expected);
}

#[tokio::test]
async fn a_login_that_the_guard_refuses_is_counted_and_one_of_another_site_is_not() {
    let world = World::with(|plan| {
        plan.settings.rate_limits = Some("login.address=1/1h".to_owned());
    })
    .await;
    let before = samples(&world).await;
    let mut browser = world.new_browser();
    for status in [200, 429] {
        let client = browser.client();
        let answer = browser.start("ada@example.org", &client, false).await;
        assert_eq!(answer.status, status);
    }
    let mut foreign = browser.request(Method::POST, path::LOGIN, "{}");
    let site = "cross-site".parse().unwrap();
    foreign.headers_mut().insert("sec-fetch-site", site);
    browser.send(foreign).await;
    let failed = r#"logins_total{login_mode="in-app",outcome="too_many_attempts"}"#;
    let refused = r#"csrf_refusals_total{reason="foreign_origin"}"#;
    let expected = [(CHALLENGE, 1), (failed, 1), (refused, 1)];
    assert_changes(&world, &before, &expected).await;
}

#[tokio::test]
async fn requests_are_measured_by_route_and_not_by_what_was_asked_for() {
    let world = World::new().await;
    let before = samples(&world).await;
    let mut browser = world.new_browser();
    for path in ["/canary", "/profile?canary", "/api/canary", "/api/session"] {
        browser.get(path).await;
    }
    let foreign = browser.navigation("cross-site", "/auth/login");
    browser.send(foreign).await;
    let brew = Method::from_bytes(b"CANARY").unwrap();
    browser.send(browser.plain(brew, "/", Body::empty())).await;
    let sample = |method: &str, route: &str, status: &str| {
        format!(
            r#"http_request_duration_seconds_count{{method="{method}",route="{route}",status="{status}"}}"#
        )
    };
    let counts = changes(&world, &before, &["http_request_duration_seconds_count"]).await;
    let expected = [
        (sample("GET", "/api/session", "2xx"), 1),
        (sample("GET", "/auth/login", "3xx"), 1),
        (sample("GET", "page", "4xx"), 2),
        (sample("GET", "reserved", "4xx"), 1),
        (sample("other", "page", "4xx"), 1),
    ];
    assert_eq!(counts, expected);
    let refused = r#"csrf_refusals_total{reason="foreign_navigation"}"#;
    assert_changes(&world, &before, &[(refused, 1)]).await;
    assert!(!scrape(&world.state).await.to_lowercase().contains("canary"));
}

#[tokio::test]
async fn servers_in_one_process_do_not_share_numbers() {
    let (world, other) = (World::new().await, World::new().await);
    let before = samples(&other).await;
    world.member("ada").await;
    assert_changes(&other, &before, &[]).await;
}

#[tokio::test]
async fn the_client_secret_in_use_is_shown_without_the_secret() {
    let world = World::new().await;
    let samples = samples(&world).await;
    let in_use = |secret: &str| samples[&format!(r#"client_secret_in_use{{secret="{secret}"}}"#)];
    assert_eq!(
        (in_use("current").to_string(), in_use("former").to_string()),
        ("1".into(), "0".into())
    );
    let since = samples["client_secret_since_timestamp_seconds"].to_string();
    assert_eq!(since, world.now().to_string());
}
