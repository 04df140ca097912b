//! One connection to the file, and what it has read since the file last changed.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _, QueryBuilder};
use tokio::task::spawn_blocking;
use tokio::time::Instant;

use super::super::super::Row;
use super::super::{columns, hash, session};
use super::{Cause, Failures};
use crate::session::Error;
use crate::session::id::Hash;

/// How many sessions are kept in memory at most while nothing is written. Opened ones contain tokens. More than one query reads.
pub(super) const CACHED: usize = 128;
/// How long a connection and its sessions are kept at most.
pub(super) const KEPT: Duration = Duration::from_mins(1);

/// Device and inode: whether a path leads to the same file as before.
pub(super) type FileId = (u64, u64);

pub(super) async fn file_id(path: &Path) -> io::Result<FileId> {
    let path = path.to_owned();
    let metadata = spawn_blocking(|| std::fs::metadata(path)).await??;
    Ok((metadata.dev(), metadata.ino()))
}

pub(super) struct Open {
    connection: SqliteConnection,
    /// When it has been open for long enough.
    until: Instant,
    /// Changes whenever another connection has written, of this process or of another one (SQLite, "PRAGMA `data_version`").
    version: i64,
    rows: HashMap<Hash, Arc<Row>>,
}

impl Open {
    pub(super) async fn connect(options: &SqliteConnectOptions) -> Result<Self, Cause> {
        let until = Instant::now() + KEPT;
        Ok(Self {
            connection: options.connect().await?,
            until,
            version: 0,
            rows: HashMap::new(),
        })
    }

    pub(super) fn until(&self) -> Instant {
        self.until
    }

    pub(super) fn is_over(&self) -> bool {
        self.until <= Instant::now()
    }

    /// Returns a session that was read.
    pub(super) fn row(&self, key: &Hash) -> Option<Arc<Row>> {
        self.rows.get(key).cloned()
    }

    /// Reads the sessions with these keys, unless they have been read and nothing was written since. There are at most
    /// [`CACHED`] of them.
    pub(super) async fn update(&mut self, keys: &BTreeSet<Hash>) -> Result<Failures, Cause> {
        let version = sqlx::query_scalar("PRAGMA data_version");
        let version = version.fetch_one(&mut self.connection).await?;
        if self.version != version {
            self.rows.clear();
        }
        // Before the rows are read: what is written in between makes the next version another one.
        self.version = version;
        let missing = self.make_room(keys);
        let mut failures = Failures::new();
        for (key, read) in query_each(&mut self.connection, &missing).await {
            match read {
                Ok(row) => drop(self.rows.insert(key, Arc::new(row))),
                Err(cause) => drop(failures.insert(key, Arc::from(cause))),
            }
        }
        Ok(failures)
    }

    /// Returns the keys that must be read: those that are missing, or all of them if there would be too many.
    fn make_room(&mut self, keys: &BTreeSet<Hash>) -> Vec<Hash> {
        let missing = keys.iter().filter(|key| !self.rows.contains_key(*key));
        let missing: Vec<Hash> = missing.copied().collect();
        if self.rows.len() + missing.len() <= CACHED {
            return missing;
        }
        self.rows.clear();
        keys.iter().copied().collect()
    }

    pub(super) async fn close(self) -> Result<(), sqlx::Error> {
        self.connection.close().await
    }
}

type Read = (Hash, Result<Row, Cause>);

/// Reads sessions with one query, or with one for each if that fails: a damaged page of the file must not fail those on others.
async fn query_each(connection: &mut SqliteConnection, keys: &[Hash]) -> Vec<Read> {
    if keys.is_empty() {
        return Vec::new();
    }
    match (query(connection, keys).await, keys) {
        (Ok(rows), _) => return rows,
        (Err(cause), [key]) => return vec![(*key, Err(cause))],
        (Err(_), _) => {}
    }
    let mut read = Vec::with_capacity(keys.len());
    for key in keys {
        match query(connection, std::slice::from_ref(key)).await {
            Ok(rows) => read.extend(rows),
            Err(cause) => read.push((*key, Err(cause))),
        }
    }
    read
}

async fn query(connection: &mut SqliteConnection, keys: &[Hash]) -> Result<Vec<Read>, Cause> {
    let mut statement = QueryBuilder::new(concat!(
        "SELECT ",
        columns!(),
        " FROM sessions WHERE key IN ("
    ));
    let mut list = statement.separated(", ");
    for key in keys {
        list.push_bind(key.to_vec());
    }
    list.push_unseparated(")");
    let rows = statement.build().fetch_all(connection).await?;
    let rows = rows.iter().map(|row| {
        let read = session(row).map(|(_, row)| row);
        Ok((hash(row, "key")?, read.map_err(to_cause)))
    });
    rows.collect()
}

/// Returns why a row cannot be read, for an error of each request.
fn to_cause(error: Error) -> Cause {
    match error {
        Error::Store(cause) => cause,
        other => Box::new(other),
    }
}

#[cfg(test)]
mod tests;
