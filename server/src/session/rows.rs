//! The rows of the store: sealed bytes with the columns that the store itself must compare.
//!
//! [`Database`] is an enum with one variant per kind of database. The methods of [`Rows`] document what every variant must do:
//! each is one atomic step. Callers do not depend on the kind of database, and databases do not depend on what the bytes contain:
//! a row has a place for what the store has opened, so that both are kept and forgotten together, and no database looks into it.

mod redis;
mod sqlite;

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::id::Hash;
use super::index::Indexed;
use super::lifetime::{LastSeen, Lifetime};
use super::{Error, Leased, Record};
use crate::config::SessionStore;
use crate::metrics::{EndReason, Metrics};
pub(super) use redis::Redis;
pub(super) use redis::inspect as inspect_redis;
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

/// A session as it is stored.
#[derive(Debug)]
pub(super) struct Row {
    pub version: i64,
    pub last_seen: LastSeen,
    pub lifetime: Lifetime,
    pub sealed: Vec<u8>,
    /// What `sealed` contains, if it was opened and the row is authentic. A row that is read again is opened once.
    pub opened: OnceLock<Arc<Record>>,
}

impl Row {
    /// Returns when the session ends: at its absolute limit, or earlier if it is idle.
    pub(super) fn ends_at(&self) -> i64 {
        self.lifetime.ends_at(self.last_seen.at)
    }

    /// Returns why a session that has ended did so.
    pub(super) fn end_reason(&self, now: i64) -> EndReason {
        if now >= self.lifetime.max_ends_at {
            EndReason::Expired
        } else {
            EndReason::Idle
        }
    }
}

/// A session to insert, and the sessions that it replaces.
#[derive(Debug)]
pub(super) struct NewRow<'a> {
    pub key: &'a Hash,
    /// The browser that logged in, by the hash of its login cookie.
    pub browser: Option<&'a Hash>,
    pub row: Row,
    pub indexed: Indexed,
    /// Other sessions to remove in the same step.
    pub replaces: &'a [Hash],
    /// The sealed refresh token, for the end of the session.
    pub revocation: Option<Vec<u8>>,
    /// See [`Rows::remove_session`].
    pub revoke_until: i64,
    /// Finds all sessions of the person who logged in.
    pub same_person: Filter,
    /// How many sessions the person may have; those that began first are removed in the same step.
    pub limit: i64,
}

/// What an update writes.
#[derive(Debug)]
pub(super) struct Change<'a> {
    /// The new key; usually the same as before.
    pub key: &'a Hash,
    pub sealed: Vec<u8>,
    pub indexed: Indexed,
    /// The sealed refresh token, for the end of the session.
    pub revocation: Option<Vec<u8>>,
    pub now: i64,
    /// For another key: the last activity that was read. Its keyed hash depends on the key, so nothing is written if there was
    /// more activity since.
    pub last_seen: Option<LastSeen>,
}

/// Selects sessions by what they are indexed under, with one hash for each key.
#[derive(Debug)]
pub(super) enum Filter {
    Person(Vec<Hash>),
    Email(Vec<Hash>),
}

/// A refresh token that is to be revoked.
#[derive(Debug)]
pub(super) struct RevocationRow {
    pub key: Hash,
    /// How often it was returned, with this time.
    pub attempts: u32,
    pub sealed: Vec<u8>,
}

/// A login in progress.
#[derive(Debug)]
pub(super) struct TransactionRow {
    pub browser: Hash,
    pub ends_at: i64,
    pub sealed: Vec<u8>,
}

/// How many logins may be in progress.
#[derive(Clone, Copy, Debug)]
pub(super) struct TransactionLimits {
    /// Of one browser: its oldest ones are removed.
    pub per_browser: i64,
    /// Of all browsers that have not ended at `now`: a further one is not inserted.
    pub total: i64,
    pub now: i64,
}

/// A limit on attempts, by its name in the database.
#[derive(Clone, Debug)]
pub struct LimitKey {
    /// The name of the limit, and a keyed hash of what it limits.
    pub name: String,
    /// How many attempts at once.
    pub burst: i64,
    /// Milliseconds until another one.
    pub interval: i64,
}

/// How long the next attempt has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Milliseconds until it is allowed.
    pub time: i64,
    /// Which of the limits that were asked for requires it.
    pub limit: usize,
}

/// How many sessions ended because another one began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EndedByLogin {
    /// Those of the same browser.
    pub replaced: u64,
    /// The oldest ones of a person with too many.
    pub evicted: u64,
}

/// How many sessions were removed because they had ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Expired {
    /// Those that were not used for too long.
    pub idle: u64,
    /// Those that lasted as long as they may.
    pub absolute: u64,
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

    /// Queues a refresh token that no session has.
    pub(super) async fn queue_revocation(
        &self,
        key: &Hash,
        sealed: &[u8],
        revoke_until: i64,
    ) -> Result<(), Error> {
        each!(self, database => database.queue_revocation(key, sealed, revoke_until))
    }

    /// Returns a refresh token that is due, new ones first, and makes it due again at `leased_until`: until then, no other
    /// server gets it.
    pub(super) async fn take_revocation(
        &self,
        now: i64,
        leased_until: i64,
    ) -> Result<Option<RevocationRow>, Error> {
        each!(self, database => database.take_revocation(now, leased_until))
    }

    /// Makes a queued refresh token due at another time.
    pub(super) async fn postpone_revocation(&self, key: &Hash, until: i64) -> Result<(), Error> {
        each!(self, database => database.postpone_revocation(key, until))
    }

    /// Removes refresh tokens from the queue.
    pub(super) async fn remove_revocations(&self, keys: &[Hash]) -> Result<(), Error> {
        each!(self, database => database.remove_revocations(keys))
    }

    /// Removes the refresh tokens that were not revoked in time, and the oldest ones beyond `limit`; returns how many.
    pub(super) async fn trim_revocations(&self, now: i64, limit: i64) -> Result<u64, Error> {
        each!(self, database => database.trim_revocations(now, limit))
    }

    /// Returns how many refresh tokens are to be revoked.
    pub(super) async fn count_revocations(&self) -> Result<u64, Error> {
        each!(self, database => database.count_revocations())
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

    /// Leases a session to `owner` for a time of the database's own clock, unless another owner has it. May be repeated.
    pub(super) async fn lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<Leased, Error> {
        each!(self, database => database.lease(key, owner, length))
    }

    /// Lets a lease last for `length` from now; returns whether `owner` still had it.
    pub(super) async fn renew_lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        each!(self, database => database.renew_lease(key, owner, length))
    }

    /// Ends a lease if `owner` still has it.
    pub(super) async fn release_lease(&self, key: &Hash, owner: &Hash) -> Result<(), Error> {
        each!(self, database => database.release_lease(key, owner))
    }

    /// Inserts a login in progress and removes the oldest ones of its browser, unless there are too many of others. Returns
    /// whether it did.
    pub(super) async fn insert_transaction(
        &self,
        key: &Hash,
        row: TransactionRow,
        limits: TransactionLimits,
    ) -> Result<bool, Error> {
        each!(self, database => database.insert_transaction(key, row, limits))
    }

    /// Removes a login in progress and returns it.
    pub(super) async fn take_transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        each!(self, database => database.take_transaction(key))
    }

    /// Returns a login in progress, whether or not it has ended.
    pub(super) async fn transaction(&self, key: &Hash) -> Result<Option<TransactionRow>, Error> {
        each!(self, database => database.transaction(key))
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
