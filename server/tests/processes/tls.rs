//! Redis with TLS and a password, certified by a private authority.

use serde_json::json;
use wire::path;

use crate::world::{Authority, Client, Plan, REDIS_PASSWORD, Server, TlsRedis, World};

/// Servers that trust an authority, and no other.
async fn world(redis: &TlsRedis, trusted: &Authority) -> World {
    World::start(Plan {
        servers: vec![
            ("SESSION_STORE", redis.url("rediss")),
            ("SSL_CERT_FILE", trusted.file()),
        ],
        ..Plan::default()
    })
    .await
}

async fn readiness(server: &Server) -> u16 {
    Client::new()
        .get(server, path::READYZ)
        .await
        .status
        .as_u16()
}

#[tokio::test]
async fn sessions_are_stored_over_tls() {
    let authority = Authority::new("own");
    let redis = TlsRedis::start(&authority, "localhost").await;
    let world = world(&redis, &authority).await;
    let server = world.server().await;
    let mut client = world.log_in(&server).await;
    assert!(client.is_logged_in(&server).await);
    assert_eq!(client.get(&server, path::PROFILE).await.status, 200);
    let answer = client.post(&server, path::LOGOUT, &json!({})).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(!client.is_logged_in(&server).await);
    assert!(!server.process.log().contains(REDIS_PASSWORD));
}

#[tokio::test]
async fn a_server_that_cannot_verify_redis_is_not_ready_until_it_can() {
    let (authority, unknown) = (Authority::new("own"), Authority::new("unknown"));
    let mut redis = TlsRedis::start(&unknown, "localhost").await;
    let world = world(&redis, &authority).await;
    let server = world.server_with(&[], path::HEALTHZ).await;
    assert_eq!(readiness(&server).await, 503);
    server.process.wait_for_log("UnknownIssuer").await;
    redis.restart(&authority, "redis.example.org").await;
    assert_eq!(readiness(&server).await, 503);
    server
        .process
        .wait_for_log("certificate not valid for name")
        .await;
    redis.restart(&authority, "localhost").await;
    assert_eq!(readiness(&server).await, 200);
    assert!(!server.process.log().contains(REDIS_PASSWORD));
}

#[tokio::test]
async fn a_server_without_tls_at_a_port_with_tls_is_not_ready_and_says_so() {
    let authority = Authority::new("own");
    let redis = TlsRedis::start(&authority, "localhost").await;
    let world = world(&redis, &authority).await;
    let plain = [("SESSION_STORE", redis.url("redis"))];
    let server = world.server_with(&plain, path::HEALTHZ).await;
    assert_eq!(readiness(&server).await, 503);
    let log = server.process.log();
    assert!(log.contains("session store does not respond yet"), "{log}");
    assert!(!log.contains(REDIS_PASSWORD));
}
