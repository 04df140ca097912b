//! Rows in SQLite. This file and those below it contain all of the server's SQL.

mod index;
pub(in crate::session) mod inspection;
mod leases;
mod reader;
mod removal;
mod replaced;
mod revocations;
mod tables;
mod transactions;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use sqlx::Row as _;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};

use super::{Change, EndedByLogin, NewRow, Row};
use crate::session::Error;
use crate::session::id::Hash;
use crate::session::lifetime::{LastSeen, Lifetime};
use reader::Reader;

/// Takes the write lock at the start, so that a transaction that reads before it writes cannot fail halfway because
/// another connection wrote in between (SQLite, "Transactions", section 2.2).
const BEGIN: &str = "BEGIN IMMEDIATE";

/// The columns of a session.
macro_rules! columns {
    () => {
        "key, version, last_seen_at, last_seen_mac, idle, max_ends_at, sealed"
    };
}
use columns;

/// An SQLite file.
#[derive(Clone, Debug)]
pub(in crate::session) struct Sqlite {
    pool: SqlitePool,
    reader: Reader,
    path: Arc<PathBuf>,
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(Box::new(error))
    }
}

impl Sqlite {
    /// Opens the file with the first query.
    pub(super) fn open(path: &Path) -> Self {
        // FULL: neither a logout nor new tokens are lost when the power fails. NORMAL would sync the write-ahead log only
        // from time to time (SQLite, "PRAGMA synchronous").
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(2));
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(Duration::from_secs(2))
            .connect_lazy_with(options.clone());
        Self {
            pool,
            reader: Reader::start(options),
            path: Arc::new(path.to_owned()),
        }
    }

    /// Creates the folder and the tables if they do not exist, and upgrades the tables of an older version.
    pub(super) async fn prepare(&self) -> Result<(), Error> {
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Error::Store(Box::new(error)))?;
        }
        Ok(tables::create(&self.pool).await?)
    }

    pub(super) async fn insert_session(&self, new: NewRow<'_>) -> Result<EndedByLogin, Error> {
        let mut transaction = self.pool.begin_with(BEGIN).await?;
        let replaced = removal::remove_replaced(&mut transaction, &new).await?;
        sqlx::query("INSERT INTO sessions (key, version, created_at, last_seen_at, last_seen_mac, idle, max_ends_at, sealed, browser, person, email, revocation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(new.key.as_slice())
            .bind(new.row.version)
            .bind(new.row.last_seen.at)
            .bind(new.row.last_seen.at)
            .bind(new.row.last_seen.mac.as_ref().map(Hash::as_slice))
            .bind(new.row.lifetime.idle)
            .bind(new.row.lifetime.max_ends_at)
            .bind(new.row.sealed.as_slice())
            .bind(new.browser.map(Hash::as_slice))
            .bind(new.indexed.person.as_slice())
            .bind(new.indexed.email.as_ref().map(Hash::as_slice))
            .bind(new.revocation.as_deref())
            .execute(&mut *transaction)
            .await?;
        let evicted = removal::evict_oldest(&mut transaction, &new).await?;
        transaction.commit().await?;
        Ok(EndedByLogin { replaced, evicted })
    }

    pub(super) async fn session(&self, key: &Hash) -> Result<Option<Arc<Row>>, Error> {
        self.reader.session(key).await
    }

    pub(super) async fn count_sessions(&self, now: i64) -> Result<u64, Error> {
        let count: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM sessions
             WHERE max_ends_at > ?1 AND (idle IS NULL OR last_seen_at + idle > ?1)",
        )
        .bind(now)
        .fetch_one(&self.pool)
        .await?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    pub(super) async fn touch_session(
        &self,
        key: &Hash,
        at: i64,
        mac: &Hash,
    ) -> Result<bool, Error> {
        let done = sqlx::query(
            "UPDATE sessions SET last_seen_mac = iif(last_seen_at < ?1, ?2, last_seen_mac), last_seen_at = max(last_seen_at, ?1)
             WHERE key = ?3",
        )
        .bind(at)
        .bind(mac.as_slice())
        .bind(key.as_slice())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    pub(super) async fn update_session(
        &self,
        key: &Hash,
        version: i64,
        change: Change<'_>,
    ) -> Result<bool, Error> {
        let last_seen = change.last_seen;
        let mac = last_seen.and_then(|last_seen| last_seen.mac);
        let mut transaction = self.pool.begin_with(BEGIN).await?;
        let done = sqlx::query(
            "UPDATE sessions SET key = ?, sealed = ?, revocation = ?, person = ?, email = ?, version = version + 1,
                 last_seen_mac = coalesce(?, last_seen_mac)
             WHERE key = ? AND version = ? AND last_seen_at = coalesce(?, last_seen_at)",
        )
        .bind(change.key.as_slice())
        .bind(change.sealed)
        .bind(change.revocation)
        .bind(change.indexed.person.as_slice())
        .bind(change.indexed.email.as_ref().map(Hash::as_slice))
        .bind(mac.as_ref().map(Hash::as_slice))
        .bind(key.as_slice())
        .bind(version)
        .bind(last_seen.map(|last_seen| last_seen.at))
        .execute(&mut *transaction)
        .await?;
        let is_written = done.rows_affected() == 1;
        if is_written && change.key != key {
            replaced::mark(&mut transaction, key, Some(change.key), change.now).await?;
        }
        transaction.commit().await?;
        Ok(is_written)
    }

    pub(super) async fn ping(&self) -> Result<(), Error> {
        // What answers requests, with a key that no session has: it is always looked for in the file.
        self.reader.session(&Hash::default()).await.map(drop)
    }

    pub(super) async fn write_probe(&self, now: i64) -> Result<(), Error> {
        sqlx::query("INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at")
            .bind(now)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

fn session(row: &SqliteRow) -> Result<(Hash, Row), Error> {
    let mac: Option<&[u8]> = row.try_get("last_seen_mac")?;
    let session = Row {
        version: row.try_get("version")?,
        last_seen: LastSeen {
            at: row.try_get("last_seen_at")?,
            mac: mac.map(to_hash).transpose()?,
        },
        lifetime: Lifetime {
            idle: row.try_get("idle")?,
            max_ends_at: row.try_get("max_ends_at")?,
        },
        sealed: row.try_get("sealed")?,
        opened: OnceLock::new(),
    };
    Ok((hash(row, "key")?, session))
}

fn hash(row: &SqliteRow, column: &str) -> Result<Hash, Error> {
    to_hash(row.try_get(column)?)
}

fn to_hash(bytes: &[u8]) -> Result<Hash, Error> {
    Hash::try_from(bytes).map_err(|error| Error::Store(Box::new(error)))
}

#[cfg(test)]
mod tests {
    use super::Sqlite;

    /// No test can turn the power off.
    #[tokio::test]
    async fn every_write_waits_for_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let sqlite = Sqlite::open(&folder.path().join("sessions.db"));
        let mode = sqlx::query_scalar("PRAGMA synchronous");
        let mode: i64 = mode.fetch_one(&sqlite.pool).await.unwrap();
        assert_eq!(mode, 2, "FULL");
    }
}
