//! Refreshes across servers, and what interrupts them: a pool that stops, servers that are killed or stopped, a store that is
//! restarted.

use std::time::Duration;

use futures::future::join_all;
use serde_json::Value;
use tokio::time::{Instant, interval, timeout};
use wire::path;

use crate::world::{Answer, Client, Plan, Server, Signal, World};

/// The operation that refreshes.
pub const REFRESH: &str = "GetTokensFromRefreshToken";
/// How long a session may be unavailable: a lease of 20 seconds, on a machine that is busy.
const RECOVERY: Duration = Duration::from_mins(1);
/// The longest time for an answer, on a machine that is busy. A request waits for 5 seconds at most.
const ANSWER: Duration = Duration::from_secs(10);
/// How long the pool is stopped.
const STOP: Duration = Duration::from_secs(30);

pub fn rotation(grace: u8) -> Plan {
    Plan {
        pool: vec![
            ("LOCAL_POOL_REFRESH_TOKEN_ROTATION", "true".to_owned()),
            ("LOCAL_POOL_REFRESH_TOKEN_GRACE", grace.to_string()),
        ],
        ..Plan::default()
    }
}

/// Asks for the profile until the tokens are fresh, or until the session has ended. Any other answer than 503 fails the test.
pub async fn recover(client: &mut Client, server: &Server) -> Answer {
    let recovered = async {
        let mut attempts = interval(Duration::from_millis(500));
        loop {
            attempts.tick().await;
            let answer = client.get(server, path::PROFILE).await;
            if answer.status != 503 {
                return answer;
            }
            assert_eq!(answer.retry_after, Some(5), "{answer:?}");
        }
    };
    timeout(RECOVERY, recovered)
        .await
        .expect("the session recovers")
}

pub fn access_token_id(answer: &Answer) -> &Value {
    assert_eq!(answer.status, 200, "{answer:?}");
    &answer.body["access_token"]["claims"]["jti"]
}

/// Asks for the profile in a task, until the pool's answer to the refresh is held back.
pub async fn refresh_in_progress(world: &World, client: &Client, server: &Server) {
    let (mut client, url) = (client.clone(), server.url.clone());
    world.proxy.hold();
    // The server may be killed before it answers.
    drop(tokio::spawn(async move {
        client.try_get(&url, path::PROFILE).await
    }));
    world.proxy.wait_for_held(1).await;
    assert_eq!(world.proxy.count(REFRESH), 1);
}

#[tokio::test]
async fn a_session_of_one_server_continues_at_another() {
    let world = World::start(Plan::default()).await;
    let (first, second) = (world.server().await, world.server().await);
    let mut client = world.log_in(&first).await;
    assert!(client.is_logged_in(&second).await);
    assert_eq!(client.get(&second, path::PROFILE).await.status, 200);
    assert_eq!(world.proxy.count(REFRESH), 0);
}

/// Each client asks once a second, and gets an answer each time.
async fn ask_each_second(client: &mut Client, server: &Server, until: Instant) {
    let mut seconds = interval(Duration::from_secs(1));
    while Instant::now() < until {
        seconds.tick().await;
        let answer = timeout(ANSWER, client.get(server, path::PROFILE)).await;
        let status = answer.expect("the server answers in time").status;
        assert!(status == 200 || status == 503, "{status}");
    }
}

#[tokio::test]
async fn a_pool_that_stops_for_half_a_minute_ends_no_session() {
    let world = World::start(rotation(0)).await;
    let server = world.server().await;
    let mut clients = world.log_in_with_expired_tokens(&server, 20).await;
    world.pool.signal(Signal::STOP);
    let until = Instant::now() + STOP;
    let asking = clients
        .iter_mut()
        .map(|client| ask_each_second(client, &server, until));
    join_all(asking).await;
    world.pool.signal(Signal::CONT);
    let recovered = join_all(clients.iter_mut().map(|client| recover(client, &server))).await;
    let going_on = recovered.iter().filter(|answer| answer.status == 200);
    assert_eq!(going_on.count(), 20);
    assert_eq!(world.proxy.count(REFRESH), 20, "one call for each session");
}

#[tokio::test]
async fn a_server_that_is_killed_during_a_refresh_loses_nothing_within_the_grace_period() {
    let world = World::start(rotation(60)).await;
    let (mut first, second) = (world.server().await, world.server().await);
    let mut clients = world.log_in_with_expired_tokens(&first, 1).await;
    refresh_in_progress(&world, &clients[0], &first).await;
    first.process.kill();
    world.proxy.release();
    assert_eq!(recover(&mut clients[0], &second).await.status, 200);
    assert_eq!(world.proxy.count(REFRESH), 2);
    // The server that comes back finds the same session.
    let first = world.server_at(&first.url).await;
    assert_eq!(clients[0].get(&first, path::PROFILE).await.status, 200);
    assert_eq!(world.proxy.count(REFRESH), 2);
}

