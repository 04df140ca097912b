//! Events in the log: one line each, with the same names everywhere.

use serde_json::{Value, json};
use tracing::level_filters::LevelFilter;
use wire::path;

use crate::secrets::log::logged;
use crate::world::World;

fn lines(log: &str) -> Vec<Value> {
    log.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The fields of the lines of an event.
fn events(log: &str, name: &str) -> Vec<Value> {
    let lines = lines(log).into_iter().map(|line| line["fields"].clone());
    lines.filter(|fields| fields["event"] == name).collect()
}

#[tokio::test]
async fn a_session_is_followed_by_keyed_hashes_from_its_login_to_its_end() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let run = async {
        let mut browser = world.new_browser();
        browser.log_in(&email).await;
        world.advance(60);
        let profile: Value = browser.get(path::PROFILE).await.json();
        browser.post(path::LOGOUT, &json!({})).await;
        profile["id_token"]["claims"]["sub"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let (sub, log) = logged(LevelFilter::INFO, run).await;
    let (began, ended) = (events(&log, "session_began"), events(&log, "session_ended"));
    assert_eq!((began.len(), ended.len()), (1, 1));
    let (began, ended) = (&began[0], &ended[0]);
    assert_eq!(began["login_mode"], "in-app");
    assert_eq!(began["factor"], "PASSWORD_VERIFIER");
    assert_eq!(ended["reason"], "logout");
    for name in ["subject", "session"] {
        assert_eq!(began[name].as_str().unwrap().len(), 16, "{name}");
        assert_eq!(began[name], ended[name], "{name}");
    }
    assert!(!log.contains(&sub) && !log.contains("example.org"), "{log}");
}

#[tokio::test]
async fn users_are_named_by_their_id_if_the_settings_say_so_but_never_by_their_address() {
    let world = World::with(|plan| plan.settings.log_subjects = "plain".to_owned()).await;
    let email = world.account("ada").await;
    let run = async {
        let mut browser = world.new_browser();
        browser.log_in(&email).await;
        let profile: Value = browser.get(path::PROFILE).await.json();
        profile["id_token"]["claims"]["sub"].clone()
    };
    let (sub, log) = logged(LevelFilter::INFO, run).await;
    assert_eq!(events(&log, "session_began")[0]["subject"], sub);
    assert!(!log.contains("example.org"), "{log}");
}

#[tokio::test]
async fn a_failed_request_is_one_line_with_its_cause() {
    let world = World::with(|plan| {
        plan.settings.rate_limits = Some("login.pair=1/1h".to_owned());
    })
    .await;
    let email = world.account("ada").await;
    let run = async {
        let mut browser = world.new_browser();
        browser.log_in_with(&email, "Wrong-Horse-7", false).await;
        browser.log_in(&email).await;
    };
    let ((), log) = logged(LevelFilter::INFO, run).await;
    let failed = events(&log, "login_failed");
    assert_eq!(failed.len(), 2, "{log}");
    assert_eq!(failed[0]["reason"], "wrong_credentials");
    assert_eq!(failed[0]["factor"], "PASSWORD_VERIFIER");
    assert_eq!(
        (&failed[1]["reason"], &failed[1]["limit"]),
        (&json!("too_many_attempts"), &json!("login.pair"))
    );
    assert_eq!(failed[1]["factor"], "PASSWORD_SRP");
    assert_eq!(failed[0]["account"], failed[1]["account"]);
    // The start, the answer, and the second start: one line each.
    let of_requests = lines(&log);
    let of_requests = of_requests
        .iter()
        .filter(|line| !line["fields"]["status"].is_null());
    assert_eq!(of_requests.count(), 3, "{log}");
    for line in lines(&log) {
        assert_eq!(line["level"], "INFO", "{line}");
        assert!(
            line["span"]["route"].is_string() && line["span"]["id"].is_string(),
            "{line}"
        );
    }
}

#[tokio::test]
async fn a_login_that_the_guard_refuses_is_a_failed_login() {
    let world = World::with(|plan| {
        plan.settings.rate_limits = Some("login.address=1/1h".to_owned());
    })
    .await;
    let run = async {
        let mut browser = world.new_browser();
        for _ in 0..2 {
            let client = browser.client();
            browser.start("ada@example.org", &client, false).await;
        }
    };
    let ((), log) = logged(LevelFilter::INFO, run).await;
    let failed = events(&log, "login_failed");
    assert_eq!(failed.len(), 1, "{log}");
    assert_eq!(failed[0]["reason"], "too_many_attempts");
    assert_eq!(failed[0]["limit"], "login.address");
    assert_eq!(failed[0]["login_mode"], "in-app");
}

#[tokio::test]
async fn a_change_of_readiness_is_one_line_however_often_probes_ask() {
    let mut world = World::new().await;
    let run = async {
        let mut browser = world.new_browser();
        for step in 0..3 {
            match step {
                1 => world.store.fail().await,
                2 => world.store.recover().await,
                _ => {}
            }
            for _ in 0..2 {
                browser.get(path::READYZ).await;
                super::scrape(&world.state).await;
            }
        }
    };
    let ((), log) = logged(LevelFilter::INFO, run).await;
    let not_ready = events(&log, "not_ready");
    assert_eq!(not_ready.len(), 1, "{log}");
    assert_eq!(not_ready[0]["reason"], "session store cannot be used");
    assert_eq!(events(&log, "ready").len(), 1, "{log}");
    assert_eq!(log.matches("\"level\":\"WARN\"").count(), 1, "{log}");
}

#[tokio::test]
async fn a_refresh_with_a_token_that_is_refused_says_why() {
    let world = World::with(|plan| plan.settings.session_idle = "12h".to_owned()).await;
    let mut member = world.hosted_member("ada").await;
    world.gate.rewrite("/oauth2/token", |mut tokens| {
        let token = tokens["access_token"].as_str().unwrap();
        let end = token.rfind('.').unwrap();
        tokens["access_token"] = format!("{}.AAAA", &token[..end]).into();
        tokens
    });
    world.advance(3600);
    let (_, log) = logged(LevelFilter::INFO, member.get(path::PROFILE)).await;
    let failed = events(&log, "refresh_failed");
    assert_eq!(failed.len(), 1, "{log}");
    assert_eq!(
        (&failed[0]["reason"], &failed[0]["token"]),
        (&json!("unverified"), &json!("signature"))
    );
}

#[tokio::test]
async fn trouble_of_the_pool_is_a_warning_and_trouble_of_the_store_is_an_error() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world.gate.close(true);
    let (_, log) = logged(LevelFilter::INFO, member.get(path::ACCOUNT)).await;
    let failed = events(&log, "request_failed");
    assert_eq!(failed.len(), 1, "{log}");
    assert_eq!(failed[0]["reason"], "pool_unavailable");
    assert!(
        log.contains(r#""level":"WARN""#) && !log.contains(r#""level":"ERROR""#),
        "{log}"
    );
    world.sql("ALTER TABLE sessions RENAME TO away").await;
    let (_, log) = logged(LevelFilter::INFO, member.get(path::SESSION)).await;
    let failed = events(&log, "request_failed");
    assert_eq!(failed.len(), 1, "{log}");
    assert_eq!(failed[0]["reason"], "store_unavailable");
    assert!(log.contains(r#""level":"ERROR""#), "{log}");
}

#[tokio::test]
async fn requests_from_elsewhere_and_tokens_that_are_refused_are_events() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let forged = async {
        let mut browser = world.new_browser();
        let mut request = browser.request(axum::http::Method::POST, path::LOGOUT, "{}");
        let site = "cross-site".parse().unwrap();
        request.headers_mut().insert("sec-fetch-site", site);
        browser.send(request).await;
        let foreign = browser.navigation("cross-site", path::AUTH_LOGIN);
        browser.send(foreign).await;
    };
    let ((), log) = logged(LevelFilter::INFO, forged).await;
    let reasons: Vec<_> = events(&log, "csrf_refused");
    let reasons: Vec<_> = reasons.iter().map(|fields| &fields["reason"]).collect();
    assert_eq!(reasons, ["foreign_origin", "foreign_navigation"]);
    world.gate.rewrite("/oauth2/token", |mut tokens| {
        let token = tokens["id_token"].as_str().unwrap();
        let end = token.rfind('.').unwrap();
        tokens["id_token"] = format!("{}.AAAA", &token[..end]).into();
        tokens
    });
    let mut browser = world.new_browser();
    let (_, log) = logged(LevelFilter::INFO, browser.hosted_log_in(&email, "/")).await;
    let failed = events(&log, "login_failed");
    assert_eq!(failed.len(), 1, "{log}");
    assert_eq!(failed[0]["token"], "signature");
    assert!(
        super::scrape(&world.state)
            .await
            .contains(r#"poolgate_tokens_refused_total{reason="signature"} 1"#)
    );
}
