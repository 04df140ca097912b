//! The session store: records and logins in progress, sealed (see [`super::sealing`]) above the rows of a database.

mod opening;
mod revocations;
mod transactions;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::OnceCell;
use tokio::time::timeout;

use super::id::Hash;
use super::index::Index;
use super::lifetime::{LastSeen, Lifetime};
use super::rows::{Change, EndedByLogin, Expired, Filter, NewRow, Row, Rows};
use super::sealing::Sealing;
use super::shared_limits::SharedLimits;
use super::{Error, Leased, Record, Session, context};
use crate::config::SessionStore;
use crate::events::Events;
use crate::metrics::EndReason;
use opening::Opened;
pub(super) use revocations::{StoredRevocation, revoke_until};
pub(super) use transactions::StoredTransaction;

/// The longest time to prepare a database that did not respond before. A request waits no longer.
const PREPARE_TIMEOUT: Duration = Duration::from_secs(2);

/// The session store.
#[derive(Clone, Debug)]
pub struct Store {
    rows: Rows,
    is_prepared: Arc<OnceCell<()>>,
    sealing: Sealing,
    index: Index,
    events: Events,
    /// The longest time that a session may last, in seconds.
    longest: i64,
}

/// A session to insert.
#[derive(Debug)]
pub(super) struct NewRecord<'a> {
    pub key: &'a Hash,
    pub browser: Option<&'a Hash>,
    pub record: &'a Record,
    pub now: i64,
    pub lifetime: Lifetime,
    pub replaces: &'a [Hash],
    /// How many sessions the person may have.
    pub limit: i64,
}

impl Store {
    /// Returns the store of a database, which need not respond yet: then it is prepared with the first request that needs it.
    /// All sessions in it have tokens of the same `issuer`, and last at most `longest` seconds.
    pub async fn open(
        store: &SessionStore,
        sealing: Sealing,
        issuer: String,
        longest: i64,
        events: Events,
    ) -> Result<Self, Error> {
        let store = Self {
            rows: Rows::open(store, events.metrics().clone())?,
            is_prepared: Arc::default(),
            index: Index::new(sealing.clone(), issuer),
            sealing,
            events,
            longest,
        };
        if let Err(error) = store.rows().await {
            let cause = std::error::Error::source(&error).map(ToString::to_string);
            tracing::error!(%error, cause, "session store does not respond yet");
        }
        Ok(store)
    }

    /// Returns where several servers count attempts together, if the database is one that they can share.
    #[must_use]
    pub fn shared_limits(&self) -> Option<SharedLimits> {
        let metrics = self.events.metrics();
        let redis = self.rows.redis().cloned();
        redis.map(|redis| SharedLimits::new(redis, metrics.clone()))
    }

    /// Returns the rows, once the database is prepared.
    async fn rows(&self) -> Result<&Rows, Error> {
        let prepared = self.is_prepared.get_or_try_init(|| self.rows.prepare());
        let prepared = timeout(PREPARE_TIMEOUT, prepared).await;
        prepared.map_err(|elapsed| Error::Store(Box::new(elapsed)))??;
        Ok(&self.rows)
    }

    /// Inserts a session with version 1; returns how many end because of it.
    pub(super) async fn insert(&self, new: NewRecord<'_>) -> Result<EndedByLogin, Error> {
        let context = context::session(new.key, new.lifetime);
        let row = Row {
            version: 1,
            last_seen: self.last_seen(new.key, new.now),
            lifetime: new.lifetime,
            sealed: self.seal(&context, new.record)?,
            opened: OnceLock::new(),
        };
        let new = NewRow {
            key: new.key,
            browser: new.browser,
            row,
            indexed: self.index.of(new.record),
            replaces: new.replaces,
            revocation: self.seal_revocation(new.key, new.record)?,
            revoke_until: revoke_until(new.now),
            same_person: Filter::Person(self.index.person(&new.record.subject)),
            limit: new.limit,
        };
        self.rows().await?.insert_session(new).await
    }

