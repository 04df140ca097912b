//! A session that gets another id while its tokens are refreshed.

use std::time::Duration;

use server::session::{Id, Session};
use server::token_lifecycle::{Error, renew};
use server::tokens::SecretToken;
use wire::path;

use super::{LIFETIME, REFRESH_CALLS, expires_at, key, members, world, world_over};
use crate::browser::Browser;
use crate::world::{StoreKind, World, both_stores};

both_stores!(
    the_tokens_of_a_refresh_in_progress_are_kept,
    another_server_waits_for_a_refresh_before_it_changes_the_id,
    tokens_follow_a_session_that_got_another_id_after_the_lease_had_ended,
    tokens_do_not_replace_newer_ones_of_a_session_that_got_another_id,
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

/// Changes the id twice without a lease, as another server can that does not see this one for so long that its lease ends.
async fn change_id_elsewhere(world: &World, member: &mut Browser) -> Session {
    let sessions = &world.state.sessions;
    let mut session = sessions.reload(&key(member)).await.unwrap().unwrap();
    for _ in 0..2 {
        let id = Id::new(&world.state.random);
        session = sessions
            .renew(&session, &id)
            .await
            .unwrap()
            .unwrap()
            .session;
        member.plant("session", id.as_str());
    }
    session
}

async fn tokens_follow_a_session_that_got_another_id_after_the_lease_had_ended(store: StoreKind) {
    let world = world_over(store, true).await;
    for (mut member, call) in members(&world).await {
        world.advance(LIFETIME);
        world.gate.delay(call);
        let mut tab = member.clone();
        let refreshing = tokio::spawn(async move { tab.get(path::PROFILE).await });
        world.gate.wait_for_calls(call, 1).await;
        change_id_elsewhere(&world, &mut member).await;
        world.gate.release(call);
        assert_eq!(refreshing.await.unwrap().status, 200);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        assert_eq!(world.gate.calls(call).len(), 1);
        // The rotated refresh token is the one that is stored.
        world.advance(LIFETIME);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        world.advance(-2 * LIFETIME);
        world.gate.clear_calls();
    }
    assert_eq!(world.store.revocations().await, 0);
}

async fn tokens_do_not_replace_newer_ones_of_a_session_that_got_another_id(store: StoreKind) {
    let world = world_over(store, true).await;
    let mut member = world.member("ada").await;
    world.advance(LIFETIME);
    world.gate.delay(REFRESH_CALLS[0]);
    let mut tab = member.clone();
    let refreshing = tokio::spawn(async move { tab.get(path::PROFILE).await });
    world.gate.wait_for_calls(REFRESH_CALLS[0], 1).await;
    let session = change_id_elsewhere(&world, &mut member).await;
    let mut newer = session.record.tokens.clone();
    newer.refresh_token = Some(SecretToken::new("newer"));
    let (user, sessions) = (session.record.user.clone(), &world.state.sessions);
    let written = sessions.replace_tokens(&session, user, newer).await;
    assert!(written.unwrap().is_some());
    world.gate.release(REFRESH_CALLS[0]);
    assert_eq!(refreshing.await.unwrap().status, 200);
    let stored = sessions.reload(&key(&member)).await.unwrap().unwrap();
    let token = stored.record.tokens.refresh_token.as_ref().unwrap();
    assert_eq!(token.expose(), "newer");
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
