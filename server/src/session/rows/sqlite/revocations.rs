//! The queue of refresh tokens that are to be revoked.

use sqlx::sqlite::{SqliteExecutor, SqliteRow};
use sqlx::{QueryBuilder, Row as _};

use super::super::RevocationRow;
use super::{Sqlite, hash};
use crate::session::Error;
use crate::session::id::Hash;

impl Sqlite {
    pub(in crate::session::rows) async fn queue_revocation(
        &self,
        key: &Hash,
        sealed: &[u8],
        revoke_until: i64,
    ) -> Result<(), Error> {
        queue(&self.pool, key, sealed, revoke_until).await
    }

    pub(in crate::session::rows) async fn take_revocation(
        &self,
        now: i64,
        leased_until: i64,
    ) -> Result<Option<RevocationRow>, Error> {
        let row = sqlx::query(
            "UPDATE revocations SET attempts = attempts + 1, next_attempt_at = ?
             WHERE key = (SELECT key FROM revocations WHERE next_attempt_at <= ? ORDER BY next_attempt_at LIMIT 1)
             RETURNING key, attempts, sealed",
        )
        .bind(leased_until)
        .bind(now)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| revocation(&row)).transpose()
    }

    pub(in crate::session::rows) async fn postpone_revocation(
        &self,
        key: &Hash,
        until: i64,
    ) -> Result<(), Error> {
        sqlx::query("UPDATE revocations SET next_attempt_at = ? WHERE key = ?")
            .bind(until)
            .bind(key.as_slice())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    pub(in crate::session::rows) async fn remove_revocations(
        &self,
        keys: &[Hash],
    ) -> Result<(), Error> {
        let mut statement = QueryBuilder::new("DELETE FROM revocations WHERE key IN (");
        let mut list = statement.separated(", ");
        for key in keys {
            list.push_bind(key.as_slice());
        }
        list.push_unseparated(")");
        statement.build().execute(&self.pool).await?;
        Ok(())
    }

    pub(in crate::session::rows) async fn count_revocations(&self) -> Result<u64, Error> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM revocations")
            .fetch_one(&self.pool)
            .await?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    pub(in crate::session::rows) async fn trim_revocations(
        &self,
        now: i64,
        limit: i64,
    ) -> Result<u64, Error> {
        let done = sqlx::query(
            "DELETE FROM revocations WHERE ends_at <= ? OR key IN
             (SELECT key FROM revocations ORDER BY ends_at DESC LIMIT -1 OFFSET ?)",
        )
        .bind(now)
        .bind(limit)
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected())
    }
}

/// Queues a refresh token. It is due at once.
pub(super) async fn queue(
    executor: impl SqliteExecutor<'_>,
    key: &Hash,
    sealed: &[u8],
    revoke_until: i64,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT OR REPLACE INTO revocations (key, attempts, next_attempt_at, ends_at, sealed) VALUES (?, 0, 0, ?, ?)",
    )
    .bind(key.as_slice())
    .bind(revoke_until)
    .bind(sealed)
    .execute(executor)
    .await?;
    Ok(())
}

fn revocation(row: &SqliteRow) -> Result<RevocationRow, Error> {
    Ok(RevocationRow {
        key: hash(row, "key")?,
        attempts: row.try_get("attempts")?,
        sealed: row.try_get("sealed")?,
    })
}
