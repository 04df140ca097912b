//! What the rows contain, and what is written to them.

use std::sync::{Arc, OnceLock};

use crate::metrics::EndReason;
use crate::session::Record;
use crate::session::id::Hash;
use crate::session::index::Indexed;
use crate::session::lifetime::{LastSeen, Lifetime};

/// A session as it is stored.
#[derive(Debug)]
pub(in crate::session) struct Row {
    pub version: i64,
    pub last_seen: LastSeen,
    pub lifetime: Lifetime,
    pub sealed: Vec<u8>,
    /// What `sealed` contains, if it was opened and the row is authentic. A row that is read again is opened once.
    pub opened: OnceLock<Arc<Record>>,
}

impl Row {
    /// Returns when the session ends: at its absolute limit, or earlier if it is idle.
    pub(in crate::session) fn ends_at(&self) -> i64 {
        self.lifetime.ends_at(self.last_seen.at)
    }

    /// Returns why a session that has ended did so.
    pub(in crate::session) fn end_reason(&self, now: i64) -> EndReason {
        if now >= self.lifetime.max_ends_at {
            EndReason::Expired
        } else {
            EndReason::Idle
        }
    }
}

/// A session to insert, and the sessions that it replaces.
#[derive(Debug)]
pub(in crate::session) struct NewRow<'a> {
    pub key: &'a Hash,
    /// The browser that logged in, by the hash of its login cookie.
    pub browser: Option<&'a Hash>,
    pub row: Row,
    pub indexed: Indexed,
    /// Other sessions to remove in the same step.
    pub replaces: &'a [Hash],
    /// The sealed refresh token, for the end of the session.
    pub revocation: Option<Vec<u8>>,
    /// See [`super::Rows::remove_session`].
    pub revoke_until: i64,
    /// Finds all sessions of the person who logged in.
    pub same_person: Filter,
    /// How many sessions the person may have; those that began first are removed in the same step.
    pub limit: i64,
}

/// What an update writes.
#[derive(Debug)]
pub(in crate::session) struct Change<'a> {
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
pub(in crate::session) enum Filter {
    Person(Vec<Hash>),
    Email(Vec<Hash>),
}

/// A refresh token that is to be revoked.
#[derive(Debug)]
pub(in crate::session) struct RevocationRow {
    pub key: Hash,
    /// How often it was returned, with this time.
    pub attempts: u32,
    pub sealed: Vec<u8>,
}

/// A login in progress.
#[derive(Debug)]
pub(in crate::session) struct TransactionRow {
    pub browser: Hash,
    pub ends_at: i64,
    pub sealed: Vec<u8>,
}

/// How many logins may be in progress.
#[derive(Clone, Copy, Debug)]
pub(in crate::session) struct TransactionLimits {
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
pub(in crate::session) struct Expired {
    /// Those that were not used for too long.
    pub idle: u64,
    /// Those that lasted as long as they may.
    pub absolute: u64,
}
