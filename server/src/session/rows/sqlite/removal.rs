//! Removes sessions, and queues their refresh tokens in the same transaction.

use sqlx::sqlite::{Sqlite as Database, SqliteConnection};
use sqlx::{QueryBuilder, Row as _};

use super::super::{Expired, Filter, NewRow, Row};
use super::{BEGIN, Sqlite, columns, index, replaced, revocations, session};
use crate::metrics::EndReason;
use crate::session::Error;
use crate::session::id::Hash;

impl Sqlite {
    pub(in crate::session::rows) async fn remove_session(
        &self,
        key: &Hash,
        revoke_until: i64,
    ) -> Result<Option<Row>, Error> {
        let mut statement = QueryBuilder::new("DELETE FROM sessions WHERE key = ");
        statement.push_bind(key.to_vec());
        let removed = self.remove(statement, revoke_until).await?;
        Ok(removed.into_iter().next().map(|(_, row)| row))
    }

    pub(in crate::session::rows) async fn remove_unchanged(
        &self,
        key: &Hash,
        version: i64,
        revoke_until: Option<i64>,
    ) -> Result<bool, Error> {
        let mut statement = QueryBuilder::new("DELETE FROM sessions WHERE key = ");
        statement
            .push_bind(key.to_vec())
            .push(" AND version = ")
            .push_bind(version);
        let Some(revoke_until) = revoke_until else {
            let done = statement.build().execute(&self.pool).await?;
            return Ok(done.rows_affected() == 1);
        };
        let removed = self.remove(statement, revoke_until).await?;
        Ok(!removed.is_empty())
    }

    pub(in crate::session::rows) async fn remove_sessions_of(
        &self,
        filter: &Filter,
        except: Option<&Hash>,
        revoke_until: i64,
    ) -> Result<Vec<Hash>, Error> {
        let mut statement = QueryBuilder::new("DELETE FROM sessions WHERE ");
        index::push(&mut statement, filter);
        if let Some(key) = except {
            statement
                .push(" AND key NOT IN (WITH RECURSIVE excepted(key) AS (SELECT ")
                .push_bind(key.to_vec())
                .push(
                    " UNION SELECT renewed FROM replaced JOIN excepted USING (key) WHERE renewed IS NOT NULL)
                     SELECT key FROM excepted)",
                );
        }
        let removed = self.remove(statement, revoke_until).await?;
        Ok(removed.into_iter().map(|(key, _)| key).collect())
    }

    pub(in crate::session::rows) async fn remove_expired(
        &self,
        now: i64,
        marked_before: i64,
        revoke_until: i64,
    ) -> Result<Expired, Error> {
        let mut statement = QueryBuilder::new("DELETE FROM sessions WHERE max_ends_at <= ");
        statement
            .push_bind(now)
            .push(" OR last_seen_at + idle <= ")
            .push_bind(now);
        let removed = self.remove(statement, revoke_until).await?;
        sqlx::query("DELETE FROM transactions WHERE ends_at <= ?")
            .bind(now)
            .execute(&self.pool)
            .await?;
        sqlx::query("DELETE FROM replaced WHERE at < ?")
            .bind(marked_before)
            .execute(&self.pool)
            .await?;
        self.remove_ended_leases().await?;
        let is_absolute = |(_, row): &&(Hash, Row)| row.end_reason(now) == EndReason::Expired;
        let absolute = removed.iter().filter(is_absolute).count();
        Ok(Expired {
            idle: (removed.len() - absolute) as u64,
            absolute: absolute as u64,
        })
    }

    async fn remove(
        &self,
        statement: QueryBuilder<Database>,
        revoke_until: i64,
    ) -> Result<Vec<(Hash, Row)>, Error> {
        let mut transaction = self.pool.begin_with(BEGIN).await?;
        let removed = remove(&mut transaction, statement, revoke_until).await?;
        transaction.commit().await?;
        Ok(removed)
    }
}

/// Removes the sessions that a new one replaces, and marks their keys. Returns how many it removed.
pub(super) async fn remove_replaced(
    connection: &mut SqliteConnection,
    new: &NewRow<'_>,
) -> Result<u64, Error> {
    let mut statement = QueryBuilder::new("DELETE FROM sessions WHERE browser = ");
    statement.push_bind(new.browser.map(|browser| browser.to_vec()));
    for key in new.replaces {
        statement.push(" OR key = ").push_bind(key.to_vec());
    }
    let removed = remove(connection, statement, new.revoke_until).await?;
    // Also those without a session: the cookie is replaced all the same.
    for key in removed.iter().map(|(key, _)| key).chain(new.replaces) {
        replaced::mark(connection, key, None, new.row.last_seen.at).await?;
    }
    Ok(removed.len() as u64)
}

/// Removes the sessions of the same person that began first, so that `new.limit` remain with the new one. Returns how many it
/// removed.
pub(super) async fn evict_oldest(
    connection: &mut SqliteConnection,
    new: &NewRow<'_>,
) -> Result<u64, Error> {
    let mut statement =
        QueryBuilder::new("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE ");
    index::push(&mut statement, &new.same_person);
    statement
        .push(" AND key <> ")
        .push_bind(new.key.to_vec())
        .push(" ORDER BY created_at DESC LIMIT -1 OFFSET ")
        .push_bind(new.limit - 1)
        .push(")");
    let removed = remove(connection, statement, new.revoke_until).await?;
    Ok(removed.len() as u64)
}

/// Runs a statement that deletes sessions, and queues their refresh tokens.
async fn remove(
    connection: &mut SqliteConnection,
    mut statement: QueryBuilder<Database>,
    revoke_until: i64,
) -> Result<Vec<(Hash, Row)>, Error> {
    statement.push(concat!(" RETURNING revocation, ", columns!()));
    let rows = statement.build().fetch_all(&mut *connection).await?;
    let mut removed = Vec::with_capacity(rows.len());
    for row in &rows {
        let (key, session) = session(row)?;
        let revocation: Option<&[u8]> = row.try_get("revocation")?;
        if let Some(sealed) = revocation {
            revocations::queue(&mut *connection, &key, sealed, revoke_until).await?;
        }
        removed.push((key, session));
    }
    Ok(removed)
}
