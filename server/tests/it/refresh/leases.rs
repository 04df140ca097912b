//! The lease of a session: one owner at a time, until it ends.

use std::time::Duration;

use server::session::id::Hash;
use wire::{ProblemCode, path};

use super::{LIFETIME, PAUSE, REFRESH_CALLS, expires_at, key, world};
use crate::world::World;

const KEY: Hash = [1; 32];
const OWNER: Hash = [2; 32];
const OTHER: Hash = [3; 32];
/// As long as the server's own: SQLite ignores leases that are longer than a new one.
const LONG: Duration = Duration::from_secs(20);

#[tokio::test]
async fn a_lease_has_one_owner_until_it_is_released() {
    let world = World::new().await;
    let sessions = &world.state.sessions;
    assert!(sessions.lease(&KEY, &OWNER, LONG).await.unwrap());
    assert!(!sessions.lease(&KEY, &OTHER, LONG).await.unwrap());
    assert!(
        sessions.lease(&[9; 32], &OTHER, LONG).await.unwrap(),
        "another session"
    );
    assert!(sessions.renew_lease(&KEY, &OWNER, LONG).await.unwrap());
    assert!(!sessions.renew_lease(&KEY, &OTHER, LONG).await.unwrap());
    sessions.release_lease(&KEY, &OTHER).await.unwrap();
    assert!(
        !sessions.lease(&KEY, &OTHER, LONG).await.unwrap(),
        "not theirs to release"
    );
    sessions.release_lease(&KEY, &OWNER).await.unwrap();
    assert!(sessions.lease(&KEY, &OTHER, LONG).await.unwrap());
}

#[tokio::test]
async fn an_owner_whose_lease_has_ended_can_neither_renew_nor_release_that_of_another() {
    let world = World::new().await;
    let sessions = &world.state.sessions;
    assert!(sessions.lease(&KEY, &OWNER, Duration::ZERO).await.unwrap());
    assert!(sessions.lease(&KEY, &OTHER, LONG).await.unwrap());
    assert!(!sessions.renew_lease(&KEY, &OWNER, LONG).await.unwrap());
    sessions.release_lease(&KEY, &OWNER).await.unwrap();
    assert!(!sessions.lease(&KEY, &OWNER, LONG).await.unwrap());
}

#[tokio::test]
async fn of_many_servers_one_gets_the_lease() {
    let world = World::new().await;
    let owners: Vec<Hash> = (0..50).map(|number| [number; 32]).collect();
    let leases = owners
        .iter()
        .map(|owner| world.state.sessions.lease(&KEY, owner, LONG));
    let leases = futures::future::join_all(leases).await;
    assert_eq!(
        leases
            .into_iter()
            .filter(|lease| *lease.as_ref().unwrap())
            .count(),
        1
    );
}

#[tokio::test]
async fn a_session_that_another_server_refreshes_is_not_refreshed_here() {
    let world = world(true).await;
    let mut member = world.member("ada").await;
    let (sessions, key) = (&world.state.sessions, key(&member));
    assert!(sessions.lease(&key, &OTHER, LONG).await.unwrap());
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
    assert!(
        sessions.lease(&key, &OTHER, LONG).await.unwrap(),
        "the lease was released"
    );
}