    /// Returns a session that has not ended. The row of one that has ended is removed, unless it was written since it was read;
    /// one that cannot be read stays until it ends, because the right keys may come back.
    pub(super) async fn find(&self, key: &Hash, now: i64) -> Result<Option<Session>, Error> {
        let rows = self.rows().await?;
        let Some(mut row) = rows.session(key).await? else {
            return Ok(None);
        };
        // Of an older version, and not upgraded yet.
        if row.last_seen.mac.is_none() {
            self.upgrade(key, &row, now).await?;
            let Some(upgraded) = rows.session(key).await? else {
                return Ok(None);
            };
            row = upgraded;
        }
        match self.open_session(key, &row, now) {
            Opened::Session(session) => Ok(Some(*session)),
            Opened::Unreadable => Ok(None),
            Opened::Ended => {
                let removed = rows.remove_unchanged(key, row.version, Some(revoke_until(now)));
                match removed.await {
                    Ok(true) => self.events.session_ended(row.end_reason(now), key, None),
                    Ok(false) => {}
                    Err(error) => {
                        tracing::warn!(%error, "session that has ended could not be removed");
                    }
                }
                Ok(None)
            }
        }
    }

    /// Returns the sessions of a person that have not ended.
    pub(super) async fn of_person(&self, subject: &str, now: i64) -> Result<Vec<Session>, Error> {
        let filter = Filter::Person(self.index.person(subject));
        let rows = self.rows().await?.sessions_of(&filter).await?;
        let open = rows
            .iter()
            .filter_map(|(key, row)| self.open_session(key, row, now).session());
        Ok(open.collect())
    }

    /// Removes the sessions of a person, apart from that with the key `except`, also if it has another key by now. Returns the
    /// keys of those that were removed.
    pub(super) async fn remove_of_person(
        &self,
        subject: &str,
        except: Option<&Hash>,
        now: i64,
    ) -> Result<Vec<Hash>, Error> {
        let filter = Filter::Person(self.index.person(subject));
        let rows = self.rows().await?;
        rows.remove_sessions_of(&filter, except, revoke_until(now))
            .await
    }

    /// Removes the sessions of users with an email address and returns their keys.
    pub(super) async fn remove_of_email(&self, email: &str, now: i64) -> Result<Vec<Hash>, Error> {
        let filter = Filter::Email(self.index.email(email));
        let rows = self.rows().await?;
        rows.remove_sessions_of(&filter, None, revoke_until(now))
            .await
    }

    /// Returns the persons who have a session with an email address, whether or not it has ended.
    pub(super) async fn subjects_of_email(&self, email: &str) -> Result<BTreeSet<String>, Error> {
        let filter = Filter::Email(self.index.email(email));
        let rows = self.rows().await?.sessions_of(&filter).await?;
        let records = self.open_records(&rows).into_iter();
        Ok(records.map(|record| record.subject).collect())
    }

    /// Indexes all sessions of a person under an email address.
    pub(super) async fn index_email(
        &self,
        subject: &str,
        email: Option<&str>,
        now: i64,
    ) -> Result<(), Error> {
        let filter = Filter::Person(self.index.person(subject));
        let email = email.map(|email| self.index.email(email)[0]);
        self.rows()
            .await?
            .index_email(&filter, email.as_ref(), now)
            .await
    }

    /// Returns how many sessions have not ended.
    pub(super) async fn count(&self, now: i64) -> Result<u64, Error> {
        self.rows().await?.count_sessions(now).await
    }

    /// Records activity in a session; returns whether it exists.
    pub(super) async fn touch(&self, key: &Hash, now: i64) -> Result<bool, Error> {
        let mac = self.mac(key, now);
        self.rows().await?.touch_session(key, now, &mac).await
    }

    /// Replaces key and record of a session if it still has its version, so that no update is lost (ASVS 5.0 15.4.2); returns
    /// whether it did.
    pub(super) async fn update(
        &self,
        session: &Session,
        new_key: &Hash,
        record: &Record,
        now: i64,
    ) -> Result<bool, Error> {
        let context = context::session(new_key, session.lifetime);
        let is_moved = new_key != &session.key;
        let change = Change {
            key: new_key,
            sealed: self.seal(&context, record)?,
            indexed: self.index.of(record),
            revocation: self.seal_revocation(new_key, record)?,
            now,
            last_seen: is_moved.then(|| self.last_seen(new_key, session.last_seen_at)),
        };
        let rows = self.rows().await?;
        rows.update_session(&session.key, session.version, change)
            .await
    }

