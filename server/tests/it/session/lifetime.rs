//! Idle limit, absolute limit, Remember me, and restarts.

use serde_json::Value;
use server::session::Id;
use wire::path;

use crate::browser::Browser;
use crate::world::{StoreKind, World, both_stores};

both_stores!(
    an_unused_session_ends_at_the_idle_limit,
    using_a_session_extends_it,
    polling_does_not_extend_a_session,
    a_busy_session_ends_at_the_absolute_limit,
    without_remember_me_closing_the_browser_logs_out,
    a_remembered_session_lasts_thirty_days,
    an_unused_remembered_session_ends_after_a_week,
    the_limits_can_be_set,
    a_session_survives_a_restart,
    cleanup_removes_only_what_has_ended,
    activity_is_written_once_a_minute,
);

const IDLE: i64 = 30 * 60;
const MAX: i64 = 12 * 3600;
const REMEMBER_IDLE: i64 = 7 * 24 * 3600;
const WITHOUT_EXTENDING: &str = "/api/session?extend=false";

async fn left(browser: &mut Browser, path: &str) -> Option<i64> {
    let answer: Value = browser.get(path).await.json();
    answer["logged_in"]["expires_in"].as_i64()
}

async fn an_unused_session_ends_at_the_idle_limit(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    world.advance(IDLE - 1);
    assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, Some(1));
    world.advance(1);
    assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, None);
    assert_eq!(member.cookie("session"), None);
}

async fn using_a_session_extends_it(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    for path in [path::SESSION, path::PROFILE, path::SESSION] {
        world.advance(IDLE - 1);
        assert_eq!(member.get(path).await.status, 200);
        assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, Some(IDLE));
    }
}

async fn polling_does_not_extend_a_session(store: StoreKind) {
    let world = World::over(store).await;
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

async fn a_busy_session_ends_at_the_absolute_limit(store: StoreKind) {
    let world = World::over_with(store, |plan| plan.pool.access_token_seconds = 24 * 3600).await;
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

async fn without_remember_me_closing_the_browser_logs_out(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    member.close();
    assert!(!member.is_logged_in().await);
}

async fn a_remembered_session_lasts_thirty_days(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let answer = browser
        .log_in_with(&email, crate::world::PASSWORD, true)
        .await;
    insta::allow_duplicates! {
        insta::assert_snapshot!(answer.set_cookie("session").unwrap(), @"session=*; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000");
    }
    browser.close();
    for _ in 0..29 {
        world.advance(24 * 3600);
        assert!(browser.is_logged_in().await);
    }
    world.advance(24 * 3600 - 1);
    assert_eq!(left(&mut browser, path::SESSION).await, Some(1));
    world.advance(1);
    assert_eq!(left(&mut browser, path::SESSION).await, None);
}

async fn an_unused_remembered_session_ends_after_a_week(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.remembered_member("ada").await;
    for _ in 0..2 {
        world.advance(REMEMBER_IDLE - 1);
        assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, Some(1));
        assert_eq!(left(&mut member, path::SESSION).await, Some(REMEMBER_IDLE));
    }
    world.advance(REMEMBER_IDLE);
    assert_eq!(left(&mut member, WITHOUT_EXTENDING).await, None);
    assert_eq!(member.cookie("session"), None);
}

async fn the_limits_can_be_set(store: StoreKind) {
    let world = World::over_with(store, |plan| {
        "5m".clone_into(&mut plan.settings.session_idle);
        "10m".clone_into(&mut plan.settings.session_max);
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

async fn a_session_survives_a_restart(store: StoreKind) {
    let mut world = World::over(store).await;
    let member = world.member("ada").await;
    world.restart(|_| ()).await;
    let mut member = member.after_restart(&world);
    assert!(member.is_logged_in().await);
    assert_eq!(member.get(path::PROFILE).await.status, 200);
}

async fn cleanup_removes_only_what_has_ended(store: StoreKind) {
    let world = World::over(store).await;
    let _idle = world.member("ada").await;
    let mut remembered = world.remembered_member("bob").await;
    world.new_browser().begin_hosted("/profile").await;
    world.advance(IDLE);
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(world.store.sessions().await, 1);
    assert_eq!(world.store.transactions().await, 0);
    assert!(remembered.is_logged_in().await);
}

async fn activity_is_written_once_a_minute(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    let id = Id::parse(member.cookie("session").unwrap()).unwrap();
    let sessions = &world.state.sessions;
    let seen = async || {
        sessions
            .find(&id, false)
            .await
            .unwrap()
            .unwrap()
            .last_seen_at
    };
    let before = seen().await;
    world.advance(59);
    member.get(path::SESSION).await;
    assert_eq!(seen().await, before);
    world.advance(1);
    member.get(path::SESSION).await;
    assert_eq!(seen().await, before + 60);
}
