//! A server that ends right after a logout: the refresh token is revoked all the same, by this server or by the next one.

use std::time::Duration;

use serde_json::json;
use wire::path;

use crate::world::{Client, Plan, Server, Signal, World};

const REVOKE: &str = "RevokeToken";
/// How long a revocation may take: a server that was killed had a lease of 20 seconds, and the machine is busy.
const REVOCATION: Duration = Duration::from_mins(1);

async fn world(redis: bool) -> World {
    World::start(Plan {
        redis,
        ..Plan::default()
    })
    .await
}

async fn log_out(client: &mut Client, server: &Server) {
    let answer = client.post(server, path::LOGOUT, &json!({})).await;
    assert_eq!(answer.status, 200, "{answer:?}");
}

async fn a_server_that_is_told_to_stop_revokes_before_it_ends(redis: bool) {
    let world = world(redis).await;
    let mut server = world.server().await;
    let mut client = world.log_in(&server).await;
    log_out(&mut client, &server).await;
    server.process.signal(Signal::TERM);
    assert!(server.process.wait().await.success());
    assert_eq!(world.proxy.count(REVOKE), 1);
}

async fn what_a_stopping_server_cannot_revoke_the_next_one_does(redis: bool) {
    let world = world(redis).await;
    let mut server = world.server().await;
    let mut client = world.log_in(&server).await;
    world.pool.signal(Signal::STOP);
    log_out(&mut client, &server).await;
    server.process.signal(Signal::TERM);
    assert!(server.process.wait().await.success());
    world.pool.signal(Signal::CONT);
    let before = world.proxy.count(REVOKE);
    let server = world.server_at(&server.url).await;
    world.proxy.wait_for_more(REVOKE, before, REVOCATION).await;
    assert!(!client.is_logged_in(&server).await);
}

async fn what_a_killed_server_had_to_revoke_the_next_one_does(redis: bool) {
    let world = world(redis).await;
    let mut server = world.server().await;
    let mut client = world.log_in(&server).await;
    // The killed server may have sent the request, but has not seen the answer.
    world.proxy.hold();
    log_out(&mut client, &server).await;
    server.process.kill();
    world.proxy.cut();
    world.proxy.release();
    let before = world.proxy.count(REVOKE);
    let server = world.server_at(&server.url).await;
    world.proxy.wait_for_more(REVOKE, before, REVOCATION).await;
    assert!(!client.is_logged_in(&server).await);
}

/// Runs each test over both kinds of session store.
macro_rules! both_stores {
    ($($test:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $test() {
                Box::pin(super::$test(false)).await;
            })+
        }

        mod redis {
            $(#[tokio::test]
            async fn $test() {
                Box::pin(super::$test(true)).await;
            })+
        }
    };
}

both_stores!(
    a_server_that_is_told_to_stop_revokes_before_it_ends,
    what_a_stopping_server_cannot_revoke_the_next_one_does,
    what_a_killed_server_had_to_revoke_the_next_one_does,
);