    /// Removes a session and returns its record, if a key opens it.
    pub(super) async fn remove(&self, key: &Hash, now: i64) -> Result<Option<Record>, Error> {
        let rows = self.rows().await?;
        let row = rows.remove_session(key, revoke_until(now)).await?;
        Ok(row.and_then(|row| self.open_record(key, &row)))
    }

    /// Removes a session if it is still the version that was read; returns whether it did. Its refresh token is queued if there
    /// is a time until which it is to be revoked.
    pub(super) async fn remove_unchanged(
        &self,
        session: &Session,
        revoke_until: Option<i64>,
    ) -> Result<bool, Error> {
        let rows = self.rows().await?;
        rows.remove_unchanged(&session.key, session.version, revoke_until)
            .await
    }

    /// Leases a session to `owner` unless another one has it. May be repeated.
    pub(super) async fn lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<Leased, Error> {
        self.rows().await?.lease(key, owner, length).await
    }

    /// Lets a lease last for `length` from now; returns whether `owner` still had it.
    pub(super) async fn renew_lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        self.rows().await?.renew_lease(key, owner, length).await
    }

    /// Ends a lease if `owner` still has it.
    pub(super) async fn release_lease(&self, key: &Hash, owner: &Hash) -> Result<(), Error> {
        self.rows().await?.release_lease(key, owner).await
    }

    /// Returns when a session got another key, or another session replaced it.
    pub(super) async fn replaced_at(&self, key: &Hash) -> Result<Option<i64>, Error> {
        self.rows().await?.replaced_at(key).await
    }

    /// Returns the other key that a session got instead of `key`.
    pub(super) async fn renewed(&self, key: &Hash) -> Result<Option<Hash>, Error> {
        self.rows().await?.renewed(key).await
    }

    /// Removes everything that has ended, and marks of replaced keys from before `marked_before`. Upgrades the sessions of older
    /// versions.
    pub(super) async fn remove_expired(&self, now: i64, marked_before: i64) -> Result<(), Error> {
        let rows = self.rows().await?;
        let removed = rows.remove_expired(now, marked_before, revoke_until(now));
        let Expired { idle, absolute } = removed.await?;
        self.events.sessions_ended(EndReason::Idle, idle, None);
        self.events
            .sessions_ended(EndReason::Expired, absolute, None);
        self.upgrade_older_sessions(now).await
    }

    /// Checks that the database responds.
    pub(super) async fn ping(&self) -> Result<(), Error> {
        self.rows().await?.ping().await
    }

    /// Checks that the database can be written.
    pub(super) async fn write_probe(&self, now: i64) -> Result<(), Error> {
        self.rows().await?.write_probe(now).await
    }

    fn last_seen(&self, key: &Hash, at: i64) -> LastSeen {
        LastSeen {
            at,
            mac: Some(self.mac(key, at)),
        }
    }

    /// Authenticates when a session was last used.
    fn mac(&self, key: &Hash, at: i64) -> Hash {
        // There is always a key (see `Sealing::parse`).
        self.sealing
            .keyed_hashes(context::LAST_SEEN, &context::last_seen(key, at))[0]
    }

    fn seal(&self, context: &[u8], value: &impl Serialize) -> Result<Vec<u8>, Error> {
        let plain = serde_json::to_vec(value)?;
        Ok(self.sealing.seal(context, &plain))
    }

    fn open_sealed<T: DeserializeOwned>(&self, context: &[u8], sealed: &[u8]) -> Option<T> {
        let Some(plain) = self.sealing.open_sealed(context, sealed) else {
            tracing::warn!("stored record cannot be read: no key opens it");
            return None;
        };
        serde_json::from_slice(&plain)
            .inspect_err(|error| {
                // Not the error itself, which may quote the record.
                tracing::warn!(
                    line = error.line(),
                    column = error.column(),
                    "stored record cannot be read: its form is unknown"
                );
            })
            .ok()
    }
}
