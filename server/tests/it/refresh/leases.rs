//! The lease of a session: one owner at a time, until it ends.

use std::time::Duration;

use serde_json::json;
use server::session::Leased;
use server::session::id::Hash;
use wire::{ProblemCode, path};

use super::{LIFETIME, PAUSE, REFRESH_CALLS, expires_at, key, refresh_elsewhere, world_over};
use crate::world::{StoreKind, World, both_stores};

const KEY: Hash = [1; 32];
const OWNER: Hash = [2; 32];
const OTHER: Hash = [3; 32];
/// As long as the server's own: SQLite ignores leases that are longer than a new one.
const LONG: Duration = Duration::from_secs(20);

both_stores!(
    a_lease_has_one_owner_until_it_is_released,
    a_lease_whose_response_was_lost_can_be_requested_again,
    a_lease_that_was_not_released_is_taken_over_until_one_is,
    an_owner_whose_lease_has_ended_can_neither_renew_nor_release_that_of_another,
    of_many_servers_one_gets_the_lease,
    a_session_that_another_server_refreshes_is_not_refreshed_here,
    a_refusal_without_the_lease_ends_no_session,
    a_refusal_after_a_lease_was_taken_over_waits_for_its_owner,
    a_refusal_after_a_lease_was_taken_over_ends_the_session_in_the_end,
);

async fn a_lease_has_one_owner_until_it_is_released(store: StoreKind) {
    let world = World::over(store).await;
    let sessions = &world.state.sessions;
    assert_eq!(
        sessions.lease(&KEY, &OWNER, LONG).await.unwrap(),
        Leased::Free
    );
    assert_eq!(
        sessions.lease(&KEY, &OTHER, LONG).await.unwrap(),
        Leased::Held
    );
    assert_eq!(
        sessions.lease(&[9; 32], &OTHER, LONG).await.unwrap(),
        Leased::Free,
        "another session"
    );
    assert!(sessions.renew_lease(&KEY, &OWNER, LONG).await.unwrap());
    assert!(!sessions.renew_lease(&KEY, &OTHER, LONG).await.unwrap());
    sessions.release_lease(&KEY, &OTHER).await.unwrap();
    assert_eq!(
        sessions.lease(&KEY, &OTHER, LONG).await.unwrap(),
        Leased::Held,
        "not theirs to release"
    );
    sessions.release_lease(&KEY, &OWNER).await.unwrap();
    assert_eq!(
        sessions.lease(&KEY, &OTHER, LONG).await.unwrap(),
        Leased::Free
    );
}

async fn an_owner_whose_lease_has_ended_can_neither_renew_nor_release_that_of_another(
    store: StoreKind,
) {
    let world = World::over(store).await;
    let sessions = &world.state.sessions;
    assert_eq!(
        sessions.lease(&KEY, &OWNER, Duration::ZERO).await.unwrap(),
        Leased::Free
    );
    assert_eq!(
        sessions.lease(&KEY, &OTHER, LONG).await.unwrap(),
        Leased::TakenOver
    );
    assert!(!sessions.renew_lease(&KEY, &OWNER, LONG).await.unwrap());
    sessions.release_lease(&KEY, &OWNER).await.unwrap();
    assert_eq!(
        sessions.lease(&KEY, &OWNER, LONG).await.unwrap(),
        Leased::Held
    );
}

async fn of_many_servers_one_gets_the_lease(store: StoreKind) {
    let world = World::over(store).await;
    let owners: Vec<Hash> = (0..50).map(|number| [number; 32]).collect();
    let leases = owners
        .iter()
        .map(|owner| world.state.sessions.lease(&KEY, owner, LONG));
    let leases = futures::future::join_all(leases).await;
    assert_eq!(
        leases
            .into_iter()
            .filter(|lease| *lease.as_ref().unwrap() == Leased::Free)
            .count(),
        1
    );
}

