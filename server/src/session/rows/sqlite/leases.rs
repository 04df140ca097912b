//! Leases of sessions, by the clock of SQLite: all servers with the same file run on one machine.

use std::time::Duration;

use super::Sqlite;
use crate::session::id::Hash;
use crate::session::{Error, Leased};

impl Sqlite {
    pub(in crate::session::rows) async fn lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<Leased, Error> {
        // A clock that was set back would prolong a lease: none lasts longer than a new one.
        let taken_over: Option<bool> = sqlx::query_scalar(
            "INSERT INTO leases (key, owner, ends_at)
             VALUES (?1, ?2, CAST(unixepoch('subsec') * 1000 AS INTEGER) + ?3)
             ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, ends_at = excluded.ends_at,
                 taken_over = leases.taken_over OR leases.owner <> excluded.owner
             WHERE leases.owner = excluded.owner
                 OR leases.ends_at <= excluded.ends_at - ?3 OR excluded.ends_at < leases.ends_at
             RETURNING taken_over",
        )
        .bind(key.as_slice())
        .bind(owner.as_slice())
        .bind(milliseconds(length))
        .fetch_optional(&self.pool)
        .await?;
        Ok(match taken_over {
            None => Leased::Held,
            Some(false) => Leased::Free,
            Some(true) => Leased::TakenOver,
        })
    }

    pub(in crate::session::rows) async fn renew_lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        // Also after its end: until another owner takes it, nothing has happened.
        let done = sqlx::query(
            "UPDATE leases SET ends_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) + ?
             WHERE key = ? AND owner = ?",
        )
        .bind(milliseconds(length))
        .bind(key.as_slice())
        .bind(owner.as_slice())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    pub(in crate::session::rows) async fn release_lease(
        &self,
        key: &Hash,
        owner: &Hash,
    ) -> Result<(), Error> {
        sqlx::query("DELETE FROM leases WHERE key = ? AND owner = ?")
            .bind(key.as_slice())
            .bind(owner.as_slice())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Removes leases that were not released, ten minutes after their end: until then, their owners may still be about to store
    /// tokens.
    pub(super) async fn remove_ended_leases(&self) -> Result<(), Error> {
        sqlx::query("DELETE FROM leases WHERE ends_at < (unixepoch() - 600) * 1000")
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

fn milliseconds(length: Duration) -> i64 {
    i64::try_from(length.as_millis()).unwrap_or(i64::MAX)
}
