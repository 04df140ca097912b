//! Idle limit, absolute limit, Remember me, and restarts.

use serde_json::Value;
use wire::path;

use crate::browser::Browser;
use crate::world::World;

const IDLE: i64 = 30 * 60;
const MAX: i64 = 12 * 3600;
const REMEMBER: i64 = 30 * 24 * 3600;
const WITHOUT_EXTENDING: &str = "/api/session?extend=false";

async fn left(browser: &mut Browser, path: &str) -> Option<i64> {
    let answer: Value = browser.get(path).await.json();
    answer["logged_in"]["expires_in"].as_i64()
}

#[tokio::test]
async fn an_unused_session_ends_at_the_idle_limit() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    world.advance(IDLE - 1);
    assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, Some(1));
    world.advance(1);
    assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, None);
    assert_eq!(member.cookie("session"), None);
}

#[tokio::test]
async fn using_a_session_extends_it() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    for path in [path::SESSION, path::PROFILE, path::SESSION] {
        world.advance(IDLE - 1);
        assert_eq!(member.get(path).await.status, 200);
        assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, Some(IDLE));
    }
}

#[tokio::test]
async fn polling_does_not_extend_a_session() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    for minute in 1..30 {
        world.advance(60);
        assert_eq!(
            left(&mut member, WITHOUT_EXTENDING).await,
            Some(IDLE - minute * 60)
        );
    }
    world.advance(60);
    assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, None);
}

#[tokio::test]
async fn a_busy_session_ends_at_the_absolute_limit() {
    let world = World::with(|plan| plan.pool.access_token_seconds = 24 * 3600).await;
    let mut member = world.member("ada").await;
    for _ in 0..(MAX / 1200 - 1) {
        world.advance(1200);
        assert!(member.is_logged_in().await);
    }
    world.advance(1199);
    assert_eq!(left(&mut member, path::SESSION).await, Some(1));
    world.advance(1);
    assert_eq!(left(&mut member, path::SESSION).await, None);
}

#[tokio::test]
async fn without_remember_me_closing_the_browser_logs_out() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    member.close();
    assert!(!member.is_logged_in().await);
}

#[tokio::test]
async fn a_remembered_session_lasts_thirty_days() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let answer = browser
        .log_in_with(&email, crate::world::PASSWORD, true)
        .await;
    insta::assert_snapshot!(answer.set_cookie("session").unwrap(), @"session=*; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000");
    browser.close();
    world.advance(REMEMBER - 1);
    assert_eq!(left(&mut browser, path::SESSION).await, Some(1));
    world.advance(1);
    assert_eq!(left(&mut browser, path::SESSION).await, None);
}

#[tokio::test]
async fn the_limits_can_be_set() {
    let world = World::with(|plan| {
        plan.settings.session_idle = "5m".to_owned();
        plan.settings.session_max = "10m".to_owned();
    })
    .await;
    let mut member = world.member("ada").await;
    world.advance(299);
    assert_eq!(left(&mut member, path::SESSION).await, Some(300));
    world.advance(299);
    assert_eq!(left(&mut member, path::SESSION).await, Some(2));
    world.advance(2);
    assert!(!member.is_logged_in().await);
}

#[tokio::test]
async fn a_session_survives_a_restart() {
    let mut world = World::new().await;
    let member = world.member("ada").await;
    world.restart(|_| ()).await;
    let mut member = member.after_restart(&world);
    assert!(member.is_logged_in().await);
    assert_eq!(member.get(path::PROFILE).await.status, 200);
}

#[tokio::test]
async fn cleanup_removes_only_what_has_ended() {
    let world = World::new().await;
    let _idle = world.member("ada").await;
    let mut remembered = world.remembered_member("bob").await;
    world.new_browser().begin_hosted("/profile").await;
    world.advance(IDLE);
    world.state.sessions.remove_expired().await.unwrap();
    let rows = world.rows().await;
    let count = |statement: &'static str| sqlx::query_scalar::<_, i64>(statement).fetch_one(&rows);
    assert_eq!(count("SELECT count(*) FROM sessions").await.unwrap(), 1);
    assert_eq!(count("SELECT count(*) FROM transactions").await.unwrap(), 0);
    assert!(remembered.is_logged_in().await);
}

#[tokio::test]
async fn activity_is_written_once_a_minute() {
    let world = World::new().await;
    let mut member = world.member("ada").await;
    let rows = world.rows().await;
    let seen =
        || sqlx::query_scalar::<_, i64>("SELECT last_seen_at FROM sessions").fetch_one(&rows);
    let before = seen().await.unwrap();
    world.advance(59);
    member.get(path::SESSION).await;
    assert_eq!(seen().await.unwrap(), before);
    world.advance(1);
    member.get(path::SESSION).await;
    assert_eq!(seen().await.unwrap(), before + 60);
}
