//! The keys that sessions had before.

use sqlx::sqlite::SqliteConnection;

use super::{Sqlite, to_hash};
use crate::session::Error;
use crate::session::id::Hash;

impl Sqlite {
    pub(in crate::session::rows) async fn replaced_at(
        &self,
        key: &Hash,
    ) -> Result<Option<i64>, Error> {
        let at = sqlx::query_scalar("SELECT at FROM replaced WHERE key = ?")
            .bind(key.as_slice())
            .fetch_optional(&self.pool)
            .await?;
        Ok(at)
    }

    pub(in crate::session::rows) async fn renewed(
        &self,
        key: &Hash,
    ) -> Result<Option<Hash>, Error> {
        let renewed: Option<Vec<u8>> = sqlx::query_scalar(
            "SELECT renewed FROM replaced WHERE key = ? AND renewed IS NOT NULL",
        )
        .bind(key.as_slice())
        .fetch_optional(&self.pool)
        .await?;
        renewed.map(|key| to_hash(&key)).transpose()
    }
}

/// Marks the former key of a session, with its other key if it continues.
pub(super) async fn mark(
    connection: &mut SqliteConnection,
    key: &Hash,
    renewed: Option<&Hash>,
    at: i64,
) -> Result<(), Error> {
    sqlx::query("INSERT OR REPLACE INTO replaced (key, renewed, at) VALUES (?, ?, ?)")
        .bind(key.as_slice())
        .bind(renewed.map(Hash::as_slice))
        .bind(at)
        .execute(connection)
        .await?;
    Ok(())
}
