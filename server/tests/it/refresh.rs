//! Refreshing the tokens of a session, and which failures end it.

mod failures;
mod leases;
mod logouts;
mod race;
mod renew;
mod servers;
mod user;
mod verification;

use std::sync::atomic::Ordering;

use serde_json::json;
use server::session::id::Hash;
use server::session::{Id, Sessions};
use server::token_lifecycle::refresh_margin;
use wire::profile::Profile;
use wire::{ProblemCode, path};

use crate::browser::Browser;
use crate::world::{StoreKind, World};

/// The lifetime of access tokens in these tests.
const LIFETIME: i64 = 300;
/// After a failure, no attempt is made for less than this number of seconds.
const PAUSE: i64 = 3;
/// The operation that refreshes in-app sessions, and the endpoint that refreshes hosted ones.
const REFRESH_CALLS: [&str; 2] = ["GetTokensFromRefreshToken", "/oauth2/token"];

async fn world(rotation: bool) -> World {
    world_over(StoreKind::Sqlite, rotation).await
}

async fn world_over(store: StoreKind, rotation: bool) -> World {
    World::over_with(store, |plan| {
        plan.pool.access_token_seconds = LIFETIME;
        plan.pool.refresh_token_rotation = rotation;
    })
    .await
}

/// A member per login mode, with the name of the call that refreshes; no call has been recorded yet.
async fn members(world: &World) -> [(Browser, &'static str); 2] {
    let members = [
        (world.member("ada").await, REFRESH_CALLS[0]),
        (world.hosted_member("bob").await, REFRESH_CALLS[1]),
    ];
    world.gate.clear_calls();
    members
}

fn key(browser: &Browser) -> Hash {
    Id::parse(browser.cookie("session").unwrap())
        .unwrap()
        .hash()
}

/// Stores the same tokens again with a later end, as another server would after a refresh.
async fn refresh_elsewhere(world: &World, sessions: &Sessions, member: &Browser) {
    let session = sessions.reload(&key(member)).await.unwrap().unwrap();
    let (user, mut tokens) = (session.record.user.clone(), session.record.tokens.clone());
    tokens.access_expires_at = world.now() + LIFETIME;
    let written = sessions.replace_tokens(&session, user, tokens).await;
    assert!(written.unwrap().is_some());
}

async fn expires_at(browser: &mut Browser) -> i64 {
    let answer = browser.get(path::PROFILE).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json::<Profile>().access_token.claims["exp"]
        .as_i64()
        .unwrap()
}

#[tokio::test]
async fn tokens_are_refreshed_before_expiry_by_a_margin_of_the_session() {
    let world = world(false).await;
    for (mut member, call) in members(&world).await {
        let begun = world.now();
        let margin = refresh_margin(&key(&member));
        world.advance(LIFETIME - margin - 1);
        assert_eq!(expires_at(&mut member).await, begun + LIFETIME);
        assert!(world.gate.calls(call).is_empty());
        world.advance(1);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        assert_eq!(world.gate.calls(call).len(), 1);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        assert_eq!(world.gate.calls(call).len(), 1);
        world.advance(-(LIFETIME - margin));
        world.gate.clear_calls();
    }
}

#[tokio::test]
async fn during_a_shutdown_only_tokens_that_have_expired_are_refreshed() {
    let world = world(true).await;
    for (mut member, call) in members(&world).await {
        world.state.draining.store(true, Ordering::SeqCst);
        world.advance(LIFETIME - 1);
        assert_eq!(expires_at(&mut member).await, world.now() + 1);
        assert!(world.gate.calls(call).is_empty());
        world.advance(1);
        assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
        assert_eq!(world.gate.calls(call).len(), 1);
        world.advance(-LIFETIME);
    }
}

#[tokio::test]
async fn rotated_refresh_tokens_are_stored() {
    let world = world(true).await;
    for (mut member, call) in members(&world).await {
        for round in 1..=3 {
            world.advance(LIFETIME);
            assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
            assert_eq!(world.gate.calls(call).len(), round);
        }
        world.gate.clear_calls();
        world.advance(-3 * LIFETIME);
    }
}

#[tokio::test]
async fn a_session_check_does_not_refresh() {
    let world = world(false).await;
    let mut member = world.member("ada").await;
    world.gate.clear_calls();
    world.advance(LIFETIME + 100);
    assert!(member.is_logged_in().await);
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn an_outage_ends_no_session() {
    for broken in [
        (503, json!({})),
        (
            500,
            json!({ "__type": "InternalErrorException", "error": "server_error" }),
        ),
    ] {
        let world = world(false).await;
        for (mut member, call) in members(&world).await {
            world.gate.answer(call, broken.0, broken.1.clone());
            world.advance(LIFETIME - 1);
            assert_eq!(
                expires_at(&mut member).await,
                world.now() + 1,
                "the old tokens are still valid"
            );
            world.advance(1);
            for _ in 0..2 {
                let answer = member.get(path::PROFILE).await;
                assert_eq!(
                    answer.refusal(),
                    (503, ProblemCode::PoolUnavailable),
                    "{call}"
                );
                assert!(answer.set_cookies().is_empty(), "{call}");
            }
            assert!(member.is_logged_in().await);
            world.gate.restore(call);
            world.advance(PAUSE);
            assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
            world.advance(-LIFETIME - PAUSE);
        }
    }
}

#[tokio::test]
async fn throttling_and_misconfiguration_end_no_session() {
    let world = world(false).await;
    let [(mut ada, in_app), (mut bob, hosted)] = members(&world).await;
    world.advance(LIFETIME);
    for (exception, message, status) in [
        ("TooManyRequestsException", "", 429),
        ("ResourceNotFoundException", "", 503),
        ("SomethingNewException", "", 503),
        (
            "NotAuthorizedException",
            "Unable to verify client secret for client",
            503,
        ),
        ("NotAuthorizedException", "A sentence from the future", 503),
    ] {
        let body = json!({ "__type": exception, "message": message });
        world.gate.answer(in_app, 400, body);
        let answer = ada.get(path::PROFILE).await;
        assert_eq!(answer.status.as_u16(), status, "{exception} {message}");
        assert!(!answer.header("retry-after").is_empty(), "{exception}");
        world.advance(PAUSE);
    }
    for error in ["invalid_client", "unauthorized_client"] {
        world.gate.answer(hosted, 400, json!({ "error": error }));
        assert!(
            bob.get(path::PROFILE).await.status.is_server_error(),
            "{error}"
        );
        world.advance(PAUSE);
    }
    for (member, call) in [(&mut ada, in_app), (&mut bob, hosted)] {
        world.gate.restore(call);
        assert_eq!(expires_at(member).await, world.now() + LIFETIME);
    }
}

#[tokio::test]
async fn a_rejected_refresh_token_ends_the_session() {
    for rotation in [false, true] {
        let world = world(rotation).await;
        for (mut member, _) in members(&world).await {
            world.sign_out_everywhere(&mut member).await;
            assert!(
                member.is_logged_in().await,
                "nothing is refreshed before the tokens expire"
            );
            world.advance(LIFETIME);
            for _ in 0..2 {
                let answer = member.get(path::PROFILE).await;
                assert_eq!(answer.refusal(), (401, ProblemCode::NotLoggedIn));
            }
            // The second request found no session, so its response could remove the cookie.
            assert_eq!(member.cookie("session"), None);
            assert!(!member.is_logged_in().await);
            world.advance(-LIFETIME);
        }
    }
}

#[tokio::test]
async fn a_session_that_the_pool_ended_cannot_be_reused() {
    let world = world(false).await;
    let mut member = world.member("ada").await;
    let session = member.cookie("session").unwrap().to_owned();
    world.sign_out_everywhere(&mut member).await;
    world.advance(LIFETIME);
    let ended = member.get(path::PROFILE).await;
    assert_eq!(ended.refusal(), (401, ProblemCode::NotLoggedIn));
    assert_eq!(ended.set_cookie("session"), None);
    let absent = member.get(path::PROFILE).await;
    insta::assert_snapshot!(absent.set_cookie("session").unwrap(), @"session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    member.plant("session", &session);
    assert!(!member.is_logged_in().await);
}

#[tokio::test]
async fn a_store_failure_during_a_refresh_ends_no_session() {
    let world = world(false).await;
    let mut member = world.member("ada").await;
    world.advance(LIFETIME);
    world.sql("ALTER TABLE sessions RENAME TO away").await;
    assert_eq!(
        member.get(path::PROFILE).await.refusal(),
        (503, ProblemCode::StoreUnavailable)
    );
    world.sql("ALTER TABLE away RENAME TO sessions").await;
    assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
}
