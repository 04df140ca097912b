//! Failures of the pool and of the store during a refresh: how often the pool is asked, and that no token is lost.

use futures::future::join_all;
use serde_json::json;
use tracing::level_filters::LevelFilter;
use wire::{ProblemCode, path};

use super::{LIFETIME, PAUSE, REFRESH_CALLS, expires_at, key, members, world, world_over};
use crate::browser::{Answer, Browser};
use crate::secrets::log::logged;
use crate::world::{StoreKind, both_stores};

both_stores!(
    requests_share_a_failure_and_the_pool_gets_a_rest,
    a_pool_that_throttles_is_asked_once_and_the_session_goes_on,
    a_failure_before_expiry_fails_nobody,
    new_tokens_are_kept_until_the_store_works_again,
    activity_does_not_make_a_refresh_fail,
);

async fn fifty_requests(member: &Browser) -> Vec<Answer> {
    let mut tabs: Vec<Browser> = (0..50).map(|_| member.clone()).collect();
    join_all(tabs.iter_mut().map(|tab| tab.get(path::PROFILE))).await
}

async fn requests_share_a_failure_and_the_pool_gets_a_rest(store: StoreKind) {
    let world = world_over(store, false).await;
    for (mut member, call) in members(&world).await {
        world.gate.answer(call, 503, json!({}));
        world.advance(LIFETIME);
        for round in 1..=3 {
            for answer in fifty_requests(&member).await {
                assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
                assert_eq!(answer.header("retry-after"), "5");
            }
            world.advance(PAUSE - 1);
            assert_eq!(member.get(path::PROFILE).await.status, 503);
            assert_eq!(world.gate.calls(call).len(), round, "{call}");
            world.advance(1);
        }
        world.gate.restore(call);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        world.gate.clear_calls();
        world.advance(-LIFETIME - 3 * PAUSE);
    }
}

async fn a_pool_that_throttles_is_asked_once_and_the_session_goes_on(store: StoreKind) {
    let world = world_over(store, false).await;
    for (mut member, call) in members(&world).await {
        world.gate.answer(call, 429, json!({}));
        world.advance(LIFETIME);
        for answer in fifty_requests(&member).await {
            assert_eq!(answer.refusal(), (429, ProblemCode::PoolBusy));
        }
        assert_eq!(world.gate.calls(call).len(), 1, "{call}");
        world.gate.restore(call);
        world.advance(PAUSE);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        world.advance(-LIFETIME - PAUSE);
    }
}

async fn a_failure_before_expiry_fails_nobody(store: StoreKind) {
    let world = world_over(store, false).await;
    for (mut member, call) in members(&world).await {
        world.gate.answer(call, 503, json!({}));
        world.advance(LIFETIME - 60);
        for _ in 0..2 {
            for answer in fifty_requests(&member).await {
                assert_eq!(answer.status, 200);
            }
        }
        assert_eq!(world.gate.calls(call).len(), 1, "{call}");
        world.gate.restore(call);
        world.advance(PAUSE);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        world.advance(60 - LIFETIME - PAUSE);
    }
}

async fn new_tokens_are_kept_until_the_store_works_again(store: StoreKind) {
    let mut world = world_over(store, true).await;
    for (mut member, call) in members(&world).await {
        world.advance(LIFETIME);
        world.gate.delay(call);
        let mut tab = member.clone();
        let waiting = tokio::spawn(async move { tab.get(path::PROFILE).await });
        world.gate.wait_for_calls(call, 1).await;
        world.store.fail().await;
        world.gate.release(call);
        // It waits for the refresh, which cannot store its tokens.
        let answer = waiting.await.unwrap();
        assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
        assert!(answer.set_cookies().is_empty());
        world.store.recover().await;
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        // Without a grace period, a lost token would end the session here.
        world.advance(LIFETIME);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        assert_eq!(world.gate.calls(call).len(), 2, "{call}");
        world.gate.clear_calls();
        world.advance(-2 * LIFETIME);
    }
}

async fn activity_does_not_make_a_refresh_fail(store: StoreKind) {
    let world = world_over(store, true).await;
    let mut member = world.member("ada").await;
    world.advance(LIFETIME);
    world.gate.delay(REFRESH_CALLS[0]);
    let mut tab = member.clone();
    let waiting = tokio::spawn(async move { tab.get(path::PROFILE).await });
    world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
    world.advance(61);
    assert!(member.is_logged_in().await);
    let sessions = &world.state.sessions;
    let touched = sessions.reload(&key(&member)).await.unwrap().unwrap();
    assert!(
        world.now() - touched.last_seen_at < 60,
        "the session was touched"
    );
    world.gate.release(REFRESH_CALLS[0]);
    assert_eq!(waiting.await.unwrap().status, 200);
    world.advance(LIFETIME);
    assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
    assert_eq!(world.gate.calls(REFRESH_CALLS[0]).len(), 2);
}

/// The pool issued tokens, in an answer that neither the SDK nor the client of the token endpoint can read.
#[tokio::test]
async fn tokens_of_an_answer_that_cannot_be_read_are_not_logged() {
    let refresh = async {
        let world = world(true).await;
        let members = members(&world).await;
        let result =
            json!({ "AccessToken": "canary", "RefreshToken": "canary", "ExpiresIn": "canary" });
        let answer = json!({ "AuthenticationResult": result });
        world.gate.answer(REFRESH_CALLS[0], 200, answer);
        let answer = json!({
            "access_token": "canary", "token_type": "Bearer", "refresh_token": "canary", "expires_in": "canary",
        });
        world.gate.answer(REFRESH_CALLS[1], 200, answer);
        world.advance(LIFETIME);
        for (mut member, call) in members {
            let answer = member.get(path::PROFILE).await;
            assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
            let recorded = world.gate.calls(call).pop().unwrap();
            assert!(recorded.answer.contains("canary"), "{call}");
        }
    };
    let ((), log) = logged(LevelFilter::TRACE, refresh).await;
    assert_eq!(log.matches("refresh failed").count(), 2, "{log}");
    let bytes: Vec<_> = b"canary".iter().map(u8::to_string).collect();
    for shown in ["canary", &bytes.join(", ")] {
        let line = log.lines().find(|line| line.contains(shown));
        assert_eq!(line, None);
    }
}
