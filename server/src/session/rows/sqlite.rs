//! Rows in SQLite. This file and those below it contain all of the server's SQL.

mod index;
mod leases;
mod tables;

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteRow, SqliteSynchronous,
};
use sqlx::{QueryBuilder, Row as _};

use super::{Change, NewRow, Row, SealedRecord, TransactionRow};
use crate::session::Error;
use crate::session::id::Hash;

/// Takes the write lock at the start, so that a transaction that reads before it writes cannot fail halfway because
/// another connection wrote in between (SQLite, "Transactions", section 2.2).
const BEGIN: &str = "BEGIN IMMEDIATE";

/// An SQLite file.
#[derive(Clone, Debug)]
pub(in crate::session) struct Sqlite(SqlitePool);

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(Box::new(error))
    }
}

impl Sqlite {
    pub(super) async fn open(path: &Path) -> Result<Self, Error> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Error::Store(Box::new(error)))?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(Duration::from_secs(2));
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(Duration::from_secs(2));
        let pool = pool.connect_with(options).await?;
        tables::create(&pool).await?;
        Ok(Self(pool))
    }

    pub(super) async fn insert_session(&self, new: NewRow<'_>) -> Result<Vec<SealedRecord>, Error> {
        let mut transaction = self.0.begin_with(BEGIN).await?;
        let mut removed = remove_replaced(&mut transaction, &new).await?;
        sqlx::query("INSERT INTO sessions (key, version, created_at, last_seen_at, idle, max_ends_at, sealed, browser, person, email) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(new.key.as_slice())
            .bind(new.row.version)
            .bind(new.row.last_seen_at)
            .bind(new.row.last_seen_at)
            .bind(new.row.idle)
            .bind(new.row.max_ends_at)
            .bind(new.row.sealed.as_slice())
            .bind(new.browser.map(Hash::as_slice))
            .bind(new.indexed.person.as_slice())
            .bind(new.indexed.email.as_ref().map(Hash::as_slice))
            .execute(&mut *transaction)
            .await?;
        removed.extend(index::evict_oldest(&mut transaction, &new).await?);
        transaction.commit().await?;
        Ok(removed)
    }

    pub(super) async fn session(&self, key: &Hash) -> Result<Option<Row>, Error> {
        let row = sqlx::query(
            "SELECT version, last_seen_at, idle, max_ends_at, sealed FROM sessions WHERE key = ?",
        )
        .bind(key.as_slice())
        .fetch_optional(&self.0)
        .await?;
        row.map(|row| session(&row)).transpose()
    }

    pub(super) async fn count_sessions(&self, now: i64) -> Result<u64, Error> {
        let count: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM sessions
             WHERE max_ends_at > ?1 AND (idle IS NULL OR last_seen_at + idle > ?1)",
        )
        .bind(now)
        .fetch_one(&self.0)
        .await?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    pub(super) async fn touch_session(&self, key: &Hash, now: i64) -> Result<(), Error> {
        // `last_seen_at` only grows and is not part of the record, so it needs no version.
        sqlx::query("UPDATE sessions SET last_seen_at = max(last_seen_at, ?) WHERE key = ?")
            .bind(now)
            .bind(key.as_slice())
            .execute(&self.0)
            .await?;
        Ok(())
    }

    pub(super) async fn update_session(
        &self,
        key: &Hash,
        version: i64,
        change: Change<'_>,
    ) -> Result<bool, Error> {
        let done = sqlx::query(
            "UPDATE sessions SET key = ?, sealed = ?, person = ?, email = ?, version = version + 1
             WHERE key = ? AND version = ?",
        )
        .bind(change.key.as_slice())
        .bind(change.sealed)
        .bind(change.indexed.person.as_slice())
        .bind(change.indexed.email.as_ref().map(Hash::as_slice))
        .bind(key.as_slice())
        .bind(version)
        .execute(&self.0)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    pub(super) async fn remove_session(&self, key: &Hash) -> Result<Option<Vec<u8>>, Error> {
        let sealed = sqlx::query_scalar("DELETE FROM sessions WHERE key = ? RETURNING sealed")
            .bind(key.as_slice())
            .fetch_optional(&self.0)
            .await?;
        Ok(sealed)
    }

    pub(super) async fn remove_unchanged(&self, key: &Hash, version: i64) -> Result<bool, Error> {
        let done = sqlx::query("DELETE FROM sessions WHERE key = ? AND version = ?")
            .bind(key.as_slice())
            .bind(version)
            .execute(&self.0)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    pub(super) async fn insert_transaction(
        &self,
        key: &Hash,
        row: TransactionRow,
        limit: i64,
    ) -> Result<(), Error> {
        sqlx::query("INSERT INTO transactions (key, browser, ends_at, sealed) VALUES (?, ?, ?, ?)")
            .bind(key.as_slice())
            .bind(row.browser.as_slice())
            .bind(row.ends_at)
            .bind(row.sealed)
            .execute(&self.0)
            .await?;
        self.evict_oldest(&row.browser, limit).await
    }

    async fn evict_oldest(&self, browser: &Hash, limit: i64) -> Result<(), Error> {
        sqlx::query(
            "DELETE FROM transactions WHERE browser = ?1 AND key NOT IN
             (SELECT key FROM transactions WHERE browser = ?1 ORDER BY sequence DESC LIMIT ?2)",
        )
        .bind(browser.as_slice())
        .bind(limit)
        .execute(&self.0)
        .await?;
        Ok(())
    }

    pub(super) async fn take_transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        let row = sqlx::query(
            "DELETE FROM transactions WHERE key = ? RETURNING browser, ends_at, sealed",
        )
        .bind(key.as_slice())
        .fetch_optional(&self.0)
        .await?;
        row.map(|row| transaction(&row)).transpose()
    }

    pub(super) async fn transaction(&self, key: &Hash) -> Result<Option<TransactionRow>, Error> {
        let row = sqlx::query("SELECT browser, ends_at, sealed FROM transactions WHERE key = ?")
            .bind(key.as_slice())
            .fetch_optional(&self.0)
            .await?;
        row.map(|row| transaction(&row)).transpose()
    }

    pub(super) async fn remove_expired(&self, now: i64) -> Result<(), Error> {
        sqlx::query("DELETE FROM sessions WHERE max_ends_at <= ?1 OR last_seen_at + idle <= ?1")
            .bind(now)
            .execute(&self.0)
            .await?;
        sqlx::query("DELETE FROM transactions WHERE ends_at <= ?")
            .bind(now)
            .execute(&self.0)
            .await?;
        self.remove_ended_leases().await
    }

    pub(super) async fn ping(&self) -> Result<(), Error> {
        // `SELECT 1` alone would not read the file.
        sqlx::query("SELECT 1 FROM sessions LIMIT 1")
            .execute(&self.0)
            .await?;
        Ok(())
    }
}

async fn remove_replaced(
    connection: &mut SqliteConnection,
    new: &NewRow<'_>,
) -> Result<Vec<SealedRecord>, Error> {
    let mut statement = QueryBuilder::new("DELETE FROM sessions WHERE browser = ");
    statement.push_bind(new.browser.map(Hash::as_slice));
    for key in new.replaces {
        statement.push(" OR key = ").push_bind(key.as_slice());
    }
    statement.push(" RETURNING key, sealed");
    let rows = statement.build().fetch_all(connection).await?;
    rows.iter().map(sealed_record).collect()
}

fn sealed_record(row: &SqliteRow) -> Result<SealedRecord, Error> {
    Ok(SealedRecord {
        key: hash(row, "key")?,
        sealed: row.try_get("sealed")?,
    })
}

fn session(row: &SqliteRow) -> Result<Row, Error> {
    Ok(Row {
        version: row.try_get("version")?,
        last_seen_at: row.try_get("last_seen_at")?,
        idle: row.try_get("idle")?,
        max_ends_at: row.try_get("max_ends_at")?,
        sealed: row.try_get("sealed")?,
    })
}

fn transaction(row: &SqliteRow) -> Result<TransactionRow, Error> {
    Ok(TransactionRow {
        browser: hash(row, "browser")?,
        ends_at: row.try_get("ends_at")?,
        sealed: row.try_get("sealed")?,
    })
}

fn hash(row: &SqliteRow, column: &str) -> Result<Hash, Error> {
    let bytes: &[u8] = row.try_get(column)?;
    Hash::try_from(bytes).map_err(|error| Error::Store(Box::new(error)))
}
