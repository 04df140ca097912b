//! Logins in progress in SQLite.

use sqlx::Row as _;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use super::super::{TransactionLimits, TransactionRow};
use super::{BEGIN, Sqlite, hash};
use crate::session::Error;
use crate::session::id::Hash;

impl Sqlite {
    pub(in crate::session::rows) async fn insert_transaction(
        &self,
        key: &Hash,
        row: TransactionRow,
        limits: TransactionLimits,
    ) -> Result<bool, Error> {
        let mut transaction = self.pool.begin_with(BEGIN).await?;
        evict_oldest(&mut transaction, &row.browser, limits.per_browser - 1).await?;
        let count = "SELECT count(*) FROM transactions WHERE ends_at > ?";
        let count: i64 = sqlx::query_scalar(count)
            .bind(limits.now)
            .fetch_one(&mut *transaction)
            .await?;
        if count >= limits.total {
            transaction.rollback().await?;
            return Ok(false);
        }
        sqlx::query("INSERT INTO transactions (key, browser, ends_at, sealed) VALUES (?, ?, ?, ?)")
            .bind(key.as_slice())
            .bind(row.browser.as_slice())
            .bind(row.ends_at)
            .bind(row.sealed)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    pub(in crate::session::rows) async fn take_transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        let row = sqlx::query(
            "DELETE FROM transactions WHERE key = ? RETURNING browser, ends_at, sealed",
        )
        .bind(key.as_slice())
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| transaction(&row)).transpose()
    }

    pub(in crate::session::rows) async fn transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        let row = sqlx::query("SELECT browser, ends_at, sealed FROM transactions WHERE key = ?")
            .bind(key.as_slice())
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| transaction(&row)).transpose()
    }
}

/// Removes the oldest logins in progress of a browser, so that `limit` remain.
async fn evict_oldest(
    connection: &mut SqliteConnection,
    browser: &Hash,
    limit: i64,
) -> Result<(), Error> {
    sqlx::query(
        "DELETE FROM transactions WHERE browser = ?1 AND key NOT IN
         (SELECT key FROM transactions WHERE browser = ?1 ORDER BY sequence DESC LIMIT ?2)",
    )
    .bind(browser.as_slice())
    .bind(limit)
    .execute(connection)
    .await?;
    Ok(())
}

fn transaction(row: &SqliteRow) -> Result<TransactionRow, Error> {
    Ok(TransactionRow {
        browser: hash(row, "browser")?,
        ends_at: row.try_get("ends_at")?,
        sealed: row.try_get("sealed")?,
    })
}