async fn a_session_that_another_server_refreshes_is_not_refreshed_here(store: StoreKind) {
    let world = world_over(store, true).await;
    let mut member = world.member("ada").await;
    let (sessions, key) = (&world.state.sessions, key(&member));
    assert_eq!(
        sessions.lease(&key, &OTHER, LONG).await.unwrap(),
        Leased::Free
    );
    world.advance(LIFETIME - 1);
    world.gate.clear_calls();
    assert_eq!(
        expires_at(&mut member).await,
        world.now() + 1,
        "the old token is valid"
    );
    world.advance(PAUSE);
    let answer = member.get(path::PROFILE).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    assert_eq!(answer.header("retry-after"), "5");
    assert!(world.gate.calls(REFRESH_CALLS[0]).is_empty());
    sessions.release_lease(&key, &OTHER).await.unwrap();
    world.advance(PAUSE);
    assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
    world.state.background.wait().await;
    assert_eq!(
        sessions.lease(&key, &OTHER, LONG).await.unwrap(),
        Leased::Free,
        "the lease was released"
    );
}

async fn a_lease_whose_response_was_lost_can_be_requested_again(store: StoreKind) {
    let world = World::over(store).await;
    let sessions = &world.state.sessions;
    for _ in 0..2 {
        assert_eq!(
            sessions.lease(&KEY, &OWNER, LONG).await.unwrap(),
            Leased::Free
        );
    }
    assert_eq!(
        sessions.lease(&KEY, &OTHER, LONG).await.unwrap(),
        Leased::Held
    );
}

async fn a_lease_that_was_not_released_is_taken_over_until_one_is(store: StoreKind) {
    let world = World::over(store).await;
    let sessions = &world.state.sessions;
    for (owner, expected) in [
        (&OWNER, Leased::Free),
        (&OTHER, Leased::TakenOver),
        (&OTHER, Leased::TakenOver),
        (&OWNER, Leased::TakenOver),
    ] {
        let leased = sessions.lease(&KEY, owner, Duration::ZERO).await;
        assert_eq!(leased.unwrap(), expected);
    }
    sessions.release_lease(&KEY, &OWNER).await.unwrap();
    let leased = sessions.lease(&KEY, &OTHER, LONG).await;
    assert_eq!(leased.unwrap(), Leased::Free);
}

/// Lets the pool refuse every refresh.
fn refuse(world: &World) {
    let reuse = json!({ "__type": "RefreshTokenReuseException" });
    world.gate.answer(REFRESH_CALLS[0], 400, reuse);
}

async fn a_refusal_without_the_lease_ends_no_session(store: StoreKind) {
    let world = world_over(store, true).await;
    let mut member = world.member("ada").await;
    world.advance(LIFETIME);
    refuse(&world);
    world.gate.delay(REFRESH_CALLS[0]);
    let mut tab = member.clone();
    let refreshing = tokio::spawn(async move { tab.get(path::PROFILE).await });
    world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
    // As if this server had been stopped for so long that another one has the lease.
    world.store.lease_to_another_server().await;
    world.gate.release(REFRESH_CALLS[0]);
    let answer = refreshing.await.unwrap();
    assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    assert!(member.is_logged_in().await);
}

/// A server that crashed, or is cut off, leaves its lease behind.
async fn abandon_lease(world: &World, key: &Hash) {
    let abandoned = world
        .state
        .sessions
        .lease(key, &OTHER, Duration::ZERO)
        .await;
    assert_eq!(abandoned.unwrap(), Leased::Free);
}

async fn a_refusal_after_a_lease_was_taken_over_waits_for_its_owner(store: StoreKind) {
    let world = world_over(store, true).await;
    let mut member = world.member("ada").await;
    world.advance(LIFETIME);
    abandon_lease(&world, &key(&member)).await;
    refuse(&world);
    let mut tab = member.clone();
    let refreshing = tokio::spawn(async move { tab.get(path::PROFILE).await });
    world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
    // The other server can reach the store again.
    refresh_elsewhere(&world, &world.state.sessions, &member).await;
    // The request waits for as long as the server does: either may be first.
    let status = refreshing.await.unwrap().status.as_u16();
    assert!([200, 503].contains(&status), "{status}");
    world.state.background.wait().await;
    assert_eq!(member.get(path::PROFILE).await.status, 200);
    assert_eq!(world.gate.calls(REFRESH_CALLS[0]).len(), 1);
}

async fn a_refusal_after_a_lease_was_taken_over_ends_the_session_in_the_end(store: StoreKind) {
    let world = world_over(store, true).await;
    let mut member = world.member("ada").await;
    world.advance(LIFETIME);
    abandon_lease(&world, &key(&member)).await;
    refuse(&world);
    member.get(path::PROFILE).await;
    world.state.background.wait().await;
    assert!(!member.is_logged_in().await);
}
