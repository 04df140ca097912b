//! The rows of the store: sealed bytes with the columns that the store itself must compare.
//!
//! [`Database`] is an enum with one variant per kind of database. The methods of [`Rows`] document what every variant must do:
//! each is one atomic step. Callers do not depend on the kind of database, and databases do not depend on what the bytes contain:
//! a row has a place for what the store has opened, so that both are kept and forgotten together, and no database looks into it.

mod leases;
mod redis;
mod revocations;
mod row;
mod sqlite;
mod transactions;

use std::sync::Arc;

use super::Error;
use super::id::Hash;
use crate::config::SessionStore;
use crate::metrics::Metrics;
pub(super) use redis::Redis;
pub(super) use redis::inspect as inspect_redis;
pub(super) use row::{
    Change, Expired, Filter, NewRow, RevocationRow, Row, TransactionLimits, TransactionRow,
};
pub use row::{EndedByLogin, LimitKey, Wait};
use sqlite::Sqlite;
pub(super) use sqlite::inspection as sqlite_inspection;

/// The rows of sessions and logins in progress. Every operation is measured.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    database: Database,
    metrics: Metrics,
}

#[derive(Clone, Debug)]
enum Database {
    Sqlite(Sqlite),
    Redis(Redis),
}

/// Calls a method of the variant, and measures it under its own name.
macro_rules! each {
    ($rows:expr, $database:ident => $receiver:ident.$operation:ident($($argument:expr),*)) => {{
        let call = async {
            match &$rows.database {
                Database::Sqlite($database) => $receiver.$operation($($argument),*).await,
                Database::Redis($database) => $receiver.$operation($($argument),*).await,
            }
        };
        $rows.metrics.store(stringify!($operation), call).await
    }};
}

use each;

impl Rows {
    /// Returns the database. It need not respond yet.
    pub(super) fn open(store: &SessionStore, metrics: Metrics) -> Result<Self, Error> {
        let database = match store {
            SessionStore::Sqlite(path) => Database::Sqlite(Sqlite::open(path)),
            SessionStore::Redis(url) => Database::Redis(Redis::open(url)?),
        };
        Ok(Self { database, metrics })
    }

    /// Returns the database if several servers on several machines can share it.
    pub(super) fn redis(&self) -> Option<&Redis> {
        match &self.database {
            Database::Sqlite(_) => None,
            Database::Redis(redis) => Some(redis),
        }
    }

    /// Makes the database ready for use, for instance creates the tables. May be repeated.
    pub(super) async fn prepare(&self) -> Result<(), Error> {
        each!(self, database => database.prepare())
    }

    /// Inserts a session with version 1 and removes those that it replaces, and those of the same person beyond the limit,
    /// in one step, as [`Self::remove_session`] does. The keys of those that it replaces are marked. Returns how many were
    /// removed.
    pub(super) async fn insert_session(&self, new: NewRow<'_>) -> Result<EndedByLogin, Error> {
        each!(self, database => database.insert_session(new))
    }

    /// Returns a session, whether or not it has ended.
    pub(super) async fn session(&self, key: &Hash) -> Result<Option<Arc<Row>>, Error> {
        each!(self, database => database.session(key))
    }

    /// Returns how many sessions have not ended.
    pub(super) async fn count_sessions(&self, now: i64) -> Result<u64, Error> {
        each!(self, database => database.count_sessions(now))
    }

    /// Writes when a session was last used, unless it was used later already. It is not part of the record, so it needs no
    /// version. Returns whether there is such a session.
    pub(super) async fn touch_session(
        &self,
        key: &Hash,
        at: i64,
        mac: &Hash,
    ) -> Result<bool, Error> {
        each!(self, database => database.touch_session(key, at, mac))
    }

    /// Writes a change and increments the version if the session still has `version`; returns whether it did. The former key
    /// is marked as replaced by another one.
    pub(super) async fn update_session(
        &self,
        key: &Hash,
        version: i64,
        change: Change<'_>,
    ) -> Result<bool, Error> {
        each!(self, database => database.update_session(key, version, change))
    }

    /// Returns sessions with their keys, whether or not they have ended.
    pub(super) async fn sessions_of(&self, filter: &Filter) -> Result<Vec<(Hash, Row)>, Error> {
        each!(self, database => database.sessions_of(filter))
    }

    /// Removes sessions as [`Self::remove_session`] does, apart from that with the key `except`, also if it has another key by
    /// now. Returns the keys of those that were removed.
    pub(super) async fn remove_sessions_of(
        &self,
        filter: &Filter,
        except: Option<&Hash>,
        revoke_until: i64,
    ) -> Result<Vec<Hash>, Error> {
        each!(self, database => database.remove_sessions_of(filter, except, revoke_until))
    }

    /// Sets the email address under which sessions are found.
    pub(super) async fn index_email(
        &self,
        filter: &Filter,
        email: Option<&Hash>,
        now: i64,
    ) -> Result<(), Error> {
        each!(self, database => database.index_email(filter, email, now))
    }

    /// Returns the sessions of versions that did not index them or did not authenticate their limits. There were none with
    /// Redis.
    pub(super) async fn older_sessions(&self) -> Result<Vec<(Hash, Row)>, Error> {
        match &self.database {
            Database::Sqlite(sqlite) => sqlite.older_sessions().await,
            Database::Redis(_) => Ok(Vec::new()),
        }
    }

    /// Removes a session and returns it. In the same step its refresh token is queued, under the same key, to be revoked until
    /// `revoke_until`.
    pub(super) async fn remove_session(
        &self,
        key: &Hash,
        revoke_until: i64,
    ) -> Result<Option<Row>, Error> {
        each!(self, database => database.remove_session(key, revoke_until))
    }

    /// Returns when a session got another key, or another session replaced it. Older marks may be gone.
    pub(super) async fn replaced_at(&self, key: &Hash) -> Result<Option<i64>, Error> {
        each!(self, database => database.replaced_at(key))
    }

    /// Returns the other key that a session got instead of `key`. Older marks may be gone.
    pub(super) async fn renewed(&self, key: &Hash) -> Result<Option<Hash>, Error> {
        each!(self, database => database.renewed(key))
    }

    /// Removes a session if it still has `version`; returns whether it did. Its refresh token is queued only if there is a
    /// `revoke_until`.
    pub(super) async fn remove_unchanged(
        &self,
        key: &Hash,
        version: i64,
        revoke_until: Option<i64>,
    ) -> Result<bool, Error> {
        each!(self, database => database.remove_unchanged(key, version, revoke_until))
    }

    /// Removes everything that has ended, sessions as [`Self::remove_session`] does, and marks of replaced keys from before
    /// `marked_before`. Several servers may do so at the same time. Returns how many sessions were removed.
    pub(super) async fn remove_expired(
        &self,
        now: i64,
        marked_before: i64,
        revoke_until: i64,
    ) -> Result<Expired, Error> {
        each!(self, database => database.remove_expired(now, marked_before, revoke_until))
    }

    /// Checks that the database responds to what reads the session of each request.
    pub(super) async fn ping(&self) -> Result<(), Error> {
        each!(self, database => database.ping())
    }

    /// Checks that the database can be written.
    pub(super) async fn write_probe(&self, now: i64) -> Result<(), Error> {
        each!(self, database => database.write_probe(now))
    }
}
