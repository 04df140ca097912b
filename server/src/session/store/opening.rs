//! Opens sessions, and upgrades those of older versions. What cannot be read counts as absent: each time, one line is logged,
//! and the row stays.

use std::sync::Arc;

use subtle::ConstantTimeEq as _;

use super::Store;
use crate::session::id::Hash;
use crate::session::rows::{Change, Row};
use crate::session::{Error, Record, Session, context};

/// A row that was opened.
pub(super) enum Opened {
    Session(Box<Session>),
    Ended,
    Unreadable,
}

impl Opened {
    pub(super) fn session(self) -> Option<Session> {
        match self {
            Self::Session(session) => Some(*session),
            Self::Ended | Self::Unreadable => None,
        }
    }
}

impl Store {
    /// Returns a session, unless it has ended or cannot be read.
    pub(super) fn open_session(&self, key: &Hash, row: &Row, now: i64) -> Opened {
        let ends_at = row.ends_at();
        if now >= ends_at {
            return Opened::Ended;
        }
        let Some(record) = self.open_once(key, row) else {
            return Opened::Unreadable;
        };
        Opened::Session(Box::new(Session {
            key: *key,
            version: row.version,
            record,
            last_seen_at: row.last_seen.at,
            lifetime: row.lifetime,
            ends_at,
        }))
    }

    fn open_once(&self, key: &Hash, row: &Row) -> Option<Arc<Record>> {
        if let Some(record) = row.opened.get() {
            return Some(Arc::clone(record));
        }
        if row.last_seen.mac.is_some() && !self.is_authentic(key, row) {
            tracing::warn!("stored session cannot be read: its last activity is not authentic");
            return None;
        }
        let record = Arc::new(self.open_record(key, row)?);
        Some(Arc::clone(row.opened.get_or_init(|| record)))
    }

    /// Returns whether the time of a session's last activity was written by a server.
    fn is_authentic(&self, key: &Hash, row: &Row) -> bool {
        let value = context::last_seen(key, row.last_seen.at);
        let expected = self.sealing.keyed_hashes(context::LAST_SEEN, &value);
        let stored = row.last_seen.mac.unwrap_or_default();
        expected.iter().any(|hash| bool::from(hash.ct_eq(&stored)))
    }

    pub(super) fn open_records(&self, rows: &[(Hash, Row)]) -> Vec<Record> {
        let open = rows
            .iter()
            .filter_map(|(key, row)| self.open_record(key, row));
        open.collect()
    }

    pub(super) fn open_record(&self, key: &Hash, row: &Row) -> Option<Record> {
        if row.last_seen.mac.is_some() {
            let context = context::session(key, row.lifetime);
            return self.open_sealed(&context, &row.sealed);
        }
        // Older versions did not authenticate the limits: the record itself says when the session began.
        let context = context::session_without_limits(key);
        let record: Record = self.open_sealed(&context, &row.sealed)?;
        let is_plausible = row.lifetime.max_ends_at <= record.logged_in_at + self.longest;
        is_plausible.then_some(record)
    }

    /// Indexes the sessions of versions that had no index, and seals those again that older versions have sealed without their
    /// limits.
    pub(super) async fn upgrade_older_sessions(&self, now: i64) -> Result<(), Error> {
        for (key, row) in self.rows.older_sessions().await? {
            self.upgrade(&key, &row, now).await?;
        }
        Ok(())
    }

    /// Upgrades a session unless another server has written it in the meantime.
    pub(super) async fn upgrade(&self, key: &Hash, row: &Row, now: i64) -> Result<(), Error> {
        let Some(record) = self.open_record(key, row) else {
            return Ok(());
        };
        let change = Change {
            key,
            sealed: self.seal(&context::session(key, row.lifetime), &record)?,
            indexed: self.index.of(&record),
            revocation: self.seal_revocation(key, &record)?,
            now,
            last_seen: Some(self.last_seen(key, row.last_seen.at)),
        };
        self.rows.update_session(key, row.version, change).await?;
        Ok(())
    }
}
