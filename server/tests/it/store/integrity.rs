//! What happens to rows that were altered or that no key opens, and while the store cannot be written.

use server::session::Id;
use wire::{ProblemCode, path};

use super::change_keys;
use crate::browser::Browser;
use crate::world::{StoreKind, World, both_stores};

both_stores!(
    a_session_with_changed_limits_counts_as_absent,
    a_session_that_no_key_opens_comes_back_with_its_key,
    what_no_key_opens_is_removed_when_it_has_ended,
    a_store_that_cannot_be_written_refuses_no_session,
    a_store_that_cannot_be_written_is_not_ready,
);

const IDLE: i64 = 1800;
const FAR: i64 = 4_000_000_000;

async fn assert_absent(member: &Browser) {
    let answer = member.clone().get(path::PROFILE).await;
    assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn));
    assert!(answer.set_cookie("session").unwrap().contains("Max-Age=0"));
}

async fn a_session_with_changed_limits_counts_as_absent(store: StoreKind) {
    for (column, value) in [
        ("max_ends_at", FAR),
        ("idle", FAR),
        ("last_seen_at", FAR),
        // Shorter limits are not authentic either.
        ("idle", IDLE - 1),
    ] {
        let world = World::over(store).await;
        let mut member = world.member("ada").await;
        assert!(member.is_logged_in().await);
        world.store.alter_sessions(column, value).await;
        assert_absent(&member).await;
        assert_eq!(world.sessions().await, 1, "{column}: nothing is deleted");
        world.advance(IDLE);
        assert_absent(&member).await;
    }
}

async fn a_session_that_no_key_opens_comes_back_with_its_key(store: StoreKind) {
    let mut world = World::over(store).await;
    let member = world.member("ada").await;
    let keys = std::fs::read(world.path("session.keys")).unwrap();
    change_keys(&world.path("session.keys"), 2, false);
    world.restart(|_| ()).await;
    assert_absent(&member.clone().after_restart(&world)).await;
    world.state.sessions.remove_expired().await.unwrap();
    std::fs::write(world.path("session.keys"), keys).unwrap();
    world.restart(|_| ()).await;
    assert!(member.after_restart(&world).is_logged_in().await);
}

async fn what_no_key_opens_is_removed_when_it_has_ended(store: StoreKind) {
    let mut world = World::over(store).await;
    world.member("ada").await;
    change_keys(&world.path("session.keys"), 2, false);
    world.restart(|_| ()).await;
    world.advance(IDLE);
    // Several servers at once, and several times.
    let cleanups = (0..8).map(|_| world.state.sessions.remove_expired());
    for cleanup in futures::future::join_all(cleanups).await {
        cleanup.unwrap();
    }
    assert_eq!(world.sessions().await, 0);
}

async fn a_store_that_cannot_be_written_refuses_no_session(store: StoreKind) {
    let world = World::over(store).await;
    let mut member = world.member("ada").await;
    world.advance(60);
    world.store.refuse_writes(true).await;
    assert!(member.is_logged_in().await);
    assert_eq!(member.get(path::PROFILE).await.status, 200);
    let id = Id::parse(member.cookie("session").unwrap()).unwrap();
    let read = world.state.sessions.find(&id, true).await.unwrap().unwrap();
    assert_eq!(read.last_seen_at, world.now() - 60, "nothing was written");
    // One that has ended cannot be removed, but it has ended.
    world.advance(IDLE);
    assert!(!member.is_logged_in().await);
    world.store.refuse_writes(false).await;
    assert_eq!(world.sessions().await, 1);
}

async fn a_store_that_cannot_be_written_is_not_ready(store: StoreKind) {
    let world = World::over(store).await;
    let mut browser = world.new_browser();
    assert_eq!(browser.get(path::READYZ).await.status, 200);
    world.store.refuse_writes(true).await;
    world.advance(5);
    assert_eq!(browser.get(path::READYZ).await.status, 503);
    world.store.refuse_writes(false).await;
    assert_eq!(browser.get(path::READYZ).await.status, 200);
}
