//! The pool signs with new keys while the server runs.

use wire::{ProblemCode, path};

use super::LIFETIME;
use crate::world::World;

/// The time within which the key set is fetched twice at most.
const COOL_DOWN: i64 = 30;

async fn world() -> World {
    World::with(|plan| plan.pool.access_token_seconds = LIFETIME).await
}

/// Makes the pool sign with a new key.
async fn rotate_keys(world: &World) {
    let url = format!("http://{}/rotate-keys", world.pool.address());
    let request = world.gate.client().post(url);
    let answer = request
        .header("content-type", "application/json")
        .body("{}")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
}

fn fetches(world: &World) -> usize {
    let key_set = world.state.config.pool.jwks_url.path().to_owned();
    world.gate.calls(&key_set).len()
}

#[tokio::test]
async fn logins_and_refreshes_go_on_after_a_rotation_of_the_keys() {
    let world = world().await;
    let mut members = [world.member("ada").await, world.hosted_member("bob").await];
    rotate_keys(&world).await;
    // A moment after the server looked at the key set.
    world.member("carl").await;
    world.hosted_member("dora").await;
    assert_eq!(fetches(&world), 2);
    for member in &mut members {
        assert_eq!(member.get(path::PROFILE).await.status, 200);
    }
    world.advance(LIFETIME);
    for member in &mut members {
        assert_eq!(member.get(path::PROFILE).await.status, 200);
    }
    assert_eq!(fetches(&world), 2);
}

#[tokio::test]
async fn a_key_that_is_newer_than_the_last_look_is_no_refusal() {
    let world = world().await;
    let mut members = [world.member("ada").await, world.hosted_member("bob").await];
    let carl = world.account("carl").await;
    world.advance(LIFETIME);
    // Two rotations within the cool-down use up the two fetches.
    for _ in 0..2 {
        rotate_keys(&world).await;
        world.new_browser().log_in(&carl).await;
    }
    rotate_keys(&world).await;
    let answer = world.new_browser().log_in(&carl).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    for member in &mut members {
        let answer = member.get(path::PROFILE).await;
        assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
        assert!(answer.set_cookies().is_empty());
        assert!(member.is_logged_in().await);
    }
    world.advance(COOL_DOWN);
    assert_eq!(world.new_browser().log_in(&carl).await.status, 200);
    for member in &mut members {
        assert_eq!(member.get(path::PROFILE).await.status, 200);
    }
}
