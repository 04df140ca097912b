//! Limits that several servers count together, in Redis.

use std::net::IpAddr;

use server::config::RateLimit;
use server::limits::Taken;

use crate::world::{StoreKind, World};

const ALL: [RateLimit; 3] = [
    RateLimit::LoginAddress,
    RateLimit::LoginPair,
    RateLimit::LoginAccount,
];

async fn world(store: StoreKind, limits: &str) -> World {
    let limits = limits.to_owned();
    World::over_with(store, |plan| plan.settings.rate_limits = Some(limits)).await
}

fn address(last: u64) -> IpAddr {
    format!("192.0.2.{last}").parse().unwrap()
}

/// The numbers to which attempts moved those of their keys.
fn until(taken: &[Taken]) -> Vec<i64> {
    let values = taken
        .iter()
        .map(|taken| serde_json::to_value(taken).unwrap());
    values
        .map(|taken| taken["until"].as_i64().unwrap())
        .collect()
}

/// One of a thousand calls that look random, and are the same each time.
async fn step(world: &World, taken: &mut Vec<Vec<Taken>>, number: u64) -> Result<Vec<i64>, u32> {
    let (limits, address) = (&world.state.limits, Some(address(number / 16 % 3)));
    let subject = ["ada", "bob"][usize::from((number / 64).is_multiple_of(2))];
    match number % 16 {
        0 => limits.clear(RateLimit::LoginPair, address, subject).await,
        1..6 => world.advance(i64::try_from(number / 128 % 40).unwrap()),
        6..9 if !taken.is_empty() => {
            let index = usize::try_from(number).unwrap() % taken.len();
            limits.give_back(&taken.swap_remove(index)).await;
        }
        _ => {
            let outcome = limits.take(&ALL, address, subject).await;
            let outcome = outcome.map_err(|exceeded| exceeded.retry_after)?;
            let until = until(&outcome);
            taken.push(outcome);
            return Ok(until);
        }
    }
    Ok(Vec::new())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn redis_counts_as_the_memory_does() {
    let limits = "login.address=3/1m,login.pair=2/30s,login.account=5/7m";
    let sqlite = world(StoreKind::Sqlite, limits).await;
    let redis = world(StoreKind::Redis, limits).await;
    let (mut in_memory, mut in_redis) = (Vec::new(), Vec::new());
    let (mut number, mut refused, mut allowed) = (1_u64, 0, 0);
    for _ in 0..1000 {
        // Knuth's linear congruential generator; its high bits are the better ones.
        number = number
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let expected = step(&sqlite, &mut in_memory, number >> 33).await;
        let found = step(&redis, &mut in_redis, number >> 33).await;
        assert_eq!(found, expected);
        refused += usize::from(found.is_err());
        allowed += usize::from(found.is_ok_and(|until| !until.is_empty()));
    }
    assert!(refused > 50 && allowed > 50, "{refused} {allowed}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_that_was_set_back_locks_nobody_out() {
    for store in [StoreKind::Sqlite, StoreKind::Redis] {
        let world = world(store, "login.account=2/1m").await;
        let account = [RateLimit::LoginAccount];
        let take = async || {
            world
                .state
                .limits
                .take(&account, Some(address(1)), "ada")
                .await
        };
        for expected in [true, true, false] {
            assert_eq!(take().await.is_ok(), expected);
        }
        // The clocks of two servers may differ by a minute.
        world.advance(-60);
        assert!(take().await.is_err());
        world.advance(-60);
        for expected in [true, true, false] {
            assert_eq!(take().await.is_ok(), expected);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_count_together() {
    let world = world(StoreKind::Redis, "login.account=3/1h").await;
    let second = world.another_server().await;
    let account = [RateLimit::LoginAccount];
    for state in [&world.state, &second, &world.state] {
        state
            .limits
            .take(&account, Some(address(1)), "ada")
            .await
            .unwrap();
    }
    for state in [&world.state, &second] {
        let refused = state.limits.take(&account, Some(address(2)), "ada").await;
        assert_eq!(refused.unwrap_err().retry_after, 1200);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_redis_each_server_counts_alone() {
    let mut world = world(StoreKind::Redis, "login.account=1/1h").await;
    let account = [RateLimit::LoginAccount];
    let take = async |world: &World, subject: &str| {
        let outcome = world
            .state
            .limits
            .take(&account, Some(address(1)), subject)
            .await;
        outcome.is_ok()
    };
    assert!(take(&world, "ada").await && !take(&world, "ada").await);
    world.store.redis().kill();
    assert!(take(&world, "ada").await, "an outage locks nobody out");
    assert!(!take(&world, "ada").await, "but attempts are still limited");
    world.store.redis().restart();
    assert!(!take(&world, "ada").await && take(&world, "bob").await);
    assert!(!take(&world, "bob").await);
}
