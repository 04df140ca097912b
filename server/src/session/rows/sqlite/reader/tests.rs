use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures::future::join_all;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::oneshot;

use super::super::Sqlite;
use super::open::CACHED;
use super::{Connection, Reader, Request, Row};
use crate::session::id::Hash;

pub(super) const KEY: Hash = [1; 32];

pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join("sessions.db")
}

pub(super) fn options(folder: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(file(folder))
}

/// A file that was prepared, with two servers on it.
pub(super) async fn servers(folder: &Path) -> [Sqlite; 2] {
    let path = file(folder);
    let servers = [Sqlite::open(&path), Sqlite::open(&path)];
    servers[0].prepare().await.unwrap();
    servers
}

async fn insert_with(server: &Sqlite, key: &Hash, sealed: &[u8]) {
    let insert = "INSERT INTO sessions (key, version, created_at, last_seen_at, max_ends_at, sealed) VALUES (?, 1, 0, 0, 9, ?)";
    let insert = sqlx::query(insert).bind(key.as_slice()).bind(sealed);
    insert.execute(&server.pool).await.unwrap();
}

pub(super) async fn insert(server: &Sqlite, key: &Hash) {
    insert_with(server, key, &[0]).await;
}

async fn sql(server: &Sqlite, statement: &'static str) {
    sqlx::raw_sql(statement)
        .execute(&server.pool)
        .await
        .unwrap();
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

/// Whether each of three reads at the same time has found a session.
async fn read_three(server: &Sqlite) -> [bool; 3] {
    let keys = [[1; 32], [2; 32], [3; 32]];
    let rows = join_all(keys.iter().map(|key| server.session(key))).await;
    let found: Vec<bool> = rows
        .into_iter()
        .map(|row| row.is_ok_and(|row| row.is_some()))
        .collect();
    found.try_into().unwrap()
}

#[tokio::test]
async fn a_session_that_is_malformed_fails_alone() {
    let folder = tempfile::tempdir().unwrap();
    let [server, other] = servers(folder.path()).await;
    for byte in 1..=3 {
        insert(&server, &[byte; 32]).await;
    }
    sql(
        &other,
        "UPDATE sessions SET last_seen_mac = x'00' WHERE hex(key) LIKE '02%'",
    )
    .await;
    // With the first read and with what it keeps.
    for _ in 0..2 {
        assert_eq!(read_three(&server).await, [true, false, true]);
        assert!(server.session(&[2; 32]).await.is_err(), "it exists");
    }
    sql(&other, "UPDATE sessions SET last_seen_mac = NULL").await;
    assert_eq!(read_three(&server).await, [true; 3]);
}

#[tokio::test]
async fn a_session_on_a_damaged_page_fails_alone() {
    let folder = tempfile::tempdir().unwrap();
    let [server, _] = servers(folder.path()).await;
    for byte in 1..=3 {
        insert_with(&server, &[byte; 32], &[0xA0 + byte; 9000]).await;
    }
    // The search for the others does not lead past the last one.
    sql(&server, "PRAGMA wal_checkpoint(TRUNCATE)").await;
    let mut bytes = std::fs::read(file(folder.path())).unwrap();
    // A page with bytes that found no room in the tree begins with the number of the next one (SQLite, "Database File Format",
    // section 1.7).
    let page = bytes
        .chunks_mut(4096)
        .find(|page| page[4..] == [0xA3; 4092]);
    page.unwrap()[..4].fill(0xFF);
    std::fs::write(file(folder.path()), bytes).unwrap();
    assert_eq!(read_three(&server).await, [true, true, false]);
    assert!(server.session(&[3; 32]).await.is_err(), "it exists");
}

#[tokio::test]
async fn a_reader_that_panics_starts_again() {
    let folder = tempfile::tempdir().unwrap();
    let [server, _] = servers(folder.path()).await;
    insert(&server, &KEY).await;
    let panics = AtomicBool::new(true);
    let reader = Reader::start(options(folder.path()).thread_name(move |id| {
        assert!(!panics.swap(false, Ordering::SeqCst), "the first thread");
        format!("reader-{id}")
    }));
    assert!(reader.session(&KEY).await.is_err());
    assert!(reader.session(&KEY).await.unwrap().is_some());
}

#[tokio::test]
async fn a_request_that_was_dropped_reads_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let [_, _] = servers(folder.path()).await;
    let mut connection = Connection::new(options(folder.path()));
    let (answer, answered) = oneshot::channel();
    let mut batch = vec![Request { key: KEY, answer }];
    drop(answered);
    connection.answer(&mut batch).await;
    assert!(batch.is_empty());
    assert!(connection.open.is_none());
}

#[tokio::test]
async fn the_server_is_ready_only_while_sessions_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let [server, other] = servers(folder.path()).await;
    server.ping().await.unwrap();
    sql(&other, "ALTER TABLE sessions RENAME TO away").await;
    assert!(server.ping().await.is_err());
    sql(&other, "ALTER TABLE away RENAME TO sessions").await;
    server.ping().await.unwrap();
}
