//! Two servers on one Redis that compete for a session, with rotation and without a grace period: a second call with the same
//! refresh token is refused, and must not end the session.

use std::time::Duration;

use futures::future::join;
use tokio::time::{Instant, interval};
use wire::path;

use crate::refresh::{REFRESH, recover, refresh_in_progress, rotation};
use crate::world::{Plan, Signal, World};

/// Longer than a lease that is not renewed.
const LONGER_THAN_A_LEASE: Duration = Duration::from_secs(25);

async fn world() -> World {
    let plan = Plan {
        redis: true,
        ..rotation(0)
    };
    World::start(plan).await
}

#[tokio::test]
async fn a_lease_is_renewed_as_long_as_the_pool_takes() {
    let world = world().await;
    let (first, second) = (world.server().await, world.server().await);
    let mut clients = world.log_in_with_expired_tokens(&first, 1).await;
    let client = &mut clients[0];
    refresh_in_progress(&world, client, &first).await;
    let release_at = Instant::now() + LONGER_THAN_A_LEASE;
    let mut seconds = interval(Duration::from_secs(1));
    while Instant::now() < release_at {
        seconds.tick().await;
        let answer = client.get(&second, path::PROFILE).await;
        assert_eq!(answer.status, 503, "{answer:?}");
    }
    assert_eq!(world.proxy.count(REFRESH), 1, "the second server waits");
    world.proxy.release();
    for server in [&first, &second] {
        assert_eq!(recover(client, server).await.status, 200);
    }
    assert_eq!(world.proxy.count(REFRESH), 1);
}

#[tokio::test]
async fn a_server_that_cannot_store_new_tokens_for_longer_than_its_lease_loses_no_session() {
    let mut world = world().await;
    let (first, second) = (world.server().await, world.server().await);
    let mut clients = world.log_in_with_expired_tokens(&first, 1).await;
    refresh_in_progress(&world, &clients[0], &first).await;
    world.redis.as_mut().unwrap().kill();
    let killed_at = Instant::now();
    world.proxy.release();
    first.process.wait_for_log("could not be stored").await;
    // It does not see that Redis is back before the other server has been refused.
    first.process.signal(Signal::STOP);
    tokio::time::sleep_until(killed_at + LONGER_THAN_A_LEASE).await;
    world.redis.as_mut().unwrap().start_again().await;
    world.proxy.hold_from(REFRESH);
    let refused = async {
        world.proxy.wait_for_held(1).await;
        assert_eq!(world.proxy.count(REFRESH), 2);
        world.proxy.release();
        first.process.signal(Signal::CONT);
    };
    let (recovered, ()) = join(recover(&mut clients[0], &second), refused).await;
    assert_eq!(recovered.status, 200);
    assert_eq!(world.proxy.count(REFRESH), 2);
}

#[tokio::test]
async fn a_lease_whose_response_is_lost_delays_nobody() {
    let world = world().await;
    let server = world.server().await;
    let mut clients = world.log_in_with_expired_tokens(&server, 2).await;
    // From now on, Redis knows the script.
    assert_eq!(clients[1].get(&server, path::PROFILE).await.status, 200);
    let redis = &world.redis.as_ref().unwrap().proxy;
    // The length of a lease.
    redis.hold_from("\r\n20000\r\n");
    let lost = async {
        redis.wait_for_held(1).await;
        redis.cut();
        redis.release();
    };
    let (answer, ()) = join(clients[0].get(&server, path::PROFILE), lost).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(world.proxy.count(REFRESH), 2);
}
