//! Two servers on one store: one refresh per session at a time, whichever server a request reaches.

use futures::future::join_all;
use serde_json::json;
use wire::profile::Profile;
use wire::{ProblemCode, path};

use super::{
    LIFETIME, PAUSE, REFRESH_CALLS, expires_at, key, refresh_elsewhere, world, world_over,
};
use crate::browser::Browser;
use crate::world::{StoreKind, World, both_stores};

const ROUNDS: usize = 100;
const REQUESTS: usize = 50;

both_stores!(
    fifty_requests_cause_one_refresh_in_each_of_a_hundred_rounds,
    fifty_requests_at_two_servers_cause_one_refresh_in_each_of_a_hundred_rounds,
    a_hosted_session_is_refreshed_once_by_two_servers,
    a_refused_token_does_not_end_a_session_that_has_newer_tokens_by_now,
    a_crash_after_the_answer_of_the_pool_recovers_within_the_grace_period,
);

/// In each round the token expires, and 50 requests arrive at the same time, at each server in turn. Without a grace period, a
/// second call of a round would be refused.
async fn rounds(store: StoreKind, servers: usize) {
    let world = world_over(store, true).await;
    let member = world.member("ada").await;
    let second = world.another_server().await;
    let states = [&world.state, &second];
    let mut tabs: Vec<Browser> = (0..REQUESTS)
        .map(|number| member.at(states[number % servers]))
        .collect();
    for round in 1..=ROUNDS {
        world.advance(LIFETIME);
        let answers = join_all(tabs.iter_mut().map(|tab| tab.get(path::PROFILE))).await;
        for answer in answers {
            assert_eq!(answer.status, 200, "round {round}: {}", answer.text());
            let profile: Profile = answer.json();
            let expected = world.now() + LIFETIME;
            assert_eq!(
                profile.access_token.claims["exp"], expected,
                "round {round}"
            );
        }
        assert_eq!(world.gate.calls(REFRESH_CALLS[0]).len(), round);
    }
}

async fn fifty_requests_cause_one_refresh_in_each_of_a_hundred_rounds(store: StoreKind) {
    rounds(store, 1).await;
}

async fn fifty_requests_at_two_servers_cause_one_refresh_in_each_of_a_hundred_rounds(
    store: StoreKind,
) {
    rounds(store, 2).await;
}

async fn a_hosted_session_is_refreshed_once_by_two_servers(store: StoreKind) {
    let world = world_over(store, true).await;
    let member = world.hosted_member("bob").await;
    let second = world.another_server().await;
    world.advance(LIFETIME);
    world.gate.clear_calls();
    let mut tabs: Vec<Browser> = (0..10).map(|_| member.at(&second)).collect();
    tabs.extend((0..10).map(|_| member.clone()));
    for answer in join_all(tabs.iter_mut().map(|tab| tab.get(path::PROFILE))).await {
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    assert_eq!(world.gate.calls(REFRESH_CALLS[1]).len(), 1);
}

async fn a_refused_token_does_not_end_a_session_that_has_newer_tokens_by_now(store: StoreKind) {
    let world = world_over(store, true).await;
    let mut member = world.member("ada").await;
    world.advance(LIFETIME);
    let reuse = json!({ "__type": "RefreshTokenReuseException" });
    world.gate.answer(REFRESH_CALLS[0], 400, reuse);
    world.gate.delay(REFRESH_CALLS[0]);
    let mut tab = member.clone();
    let refreshing = tokio::spawn(async move { tab.get(path::PROFILE).await });
    world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
    refresh_elsewhere(&world, &world.state.sessions, &member).await;
    world.gate.release(REFRESH_CALLS[0]);
    assert_eq!(refreshing.await.unwrap().status, 200);
    assert!(member.is_logged_in().await);
    assert_eq!(world.gate.calls(REFRESH_CALLS[0]).len(), 1);
}

/// Without a lease, another server could send the same refresh token: with rotation, one of them would be refused.
#[tokio::test]
async fn a_store_that_leases_nothing_costs_no_session() {
    let world = world(true).await;
    let mut member = world.member("ada").await;
    world.gate.clear_calls();
    world.sql("ALTER TABLE leases RENAME TO away").await;
    world.advance(LIFETIME);
    let answer = member.get(path::PROFILE).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::StoreUnavailable));
    assert!(answer.set_cookies().is_empty());
    assert!(world.gate.calls(REFRESH_CALLS[0]).is_empty());
    world.sql("ALTER TABLE away RENAME TO leases").await;
    world.advance(PAUSE);
    assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
}

async fn a_crash_after_the_answer_of_the_pool_recovers_within_the_grace_period(store: StoreKind) {
    for (grace, seconds, status) in [(60, 59, 200), (60, 60, 401), (0, 0, 401)] {
        let world = World::over_with(store, |plan| {
            plan.pool.access_token_seconds = LIFETIME;
            plan.pool.refresh_token_rotation = true;
            plan.pool.refresh_token_grace_seconds = grace;
        })
        .await;
        let mut member = world.member("ada").await;
        let session = world
            .state
            .sessions
            .reload(&key(&member))
            .await
            .unwrap()
            .unwrap();
        world.advance(LIFETIME);
        // The answer of this call is lost, as it is with the process that was about to store it.
        let token = session.record.tokens.refresh_token.as_ref().unwrap();
        let lost = world
            .state
            .user_pool
            .get_tokens_from_refresh_token(token, None)
            .await;
        assert!(lost.unwrap().refresh_token.is_some());
        world.advance(seconds);
        for _ in 0..2 {
            let answer = member.get(path::PROFILE).await;
            assert_eq!(
                answer.status,
                status,
                "{grace} {seconds}: {}",
                answer.text()
            );
        }
        assert_eq!(
            world.gate.calls(REFRESH_CALLS[0]).len(),
            2,
            "one more try, and no other"
        );
        if status == 200 {
            world.advance(LIFETIME);
            assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        }
    }
}