#[tokio::test]
async fn a_server_that_is_killed_during_a_refresh_without_a_grace_period_ends_the_session_cleanly()
{
    let world = World::start(rotation(0)).await;
    let (mut first, second) = (world.server().await, world.server().await);
    let mut clients = world.log_in_with_expired_tokens(&first, 1).await;
    refresh_in_progress(&world, &clients[0], &first).await;
    first.process.kill();
    world.proxy.release();
    assert_eq!(recover(&mut clients[0], &second).await.status, 401);
    assert!(!clients[0].is_logged_in(&second).await);
    assert_eq!(world.proxy.count(REFRESH), 2, "one more try, and no other");
}

#[tokio::test]
async fn a_server_that_was_stopped_longer_than_its_lease_overwrites_nothing() {
    // With SQLite, a process that is stopped while it writes would keep the file locked.
    let world = World::start(Plan {
        redis: true,
        ..rotation(60)
    })
    .await;
    let (first, second) = (world.server().await, world.server().await);
    let mut clients = world.log_in_with_expired_tokens(&first, 1).await;
    let client = &mut clients[0];
    refresh_in_progress(&world, client, &first).await;
    first.process.signal(Signal::STOP);
    world.proxy.release();
    let recovered = recover(client, &second).await;
    let id = access_token_id(&recovered).clone();
    first.process.signal(Signal::CONT);
    for server in [&first, &second, &first] {
        assert_eq!(
            access_token_id(&client.get(server, path::PROFILE).await),
            &id
        );
    }
    assert_eq!(world.proxy.count(REFRESH), 2);
}

#[tokio::test]
async fn a_connection_that_is_cut_during_a_refresh_loses_nothing_within_the_grace_period() {
    let world = World::start(rotation(60)).await;
    let server = world.server().await;
    let mut clients = world.log_in_with_expired_tokens(&server, 1).await;
    refresh_in_progress(&world, &clients[0], &server).await;
    world.proxy.cut();
    world.proxy.release();
    assert_eq!(recover(&mut clients[0], &server).await.status, 200);
    assert_eq!(world.proxy.count(REFRESH), 2);
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_finishes_its_refresh() {
    let world = World::start(rotation(0)).await;
    let (mut first, second) = (world.server().await, world.server().await);
    let mut clients = world.log_in_with_expired_tokens(&first, 1).await;
    refresh_in_progress(&world, &clients[0], &first).await;
    first.process.signal(Signal::TERM);
    world.proxy.release();
    assert!(first.process.wait().await.success());
    assert_eq!(recover(&mut clients[0], &second).await.status, 200);
    assert_eq!(world.proxy.count(REFRESH), 1);
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_waits_for_a_slow_refresh_and_reports_it() {
    let world = World::start(no_delay()).await;
    let mut server = world.server().await;
    let clients = world.log_in_with_expired_tokens(&server, 1).await;
    refresh_in_progress(&world, &clients[0], &server).await;
    let stopped_at = Instant::now();
    server.process.signal(Signal::TERM);
    assert!(server.process.wait().await.success());
    let waited = stopped_at.elapsed();
    assert!(Duration::from_secs(19) < waited, "{waited:?}");
    let log = server.process.log();
    let line = log.lines().find(|line| line.contains("shutdown timed out"));
    assert!(line.unwrap().contains("\"refreshes\":1"), "{log}");
}

/// Servers that close their listener as soon as they are told to stop.
fn no_delay() -> Plan {
    Plan {
        servers: vec![("SHUTDOWN_DELAY", "0s".to_owned())],
        ..rotation(0)
    }
}

#[tokio::test]
async fn two_servers_on_one_redis_lose_nothing_when_one_is_killed_and_redis_restarts() {
    let mut world = World::start(Plan {
        redis: true,
        ..rotation(60)
    })
    .await;
    let (mut first, second) = (world.server().await, world.server().await);
    let mut idle = world.log_in(&first).await;
    let mut clients = world.log_in_with_expired_tokens(&first, 1).await;
    refresh_in_progress(&world, &clients[0], &first).await;
    first.process.kill();
    let redis = world.redis.as_mut().unwrap();
    redis.kill();
    world.proxy.release();
    let away = idle.get(&second, path::SESSION).await;
    assert_eq!(away.status, 503, "{away:?}");
    redis.start_again().await;
    assert_eq!(recover(&mut clients[0], &second).await.status, 200);
    assert_eq!(recover(&mut idle, &second).await.status, 200);
    assert_eq!(world.proxy.count(REFRESH), 2);
}

#[tokio::test]
async fn new_tokens_are_kept_while_redis_restarts() {
    let mut world = World::start(Plan {
        redis: true,
        ..rotation(0)
    })
    .await;
    let server = world.server().await;
    let mut clients = world.log_in_with_expired_tokens(&server, 1).await;
    refresh_in_progress(&world, &clients[0], &server).await;
    let redis = world.redis.as_mut().unwrap();
    redis.kill();
    world.proxy.release();
    assert_eq!(clients[0].get(&server, path::SESSION).await.status, 503);
    redis.start_again().await;
    assert_eq!(recover(&mut clients[0], &server).await.status, 200);
    assert_eq!(
        world.proxy.count(REFRESH),
        1,
        "without a grace period, a second call would be refused"
    );
}
