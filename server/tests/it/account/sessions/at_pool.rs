//! The sessions that the pool lists, and ending one of them there.

use local_pool::UserSessionTracking;
use serde_json::json;
use wire::account::sessions::PoolSession;
use wire::{ProblemCode, path};

use super::{ADA, Family, list};
use crate::browser::{Answer, Browser};
use crate::world::{START_TIME, World};

async fn world() -> World {
    World::with(|plan| {
        plan.pool.sessions.user_session_tracking = UserSessionTracking::Enabled;
    })
    .await
}

async fn at_pool(browser: &mut Browser) -> Vec<PoolSession> {
    list(browser).await.at_pool.unwrap()
}

async fn end_at_pool(browser: &mut Browser, id: &str) -> Answer {
    let body = json!({ "id": id });
    browser
        .post(path::ACCOUNT_SESSIONS_END_AT_POOL, &body)
        .await
}

#[tokio::test]
async fn the_pool_lists_the_sessions_of_both_login_modes_and_of_its_pages() {
    let mut family = Family::of(world().await).await;
    let sessions = at_pool(&mut family.laptop).await;
    let hosted = sessions.iter().filter(|session| session.is_hosted);
    assert_eq!((sessions.len(), hosted.count()), (4, 1));
    let current: Vec<_> = sessions
        .iter()
        .filter(|session| session.is_current)
        .collect();
    let expected = PoolSession {
        id: current[0].id.clone(),
        is_current: true,
        is_hosted: false,
        device: String::new(),
        address: Some("127.0.0.1".to_owned()),
        created_at: START_TIME,
        last_seen_at: Some(START_TIME),
    };
    assert_eq!(current, [&expected]);
}

#[tokio::test]
async fn a_hosted_session_is_current_together_with_that_of_the_pools_pages() {
    let mut family = Family::of(world().await).await;
    let sessions = at_pool(&mut family.phone).await;
    let current = sessions.iter().filter(|session| session.is_current);
    let kinds: Vec<_> = current.map(|session| session.is_hosted).collect();
    assert_eq!(kinds.len(), 2);
    assert!(kinds.contains(&true) && kinds.contains(&false));
}

#[tokio::test]
async fn a_session_that_ends_at_the_pool_ends_here_too() {
    let mut family = Family::of(world().await).await;
    let sessions = at_pool(&mut family.laptop).await;
    let mut hosted = sessions.iter().filter(|session| session.is_hosted);
    let answer = end_at_pool(&mut family.laptop, &hosted.next().unwrap().id).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let left: wire::account::sessions::Sessions = answer.json();
    assert_eq!(left.at_pool.unwrap().len(), 2);
    assert_eq!(left.sessions.len(), 2);
    assert_eq!(family.logged_in().await, [true, false, true, true]);
    // The pool's pages ask for the password again.
    let started = family.phone.begin_hosted("/profile").await;
    let page = family.phone.pages.open(started.location()).await;
    assert!(matches!(
        page,
        crate::browser::Shown::Page { status: 200, .. }
    ));
}

#[tokio::test]
async fn only_another_session_of_the_same_user_can_be_ended_at_the_pool() {
    let mut family = Family::of(world().await).await;
    let of_bob = at_pool(&mut family.bob).await[0].id.clone();
    let answer = end_at_pool(&mut family.laptop, &of_bob).await;
    assert_eq!(answer.refusal(), (404, ProblemCode::NoLongerExists));
    for id in ["", "tkn"] {
        let answer = end_at_pool(&mut family.laptop, id).await;
        assert_eq!(answer.refusal(), (422, ProblemCode::InvalidInput), "{id}");
    }
    assert_eq!(family.logged_in().await, [true; 4]);
}

#[tokio::test]
async fn ending_a_session_at_the_pool_needs_a_recent_login_and_the_scope() {
    let mut family = Family::of(world().await).await;
    let id = at_pool(&mut family.tablet).await[0].id.clone();
    family.world.advance(300);
    let answer = end_at_pool(&mut family.tablet, &id).await;
    assert_eq!(answer.refusal(), (403, ProblemCode::RecentLoginRequired));

    let world = World::with(|plan| {
        plan.pool.sessions.user_session_tracking = UserSessionTracking::Enabled;
        "openid email".clone_into(&mut plan.settings.cognito_scopes);
    })
    .await;
    let mut family = Family::of(world).await;
    assert_eq!(list(&mut family.phone).await.at_pool, None);
    let answer = end_at_pool(&mut family.phone, &id).await;
    assert_eq!(answer.refusal(), (403, ProblemCode::MissingScope));
    assert!(family.world.gate.all().is_empty());
}

#[tokio::test]
async fn without_a_list_at_the_pool_the_sessions_here_are_shown() {
    let mut family = Family::new().await;
    assert_eq!(list(&mut family.laptop).await.at_pool, None);
    let refused = |exception: &str| json!({ "__type": exception, "message": "x" });
    for (status, body) in [
        (400, refused("UnknownOperationException")),
        (400, refused("FeatureUnavailableInTierException")),
        (400, refused("TooManyRequestsException")),
        (429, json!(null)),
        (503, json!(null)),
        (200, json!("not an object")),
    ] {
        family
            .world
            .gate
            .answer("ListUserSessions", status, body.clone());
        let sessions = list(&mut family.laptop).await;
        assert_eq!(sessions.at_pool, None, "{status} {body}");
        assert_eq!(sessions.sessions.len(), 3, "{status} {body}");
        family.world.gate.restore("ListUserSessions");
    }
    family.world.gate.fall_silent();
    assert_eq!(list(&mut family.laptop).await.sessions.len(), 3);
    assert_eq!(family.logged_in().await, [true; 4]);
}

#[tokio::test]
async fn a_session_that_the_pool_has_ended_does_not_see_the_list() {
    let family = Family::of(world().await).await;
    let mut laptop = family.laptop;
    let token = family.world.access_token(ADA).await;
    let body = json!({ "AccessToken": token });
    family.world.pool_answer("GlobalSignOut", body).await;
    let answer = laptop.get(path::ACCOUNT_SESSIONS).await;
    assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn));
}

#[tokio::test]
async fn failures_of_ending_a_session_at_the_pool_have_their_own_codes() {
    let mut family = Family::new().await;
    let id = format!("tkn{}", "a".repeat(25));
    let not_tracked = end_at_pool(&mut family.laptop, &id).await;
    assert_eq!(
        not_tracked.refusal(),
        (501, ProblemCode::FeatureUnavailable)
    );
    for (status, body, expected) in [
        (429, json!(null), (429, ProblemCode::PoolBusy)),
        (503, json!(null), (503, ProblemCode::PoolUnavailable)),
        (
            400,
            json!({ "__type": "OperationNotEnabledException", "message": "replica" }),
            (503, ProblemCode::TemporarilyReadOnly),
        ),
    ] {
        family.world.gate.answer("RevokeUserSession", status, body);
        let answer = end_at_pool(&mut family.laptop, &id).await;
        assert_eq!(answer.refusal(), expected);
        family.world.gate.restore("RevokeUserSession");
    }
    assert_eq!(family.logged_in().await, [true; 4]);
}
