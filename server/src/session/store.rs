//! Rows in SQLite. An id is stored as its hash, a record sealed; a write names the version that it read, so
//! that no update is lost (ASVS 5.0 15.4.2).

use std::path::Path;
use std::time::Duration;

use sqlx::Row as _;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};

use super::id::Hash;
use super::sealing::Sealing;
use super::{Error, Record, Session};

/// The session store.
#[derive(Clone, Debug)]
pub struct Store {
    pub(super) rows: SqlitePool,
    pub(super) sealing: Sealing,
}

/// A row to write.
#[derive(Debug)]
pub(super) struct NewRow<'a> {
    pub key: &'a Hash,
    pub record: &'a Record,
    pub now: i64,
    pub max_ends_at: i64,
    pub idle: Option<i64>,
}

/// A row that was read.
#[derive(Debug)]
pub(super) struct Found {
    pub session: Session,
    pub last_seen_at: i64,
    pub max_ends_at: i64,
    pub idle: Option<i64>,
}

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS sessions (
        key BLOB PRIMARY KEY,
        version INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        last_seen_at INTEGER NOT NULL,
        idle INTEGER,
        max_ends_at INTEGER NOT NULL,
        sealed BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS sessions_by_end ON sessions (max_ends_at);
    CREATE TABLE IF NOT EXISTS transactions (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        key BLOB NOT NULL UNIQUE,
        browser BLOB NOT NULL,
        ends_at INTEGER NOT NULL,
        sealed BLOB NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS transactions_by_browser ON transactions (browser, sequence);
    CREATE INDEX IF NOT EXISTS transactions_by_end ON transactions (ends_at);
";

impl Store {
    /// Opens the file, and makes it and its tables where they are missing.
    ///
    /// # Errors
    /// The file cannot be opened or is no database.
    pub async fn open(path: &Path, sealing: Sealing) -> Result<Self, Error> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(Duration::from_secs(2));
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(Duration::from_secs(2));
        let rows = pool.connect_with(options).await?;
        sqlx::raw_sql(TABLES).execute(&rows).await?;
        Ok(Self { rows, sealing })
    }

    pub(super) async fn insert(&self, row: NewRow<'_>) -> Result<(), Error> {
        let sealed = self.seal(row.key, row.record)?;
        sqlx::query("INSERT INTO sessions (key, version, created_at, last_seen_at, idle, max_ends_at, sealed) VALUES (?, 1, ?, ?, ?, ?, ?)")
            .bind(row.key.as_slice())
            .bind(row.now)
            .bind(row.now)
            .bind(row.idle)
            .bind(row.max_ends_at)
            .bind(sealed)
            .execute(&self.rows)
            .await?;
        Ok(())
    }

    /// Finds a live session. A row that has ended, or that no key opens, counts as absent and goes away.
    pub(super) async fn find(&self, key: &Hash, now: i64) -> Result<Option<Found>, Error> {
        let row = sqlx::query(
            "SELECT version, last_seen_at, idle, max_ends_at, sealed FROM sessions WHERE key = ?",
        )
        .bind(key.as_slice())
        .fetch_optional(&self.rows)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let found = self
            .read(key, &row)?
            .filter(|found| now < found.session.ends_at);
        if found.is_none() {
            self.delete(key).await?;
        }
        Ok(found)
    }

    pub(super) async fn touch(&self, key: &Hash, now: i64) -> Result<(), Error> {
        // `last_seen_at` only grows and is no part of the record, so it needs no version.
        sqlx::query("UPDATE sessions SET last_seen_at = max(last_seen_at, ?) WHERE key = ?")
            .bind(now)
            .bind(key.as_slice())
            .execute(&self.rows)
            .await?;
        Ok(())
    }

    /// Writes `record` if the row still has `version`; says whether it had.
    pub(super) async fn update(
        &self,
        key: &Hash,
        version: i64,
        record: &Record,
    ) -> Result<bool, Error> {
        let sealed = self.seal(key, record)?;
        let done = sqlx::query(
            "UPDATE sessions SET sealed = ?, version = version + 1 WHERE key = ? AND version = ?",
        )
        .bind(sealed)
        .bind(key.as_slice())
        .bind(version)
        .execute(&self.rows)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Removes a row and gives back its record, if it could still be opened.
    pub(super) async fn remove(&self, key: &Hash) -> Result<Option<Record>, Error> {
        let row = sqlx::query("DELETE FROM sessions WHERE key = ? RETURNING version, last_seen_at, idle, max_ends_at, sealed")
            .bind(key.as_slice())
            .fetch_optional(&self.rows)
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(self.read(key, &row)?.map(|found| found.session.record))
    }

    pub(super) async fn sweep(&self, now: i64) -> Result<(), Error> {
        sqlx::query("DELETE FROM sessions WHERE max_ends_at <= ?1 OR last_seen_at + idle <= ?1")
            .bind(now)
            .execute(&self.rows)
            .await?;
        sqlx::query("DELETE FROM transactions WHERE ends_at <= ?")
            .bind(now)
            .execute(&self.rows)
            .await?;
        Ok(())
    }

    pub(super) async fn ping(&self) -> Result<(), Error> {
        // Asks the file, and not only the library that would read it.
        sqlx::query("SELECT 1 FROM sessions LIMIT 1")
            .execute(&self.rows)
            .await?;
        Ok(())
    }

    async fn delete(&self, key: &Hash) -> Result<(), Error> {
        sqlx::query("DELETE FROM sessions WHERE key = ?")
            .bind(key.as_slice())
            .execute(&self.rows)
            .await?;
        Ok(())
    }

    fn seal(&self, key: &Hash, record: &Record) -> Result<Vec<u8>, Error> {
        Ok(self
            .sealing
            .seal(&context(key), &serde_json::to_vec(record)?))
    }

    fn read(&self, key: &Hash, row: &SqliteRow) -> Result<Option<Found>, Error> {
        let (last_seen_at, idle) = (row.try_get("last_seen_at")?, row.try_get("idle")?);
        let max_ends_at = row.try_get("max_ends_at")?;
        let plain = self
            .sealing
            .open_sealed(&context(key), row.try_get("sealed")?);
        let record = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
        let version = row.try_get("version")?;
        let ends_at = ends_at(max_ends_at, last_seen_at, idle);
        let session = record.map(|record| Session {
            key: *key,
            version,
            record,
            ends_at,
        });
        Ok(session.map(|session| Found {
            session,
            last_seen_at,
            max_ends_at,
            idle,
        }))
    }
}

/// When a session ends: at its absolute limit, or earlier if nobody uses it.
pub(super) fn ends_at(max_ends_at: i64, last_seen_at: i64, idle: Option<i64>) -> i64 {
    idle.map_or(max_ends_at, |idle| max_ends_at.min(last_seen_at + idle))
}

fn context(key: &Hash) -> Vec<u8> {
    [b"session:".as_slice(), key].concat()
}
