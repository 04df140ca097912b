//! A session that gets another id while its tokens are refreshed.

use std::time::Duration;

use server::session::Id;
use server::token_lifecycle::{Error, renew};
use wire::path;

use super::{LIFETIME, REFRESH_CALLS, expires_at, world, world_over};
use crate::world::{StoreKind, both_stores};

both_stores!(
    the_tokens_of_a_refresh_in_progress_are_kept,
    another_server_waits_for_a_refresh_before_it_changes_the_id,
);

async fn the_tokens_of_a_refresh_in_progress_are_kept(store: StoreKind) {
    let world = world_over(store, true).await;
    let mut member = world.member("ada").await;
    let id = Id::parse(member.cookie("session").unwrap()).unwrap();
    let session = world
        .state
        .sessions
        .find(&id, false)
        .await
        .unwrap()
        .unwrap();
    world.advance(LIFETIME);
    world.gate.clear_calls();
    world.gate.delay(REFRESH_CALLS[0]);
    let mut tab = member.clone();
    let refreshing = tokio::spawn(async move { tab.get(path::PROFILE).await });
    world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
    let mut renewing = std::pin::pin!(renew(&world.state, &session));
    assert!(
        futures::poll!(&mut renewing).is_pending(),
        "it waits for the refresh"
    );
    world.gate.release(REFRESH_CALLS[0]);
    assert_eq!(refreshing.await.unwrap().status, 200);
    let renewed = renewing.await.unwrap();
    assert!(!member.is_logged_in().await, "the former id is no use");
    member.plant("session", renewed.id.as_str());
    assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
    assert_eq!(world.gate.calls(REFRESH_CALLS[0]).len(), 1);
    // The rotated refresh token is the one that is stored.
    world.advance(LIFETIME);
    assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
}

async fn another_server_waits_for_a_refresh_before_it_changes_the_id(store: StoreKind) {
    for rotation in [false, true] {
        let world = world_over(store, rotation).await;
        let mut member = world.member("ada").await;
        let id = Id::parse(member.cookie("session").unwrap()).unwrap();
        world.advance(LIFETIME);
        world.gate.clear_calls();
        world.gate.delay(REFRESH_CALLS[0]);
        let mut tab = member.clone();
        let refreshing = tokio::spawn(async move { tab.get(path::PROFILE).await });
        world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
        let second = world.another_server().await;
        let found = second.sessions.find(&id, false).await.unwrap().unwrap();
        let mut renewing = std::pin::pin!(renew(&second, &found));
        let early = tokio::time::timeout(Duration::from_millis(200), &mut renewing).await;
        assert!(early.is_err(), "it waits for the refresh");
        world.gate.release(REFRESH_CALLS[0]);
        let renewed = renewing.await.unwrap();
        // The one that waited found the new tokens, or no longer its session.
        assert!([200, 401].contains(&refreshing.await.unwrap().status.as_u16()));
        member = member.at(&second);
        member.plant("session", renewed.id.as_str());
        for _ in 0..2 {
            assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
            world.advance(LIFETIME);
        }
        assert!(world.gate.calls("RevokeToken").is_empty());
    }
}

/// Another server could be refreshing it, and would find no session under the former id.
#[tokio::test]
async fn a_store_that_leases_nothing_lets_no_session_change_its_id() {
    let world = world(true).await;
    let mut member = world.member("ada").await;
    let id = Id::parse(member.cookie("session").unwrap()).unwrap();
    let sessions = &world.state.sessions;
    let session = sessions.find(&id, false).await.unwrap().unwrap();
    world.sql("ALTER TABLE leases RENAME TO away").await;
    let renewed = renew(&world.state, &session).await;
    assert!(matches!(renewed, Err(Error::Store(_))), "{renewed:?}");
    assert!(member.is_logged_in().await);
    // It keeps trying for a moment.
    let mut renewing = std::pin::pin!(renew(&world.state, &session));
    assert!(
        tokio::time::timeout(Duration::from_millis(100), &mut renewing)
            .await
            .is_err()
    );
    world.sql("ALTER TABLE away RENAME TO leases").await;
    assert!(renewing.await.is_ok());
    assert!(!member.is_logged_in().await);
}
