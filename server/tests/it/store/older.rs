//! SQLite files of older versions.

use server::random::Random;
use server::session::id::Hash;
use server::session::sealing::Sealing;

use wire::path;

use crate::browser::Browser;
use crate::world::World;

/// Seals all sessions as versions did that authenticated only the key.
async fn seal_without_limits(world: &World) {
    let keys = std::fs::read_to_string(world.path("session.keys")).unwrap();
    let sealing = Sealing::parse(&keys, Random::seeded(3)).unwrap();
    let rows: Vec<(Vec<u8>, i64, i64, Vec<u8>)> =
        sqlx::query_as("SELECT key, idle, max_ends_at, sealed FROM sessions")
            .fetch_all(&world.rows().await)
            .await
            .unwrap();
    for (key, idle, max_ends_at, sealed) in rows {
        let key = Hash::try_from(key).unwrap();
        let limits = [idle.to_be_bytes(), max_ends_at.to_be_bytes()].concat();
        let context = [b"session with limits:".as_slice(), &key, &limits].concat();
        let record = sealing.open_sealed(&context, &sealed).unwrap();
        let context = [b"session:".as_slice(), &key].concat();
        sqlx::query("UPDATE sessions SET sealed = ?, last_seen_mac = NULL WHERE key = ?")
            .bind(sealing.seal(&context, &record))
            .bind(key.as_slice())
            .execute(&world.rows().await)
            .await
            .unwrap();
    }
}

async fn not_upgraded(world: &World) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM sessions WHERE last_seen_mac IS NULL")
        .fetch_one(&world.rows().await)
        .await
        .unwrap()
}

async fn world() -> (World, Browser) {
    let world = World::new().await;
    let member = world.member("ada").await;
    seal_without_limits(&world).await;
    (world, member)
}

#[tokio::test]
async fn sessions_sealed_without_their_limits_are_upgraded_in_the_background() {
    let (mut world, member) = world().await;
    world
        .sql("DROP INDEX sessions_to_upgrade; ALTER TABLE sessions DROP COLUMN last_seen_mac")
        .await;
    world.restart(|_| ()).await;
    // However many there are, no request waits for all of them.
    assert_eq!(world.new_browser().get(path::READYZ).await.status, 200);
    assert_eq!(not_upgraded(&world).await, 1);
    world.state.sessions.remove_expired().await.unwrap();
    assert_eq!(not_upgraded(&world).await, 0);
    let mut member = member.after_restart(&world);
    world.advance(60);
    assert!(member.is_logged_in().await);
    assert!(
        member.is_logged_in().await,
        "also after its activity was recorded"
    );
}

#[tokio::test]
async fn a_session_that_an_older_server_inserts_later_is_upgraded_when_it_is_read() {
    let (world, mut member) = world().await;
    world.advance(60);
    assert!(member.is_logged_in().await);
    assert_eq!(not_upgraded(&world).await, 0);
}

#[tokio::test]
async fn an_older_session_cannot_be_prolonged() {
    let (mut world, member) = world().await;
    world
        .store
        .alter_sessions("max_ends_at", 4_000_000_000)
        .await;
    world.store.alter_sessions("idle", 4_000_000_000).await;
    for _ in 0..2 {
        let mut member = member.clone().after_restart(&world);
        assert!(!member.is_logged_in().await);
        world.restart(|_| ()).await;
    }
}
