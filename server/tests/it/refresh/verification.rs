//! What a refresh brings is verified. Trouble with keys and clocks ends no session and loses no refresh token; tokens that the
//! session must not have are revoked.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use wire::{ProblemCode, path};

use super::{LIFETIME, PAUSE, REFRESH_CALLS, expires_at, world};
use crate::browser::Browser;
use crate::world::{World, email};

const UNAVAILABLE: (u16, ProblemCode) = (503, ProblemCode::PoolUnavailable);

/// A world with rotation, without a grace period, whose pool has a clock of its own.
async fn world_with_two_clocks() -> (World, Arc<AtomicI64>) {
    let clock = Arc::new(AtomicI64::new(crate::world::START_TIME));
    let of_pool = Arc::clone(&clock);
    let world = World::with(|plan| {
        plan.pool.access_token_seconds = LIFETIME;
        plan.pool.refresh_token_rotation = true;
        plan.pool.clock = local_pool::Clock::manual(of_pool);
    })
    .await;
    (world, clock)
}

/// A refresh whose tokens cannot be verified, and the next one, whose tokens can.
async fn fail_and_recover(world: &World, member: &mut Browser, mend: impl FnOnce()) {
    let answer = member.get(path::PROFILE).await;
    assert_eq!(answer.refusal(), UNAVAILABLE);
    assert!(answer.set_cookies().is_empty());
    assert!(member.is_logged_in().await);
    mend();
    world.advance(PAUSE);
    assert_eq!(
        member.get(path::PROFILE).await.status,
        200,
        "the rotated refresh token was stored"
    );
}

#[tokio::test]
async fn clocks_that_differ_end_no_session() {
    // Tokens that were issued in the future, and tokens that have expired.
    for difference in [120, -(LIFETIME + 120)] {
        let (world, pool) = world_with_two_clocks().await;
        let mut member = world.member("ada").await;
        world.advance(LIFETIME);
        pool.store(world.now() + difference, Ordering::SeqCst);
        fail_and_recover(&world, &mut member, || {
            pool.store(world.now(), Ordering::SeqCst);
        })
        .await;
    }
}

#[tokio::test]
async fn keys_that_cannot_be_fetched_end_no_session() {
    let mut world = world(true).await;
    let mut members = [world.member("ada").await, world.hosted_member("bob").await];
    let key_set = world.state.config.pool.jwks_url.path().to_owned();
    world.gate.answer(&key_set, 503, json!({}));
    for member in &mut members {
        // A server that has no keys yet.
        world.restart(|_| ()).await;
        *member = member.clone().after_restart(&world);
        world.advance(LIFETIME);
        let answer = member.get(path::PROFILE).await;
        assert_eq!(answer.refusal(), UNAVAILABLE);
        assert!(member.is_logged_in().await);
    }
    world.gate.restore(&key_set);
    world.advance(LIFETIME);
    for member in &mut members {
        assert_eq!(expires_at(member).await, world.now() + LIFETIME);
    }
}

/// Replaces the id of the key that signed a token.
fn with_unknown_key(token: &str) -> String {
    let (header, rest) = token.split_once('.').unwrap();
    let header = BASE64_URL_SAFE_NO_PAD.decode(header).unwrap();
    let mut header: Value = serde_json::from_slice(&header).unwrap();
    header["kid"] = json!("unknown");
    format!(
        "{}.{rest}",
        BASE64_URL_SAFE_NO_PAD.encode(header.to_string())
    )
}

#[tokio::test]
async fn a_key_that_is_not_known_yet_ends_no_session() {
    let world = world(true).await;
    let mut member = world.member("ada").await;
    world.advance(LIFETIME);
    world.gate.rewrite(REFRESH_CALLS[0], |mut answer| {
        let token = &mut answer["AuthenticationResult"]["AccessToken"];
        *token = with_unknown_key(token.as_str().unwrap()).into();
        answer
    });
    fail_and_recover(&world, &mut member, || world.gate.restore(REFRESH_CALLS[0])).await;
    world.advance(LIFETIME);
    assert_eq!(expires_at(&mut member).await, world.now() + LIFETIME);
}

/// What a rewrite of the access token leads to, whatever is wrong with it: it may be this server that is wrong.
#[tokio::test]
async fn an_access_token_that_is_not_accepted_loses_no_refresh_token() {
    let world = world(true).await;
    let mut member = world.member("ada").await;
    let malformed = |_: &str| "not a token".to_owned();
    let other_signature = |token: &str| {
        let (signed, _) = token.rsplit_once('.').unwrap();
        format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode([7; 256]))
    };
    for change in [malformed, other_signature] {
        world.advance(LIFETIME);
        world.gate.rewrite(REFRESH_CALLS[0], move |mut answer| {
            let token = &mut answer["AuthenticationResult"]["AccessToken"];
            *token = change(token.as_str().unwrap()).into();
            answer
        });
        fail_and_recover(&world, &mut member, || world.gate.restore(REFRESH_CALLS[0])).await;
    }
    assert!(world.gate.calls("RevokeToken").is_empty());
}

/// The tokens of the latest refresh.
fn latest_tokens(world: &World) -> Value {
    let call = world.gate.calls(REFRESH_CALLS[0]).pop().unwrap();
    serde_json::from_str(&call.answer).unwrap()
}

fn revoked(world: &World, token: &str) -> bool {
    let calls = world.gate.calls("RevokeToken");
    calls.iter().any(|call| call.request.contains(token))
}

#[tokio::test]
async fn tokens_of_another_user_are_revoked_and_end_the_session() {
    let world = world(true).await;
    let (mut ada, mut bob) = (world.member("ada").await, world.member("bob").await);
    world.advance(LIFETIME);
    expires_at(&mut bob).await;
    let of_bob = latest_tokens(&world);
    world.gate.answer(REFRESH_CALLS[0], 200, of_bob.clone());
    let refused = ada.get(path::PROFILE).await;
    assert_eq!(refused.refusal(), (401, ProblemCode::NotLoggedIn));
    assert!(!ada.is_logged_in().await);
    world.state.background.wait().await;
    let token = of_bob["AuthenticationResult"]["RefreshToken"]
        .as_str()
        .unwrap();
    assert!(revoked(&world, token));
    assert_eq!(
        world.gate.calls("RevokeToken").len(),
        2,
        "that of the session, too"
    );
}

#[tokio::test]
async fn tokens_of_another_login_are_revoked_and_not_used() {
    let world = world(true).await;
    let mut first = world.member("ada").await;
    world.advance(10);
    let mut second = world.new_browser();
    second.log_in(&email("ada")).await;
    world.advance(LIFETIME);
    expires_at(&mut second).await;
    let of_second = latest_tokens(&world);
    world.gate.clear_calls();
    world.gate.answer(REFRESH_CALLS[0], 200, of_second.clone());
    assert_eq!(first.get(path::PROFILE).await.refusal(), UNAVAILABLE);
    assert!(first.is_logged_in().await);
    world.state.background.wait().await;
    let token = of_second["AuthenticationResult"]["RefreshToken"]
        .as_str()
        .unwrap();
    assert!(revoked(&world, token));
    world.gate.restore(REFRESH_CALLS[0]);
    world.advance(PAUSE);
    assert_eq!(expires_at(&mut first).await, world.now() + LIFETIME);
}
