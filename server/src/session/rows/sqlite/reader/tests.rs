use std::path::Path;
use std::sync::Arc;

use futures::future::join_all;

use super::super::Sqlite;
use super::{CACHED, Row};
use crate::session::id::Hash;

const KEY: Hash = [1; 32];

/// A file that was prepared, with two servers on it.
async fn servers(folder: &Path) -> [Sqlite; 2] {
    let path = folder.join("sessions.db");
    let servers = [Sqlite::open(&path), Sqlite::open(&path)];
    servers[0].prepare().await.unwrap();
    servers
}

async fn insert(server: &Sqlite, key: &Hash) {
    let insert = "INSERT INTO sessions (key, version, created_at, last_seen_at, max_ends_at, sealed) VALUES (?, 1, 0, 0, 9, x'00')";
    let insert = sqlx::query(insert).bind(key.as_slice());
    insert.execute(&server.pool).await.unwrap();
}

async fn read(server: &Sqlite) -> Option<Arc<Row>> {
    server.session(&KEY).await.unwrap()
}

#[tokio::test]
async fn each_read_returns_what_another_server_has_written() {
    let folder = tempfile::tempdir().unwrap();
    let [server, other] = servers(folder.path()).await;
    assert!(read(&server).await.is_none());
    insert(&other, &KEY).await;
    let row = read(&server).await.unwrap();
    assert_eq!(row.sealed, [0]);
    // Not even the version tells that a row was changed by other means.
    let change = sqlx::query("UPDATE sessions SET sealed = x'01'");
    change.execute(&other.pool).await.unwrap();
    assert_eq!(read(&server).await.unwrap().sealed, [1]);
    assert!(other.touch_session(&KEY, 5, &[2; 32]).await.unwrap());
    assert_eq!(read(&server).await.unwrap().last_seen.at, 5);
    assert!(other.remove_session(&KEY, 0).await.unwrap().is_some());
    assert!(read(&server).await.is_none());
}

#[tokio::test]
async fn each_read_returns_what_the_same_server_has_written() {
    let folder = tempfile::tempdir().unwrap();
    let [server, _] = servers(folder.path()).await;
    insert(&server, &KEY).await;
    assert_eq!(read(&server).await.unwrap().last_seen.at, 0);
    assert!(server.touch_session(&KEY, 5, &[2; 32]).await.unwrap());
    assert_eq!(read(&server).await.unwrap().last_seen.at, 5);
    assert!(server.remove_session(&KEY, 0).await.unwrap().is_some());
    assert!(read(&server).await.is_none());
}

#[tokio::test]
async fn a_session_is_read_once_until_something_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let [server, other] = servers(folder.path()).await;
    insert(&server, &KEY).await;
    let row = read(&server).await.unwrap();
    assert!(Arc::ptr_eq(&row, &read(&server).await.unwrap()));
    insert(&other, &[2; 32]).await;
    assert!(!Arc::ptr_eq(&row, &read(&server).await.unwrap()));
}

#[tokio::test]
async fn requests_at_the_same_time_get_their_own_sessions_and_few_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let [server, _] = servers(folder.path()).await;
    let keys: Vec<Hash> = (0..=u8::MAX).map(|byte| [byte; 32]).collect();
    let mut transaction = server.pool.begin().await.unwrap();
    for key in &keys {
        let insert = "INSERT INTO sessions (key, version, created_at, last_seen_at, max_ends_at, sealed) VALUES (?1, 1, 0, 0, 9, ?1)";
        let insert = sqlx::query(insert).bind(key.as_slice());
        insert.execute(&mut *transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
    let first = read(&server).await.unwrap();
    for _ in 0..2 {
        let rows = join_all(keys.iter().map(|key| server.session(key))).await;
        for (key, row) in keys.iter().zip(rows) {
            assert_eq!(row.unwrap().unwrap().sealed, key);
        }
    }
    assert!(keys.len() > CACHED);
    assert!(!Arc::ptr_eq(&first, &read(&server).await.unwrap()));
}

#[tokio::test]
async fn a_read_that_fails_fails_for_those_who_wait_and_not_for_later_ones() {
    let folder = tempfile::tempdir().unwrap();
    let server = Sqlite::open(&folder.path().join("later/sessions.db"));
    let keys = [[1; 32], [2; 32]];
    let reads = join_all(keys.iter().map(|key| server.session(key))).await;
    assert!(reads.iter().all(Result::is_err), "{reads:?}");
    server.prepare().await.unwrap();
    assert!(read(&server).await.is_none());
}
