//! The rows of the store: sealed bytes with the columns that the store itself must compare.
//!
//! [`Rows`] is an enum with one variant per kind of database. Its methods document what every variant must do. Callers
//! do not depend on the kind of database, and databases do not depend on what the bytes contain.

mod sqlite;

use std::path::Path;
use std::time::Duration;

use super::Error;
use super::id::Hash;
use super::index::Indexed;
use sqlite::Sqlite;

/// A database of sessions and logins in progress.
#[derive(Clone, Debug)]
pub(super) enum Rows {
    Sqlite(Sqlite),
}

/// A session as it is stored.
#[derive(Debug)]
pub(super) struct Row {
    pub version: i64,
    pub last_seen_at: i64,
    /// The idle limit in seconds; remembered sessions have none.
    pub idle: Option<i64>,
    pub max_ends_at: i64,
    pub sealed: Vec<u8>,
}

impl Row {
    /// Returns when the session ends: at its absolute limit, or earlier if it is idle.
    pub(super) fn ends_at(&self) -> i64 {
        self.idle.map_or(self.max_ends_at, |idle| {
            self.max_ends_at.min(self.last_seen_at + idle)
        })
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
}

/// Selects sessions by what they are indexed under, with one hash for each key.
#[derive(Debug)]
pub(super) enum Filter {
    Person(Vec<Hash>),
    Email(Vec<Hash>),
}

/// The sealed record of a session.
#[derive(Debug)]
pub(super) struct SealedRecord {
    pub key: Hash,
    pub sealed: Vec<u8>,
}

/// A login in progress.
#[derive(Debug)]
pub(super) struct TransactionRow {
    pub browser: Hash,
    pub ends_at: i64,
    pub sealed: Vec<u8>,
}

impl Rows {
    /// Opens an SQLite file, and creates it and its tables if they do not exist.
    pub(super) async fn open_sqlite(path: &Path) -> Result<Self, Error> {
        Sqlite::open(path).await.map(Self::Sqlite)
    }

    /// Inserts a session with version 1 and removes those that it replaces, and those of the same person beyond the limit,
    /// in one step.
    pub(super) async fn insert_session(&self, new: NewRow<'_>) -> Result<Vec<SealedRecord>, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.insert_session(new).await,
        }
    }

    /// Returns a session, whether or not it has ended.
    pub(super) async fn session(&self, key: &Hash) -> Result<Option<Row>, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.session(key).await,
        }
    }

    /// Returns how many sessions have not ended.
    pub(super) async fn count_sessions(&self, now: i64) -> Result<u64, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.count_sessions(now).await,
        }
    }

    /// Sets `last_seen_at` to `now` unless it is later already.
    pub(super) async fn touch_session(&self, key: &Hash, now: i64) -> Result<(), Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.touch_session(key, now).await,
        }
    }

    /// Writes a change and increments the version if the session still has `version`; returns whether it did.
    pub(super) async fn update_session(
        &self,
        key: &Hash,
        version: i64,
        change: Change<'_>,
    ) -> Result<bool, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.update_session(key, version, change).await,
        }
    }

    /// Returns sessions with their keys, whether or not they have ended.
    pub(super) async fn sessions_of(&self, filter: &Filter) -> Result<Vec<(Hash, Row)>, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.sessions_of(filter).await,
        }
    }

    /// Removes sessions, apart from those with the keys `except`, in one step.
    pub(super) async fn remove_sessions_of(
        &self,
        filter: &Filter,
        except: &[Hash],
    ) -> Result<Vec<SealedRecord>, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.remove_sessions_of(filter, except).await,
        }
    }

    /// Sets the email address under which sessions are found.
    pub(super) async fn index_email(
        &self,
        filter: &Filter,
        email: Option<&Hash>,
    ) -> Result<(), Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.index_email(filter, email).await,
        }
    }

    /// Returns the sessions that a version without the index has inserted.
    pub(super) async fn sessions_without_index(&self) -> Result<Vec<SealedRecord>, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.sessions_without_index().await,
        }
    }

    /// Adds a session to the index unless it is in it.
    pub(super) async fn index_session(&self, key: &Hash, indexed: &Indexed) -> Result<(), Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.index_session(key, indexed).await,
        }
    }

    /// Removes a session and returns its sealed bytes.
    pub(super) async fn remove_session(&self, key: &Hash) -> Result<Option<Vec<u8>>, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.remove_session(key).await,
        }
    }

    /// Removes a session if it still has `version`; returns whether it did.
    pub(super) async fn remove_unchanged(&self, key: &Hash, version: i64) -> Result<bool, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.remove_unchanged(key, version).await,
        }
    }

    /// Leases a session to `owner` for a time of the database's own clock, unless another owner has it; returns whether that was
    /// possible.
    pub(super) async fn lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.lease(key, owner, length).await,
        }
    }

    /// Lets a lease last for `length` from now; returns whether `owner` still had it.
    pub(super) async fn renew_lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.renew_lease(key, owner, length).await,
        }
    }

    /// Ends a lease if `owner` still has it.
    pub(super) async fn release_lease(&self, key: &Hash, owner: &Hash) -> Result<(), Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.release_lease(key, owner).await,
        }
    }

    /// Inserts a login in progress and removes the oldest ones of its browser beyond `limit`.
    pub(super) async fn insert_transaction(
        &self,
        key: &Hash,
        row: TransactionRow,
        limit: i64,
    ) -> Result<(), Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.insert_transaction(key, row, limit).await,
        }
    }

    /// Removes a login in progress and returns it.
    pub(super) async fn take_transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.take_transaction(key).await,
        }
    }

    /// Returns a login in progress, whether or not it has ended.
    pub(super) async fn transaction(&self, key: &Hash) -> Result<Option<TransactionRow>, Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.transaction(key).await,
        }
    }

    /// Removes everything that has ended.
    pub(super) async fn remove_expired(&self, now: i64) -> Result<(), Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.remove_expired(now).await,
        }
    }

    /// Checks that the database responds.
    pub(super) async fn ping(&self) -> Result<(), Error> {
        match self {
            Self::Sqlite(sqlite) => sqlite.ping().await,
        }
    }
}
