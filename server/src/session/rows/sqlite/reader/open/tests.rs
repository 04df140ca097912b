use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::yield_now;
use tokio::time::{Instant, timeout};

use super::super::Connection;
use super::super::tests::{KEY, file, insert, options, servers};
use super::{CACHED, KEPT, Open};
use crate::session::id::Hash;

/// The connection of a server that has read a session.
async fn connection(folder: &Path) -> Connection {
    let [server, _] = servers(folder).await;
    insert(&server, &KEY).await;
    let mut connection = Connection::new(options(folder));
    assert!(finds(&mut connection).await);
    connection
}

async fn finds(connection: &mut Connection) -> bool {
    let read = connection.read(&BTreeSet::from([KEY])).await;
    read.is_ok_and(|(open, _)| open.row(&KEY).is_some())
}

fn open(connection: &mut Connection) -> &mut Open {
    connection.open.as_mut().unwrap()
}

#[tokio::test]
async fn never_more_sessions_are_kept_than_there_is_room_for() {
    let folder = tempfile::tempdir().unwrap();
    let [server, _] = servers(folder.path()).await;
    let keys: Vec<Hash> = (0..200).map(|byte| [byte; 32]).collect();
    for key in &keys {
        insert(&server, key).await;
    }
    let mut open = Open::connect(&options(folder.path())).await.unwrap();
    // Each time, some of them have been read before.
    for first in (0..150).step_by(30) {
        let keys: BTreeSet<Hash> = keys[first..first + 50].iter().copied().collect();
        assert!(open.update(&keys).await.unwrap().is_empty());
        assert!(keys.iter().all(|key| open.row(key).is_some()));
        assert!(open.rows.len() <= CACHED, "{}", open.rows.len());
    }
}

#[tokio::test]
async fn no_read_keeps_a_session_for_longer() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connection(folder.path()).await;
    let until = open(&mut connection).until();
    assert!(until <= Instant::now() + KEPT);
    let row = open(&mut connection).row(&KEY).unwrap();
    assert!(finds(&mut connection).await);
    assert_eq!(open(&mut connection).until(), until);
    // The minute is over, and requests keep coming.
    open(&mut connection).until = Instant::now();
    assert!(finds(&mut connection).await);
    assert!(open(&mut connection).until() > until);
    assert!(!Arc::ptr_eq(
        &row,
        &open(&mut connection).row(&KEY).unwrap()
    ));
}

#[tokio::test]
async fn a_session_is_forgotten_after_its_time_without_a_request() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connection(folder.path()).await;
    let row = Arc::downgrade(&open(&mut connection).row(&KEY).unwrap());
    assert_eq!(row.strong_count(), 1);
    open(&mut connection).until = Instant::now();
    let (_sender, requests) = mpsc::channel(1);
    tokio::spawn(connection.keep_serving(requests));
    let forgotten = async {
        while row.strong_count() > 0 {
            yield_now().await;
        }
    };
    let forgotten = timeout(Duration::from_secs(10), forgotten).await;
    forgotten.expect("the row is dropped");
}

#[tokio::test]
async fn a_connection_that_fails_answers_with_nothing_that_it_has_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connection(folder.path()).await;
    let mut handle = open(&mut connection)
        .connection
        .lock_handle()
        .await
        .unwrap();
    handle.set_progress_handler(1, || false);
    drop(handle);
    assert!(connection.read(&BTreeSet::from([KEY])).await.is_err());
    assert!(connection.open.is_none());
    assert!(finds(&mut connection).await);
}

#[tokio::test]
async fn another_file_at_the_same_path_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connection(folder.path()).await;
    let (path, away) = (file(folder.path()), folder.path().join("away.db"));
    std::fs::rename(&path, &away).unwrap();
    open(&mut connection).until = Instant::now();
    assert!(!finds(&mut connection).await);
    assert!(!path.exists(), "it is not created");
    std::fs::copy(&away, &path).unwrap();
    assert!(!finds(&mut connection).await);
    std::fs::rename(&away, &path).unwrap();
    assert!(finds(&mut connection).await);
}

#[tokio::test]
async fn the_connection_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = connection(folder.path()).await;
    let delete = sqlx::query("DELETE FROM sessions");
    let deleted = delete.execute(&mut open(&mut connection).connection).await;
    assert!(deleted.is_err());
    assert!(finds(&mut connection).await);
}
