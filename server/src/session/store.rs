//! The session store: records and logins in progress, sealed (see [`super::sealing`]) above the rows of a database.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::id::Hash;
use super::index::Index;
use super::rows::{Change, Filter, NewRow, Row, Rows, SealedRecord, TransactionRow};
use super::sealing::Sealing;
use super::transaction::Transaction;
use super::{Error, Record, Session};

/// The session store.
#[derive(Clone, Debug)]
pub struct Store {
    rows: Rows,
    sealing: Sealing,
    index: Index,
}

/// A session to insert.
#[derive(Debug)]
pub(super) struct NewRecord<'a> {
    pub key: &'a Hash,
    pub browser: Option<&'a Hash>,
    pub record: &'a Record,
    pub now: i64,
    pub max_ends_at: i64,
    pub idle: Option<i64>,
    pub replaces: &'a [Hash],
    /// How many sessions the person may have.
    pub limit: i64,
}

/// A login in progress, with the browser that started it and its end.
#[derive(Debug)]
pub(super) struct StoredTransaction {
    pub browser: Hash,
    pub ends_at: i64,
    pub transaction: Transaction,
}

/// What the bytes of a row contain. Kind and key of a row are authenticated with its bytes, so that bytes that were
/// copied to another row do not open.
#[derive(Clone, Copy)]
enum Kind {
    Session,
    Transaction,
}

impl Kind {
    fn context(self, key: &Hash) -> Vec<u8> {
        let name = match self {
            Self::Session => b"session:".as_slice(),
            Self::Transaction => b"transaction:",
        };
        [name, key].concat()
    }
}

impl Store {
    /// Opens an SQLite file, and creates it if it does not exist. All sessions in it have tokens of the same `issuer`.
    pub async fn open(path: &Path, sealing: Sealing, issuer: String) -> Result<Self, Error> {
        let store = Self {
            rows: Rows::open_sqlite(path).await?,
            index: Index::new(sealing.clone(), issuer),
            sealing,
        };
        store.index_older_sessions().await?;
        Ok(store)
    }

    /// Indexes the sessions of a version that had no index. Those that no key opens have ended.
    async fn index_older_sessions(&self) -> Result<(), Error> {
        for older in self.rows.sessions_without_index().await? {
            if let Some(record) = self.open_record(&older) {
                let indexed = self.index.of(&record);
                self.rows.index_session(&older.key, &indexed).await?;
            }
        }
        Ok(())
    }

    /// Inserts a session with version 1; returns when it ends and the records of the sessions that it replaces.
    pub(super) async fn insert(&self, new: NewRecord<'_>) -> Result<(i64, Vec<Record>), Error> {
        let row = Row {
            version: 1,
            last_seen_at: new.now,
            idle: new.idle,
            max_ends_at: new.max_ends_at,
            sealed: self.seal(Kind::Session, new.key, new.record)?,
        };
        let ends_at = row.ends_at();
        let new = NewRow {
            key: new.key,
            browser: new.browser,
            row,
            indexed: self.index.of(new.record),
            replaces: new.replaces,
            same_person: Filter::Person(self.index.person(&new.record.subject)),
            limit: new.limit,
        };
        let removed = self.rows.insert_session(new).await?;
        Ok((ends_at, self.open_records(&removed)))
    }

    /// Returns a session that has not ended. A row that has ended, or that no key opens, is removed.
    pub(super) async fn find(&self, key: &Hash, now: i64) -> Result<Option<Session>, Error> {
        let Some(row) = self.rows.session(key).await? else {
            return Ok(None);
        };
        let session = self.open_session(key, &row, now);
        if session.is_none() {
            self.rows.remove_session(key).await?;
        }
        Ok(session)
    }

    /// Returns the sessions of a person that have not ended.
    pub(super) async fn of_person(&self, subject: &str, now: i64) -> Result<Vec<Session>, Error> {
        let filter = Filter::Person(self.index.person(subject));
        let rows = self.rows.sessions_of(&filter).await?;
        let open = rows
            .iter()
            .filter_map(|(key, row)| self.open_session(key, row, now));
        Ok(open.collect())
    }

    /// Removes the sessions of a person, apart from those with the keys `except`, and returns their records.
    pub(super) async fn remove_of_person(
        &self,
        subject: &str,
        except: &[Hash],
    ) -> Result<Vec<Record>, Error> {
        let filter = Filter::Person(self.index.person(subject));
        let removed = self.rows.remove_sessions_of(&filter, except).await?;
        Ok(self.open_records(&removed))
    }

    /// Removes the sessions of users with an email address and returns their records.
    pub(super) async fn remove_of_email(&self, email: &str) -> Result<Vec<Record>, Error> {
        let filter = Filter::Email(self.index.email(email));
        let removed = self.rows.remove_sessions_of(&filter, &[]).await?;
        Ok(self.open_records(&removed))
    }

    /// Returns the persons who have a session with an email address, whether or not it has ended.
    pub(super) async fn subjects_of_email(&self, email: &str) -> Result<BTreeSet<String>, Error> {
        let filter = Filter::Email(self.index.email(email));
        let rows = self.rows.sessions_of(&filter).await?;
        let records = rows
            .iter()
            .filter_map(|(key, row)| self.open_sealed::<Record>(Kind::Session, key, &row.sealed));
        Ok(records.map(|record| record.subject).collect())
    }

    /// Indexes all sessions of a person under an email address.
    pub(super) async fn index_email(
        &self,
        subject: &str,
        email: Option<&str>,
    ) -> Result<(), Error> {
        let filter = Filter::Person(self.index.person(subject));
        let email = email.map(|email| self.index.email(email)[0]);
        self.rows.index_email(&filter, email.as_ref()).await
    }

    /// Returns how many sessions have not ended.
    pub(super) async fn count(&self, now: i64) -> Result<u64, Error> {
        self.rows.count_sessions(now).await
    }

    /// Records activity in a session.
    pub(super) async fn touch(&self, key: &Hash, now: i64) -> Result<(), Error> {
        self.rows.touch_session(key, now).await
    }

    /// Replaces key and record of a session if it still has `version`, so that no update is lost (ASVS 5.0 15.4.2); returns
    /// whether it did.
    pub(super) async fn update(
        &self,
        key: &Hash,
        version: i64,
        new_key: &Hash,
        record: &Record,
    ) -> Result<bool, Error> {
        let change = Change {
            key: new_key,
            sealed: self.seal(Kind::Session, new_key, record)?,
            indexed: self.index.of(record),
        };
        self.rows.update_session(key, version, change).await
    }

    /// Removes a session and returns its record, if a key opens it.
    pub(super) async fn remove(&self, key: &Hash) -> Result<Option<Record>, Error> {
        let sealed = self.rows.remove_session(key).await?;
        Ok(sealed.and_then(|sealed| self.open_sealed(Kind::Session, key, &sealed)))
    }

    /// Removes a session if it still has `version`; returns whether it did.
    pub(super) async fn remove_unchanged(&self, key: &Hash, version: i64) -> Result<bool, Error> {
        self.rows.remove_unchanged(key, version).await
    }

    /// Leases a session to `owner` unless another one has it; returns whether that was possible.
    pub(super) async fn lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        self.rows.lease(key, owner, length).await
    }

    /// Lets a lease last for `length` from now; returns whether `owner` still had it.
    pub(super) async fn renew_lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        self.rows.renew_lease(key, owner, length).await
    }

    /// Ends a lease if `owner` still has it.
    pub(super) async fn release_lease(&self, key: &Hash, owner: &Hash) -> Result<(), Error> {
        self.rows.release_lease(key, owner).await
    }

    /// Inserts a login in progress; its browser keeps its newest `limit`.
    pub(super) async fn insert_transaction(
        &self,
        key: &Hash,
        new: &StoredTransaction,
        limit: i64,
    ) -> Result<(), Error> {
        let row = TransactionRow {
            browser: new.browser,
            ends_at: new.ends_at,
            sealed: self.seal(Kind::Transaction, key, &new.transaction)?,
        };
        self.rows.insert_transaction(key, row, limit).await
    }

    /// Removes a login in progress and returns it, if a key opens it.
    pub(super) async fn take_transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<StoredTransaction>, Error> {
        let row = self.rows.take_transaction(key).await?;
        Ok(row.and_then(|row| self.open_transaction(key, &row)))
    }

    /// Returns a login in progress, if a key opens it.
    pub(super) async fn transaction(&self, key: &Hash) -> Result<Option<StoredTransaction>, Error> {
        let row = self.rows.transaction(key).await?;
        Ok(row.and_then(|row| self.open_transaction(key, &row)))
    }

    fn open_transaction(&self, key: &Hash, row: &TransactionRow) -> Option<StoredTransaction> {
        Some(StoredTransaction {
            browser: row.browser,
            ends_at: row.ends_at,
            transaction: self.open_sealed(Kind::Transaction, key, &row.sealed)?,
        })
    }

    /// Removes everything that has ended. Indexes what servers of an older version have inserted since the start: during a
    /// deployment they use the same store.
    pub(super) async fn remove_expired(&self, now: i64) -> Result<(), Error> {
        self.rows.remove_expired(now).await?;
        self.index_older_sessions().await
    }

    /// Checks that the database responds.
    pub(super) async fn ping(&self) -> Result<(), Error> {
        self.rows.ping().await
    }

    /// Returns a session, unless it has ended or no key opens it.
    fn open_session(&self, key: &Hash, row: &Row, now: i64) -> Option<Session> {
        let ends_at = row.ends_at();
        let record = (now < ends_at)
            .then(|| self.open_sealed(Kind::Session, key, &row.sealed))
            .flatten()?;
        Some(Session {
            key: *key,
            version: row.version,
            record,
            last_seen_at: row.last_seen_at,
            ends_at,
        })
    }

    fn open_records(&self, records: &[SealedRecord]) -> Vec<Record> {
        let open = records.iter().filter_map(|record| self.open_record(record));
        open.collect()
    }

    fn open_record(&self, record: &SealedRecord) -> Option<Record> {
        self.open_sealed(Kind::Session, &record.key, &record.sealed)
    }

    fn seal(&self, kind: Kind, key: &Hash, value: &impl Serialize) -> Result<Vec<u8>, Error> {
        let plain = serde_json::to_vec(value)?;
        Ok(self.sealing.seal(&kind.context(key), &plain))
    }

    fn open_sealed<T: DeserializeOwned>(&self, kind: Kind, key: &Hash, sealed: &[u8]) -> Option<T> {
        let plain = self.sealing.open_sealed(&kind.context(key), sealed)?;
        serde_json::from_slice(&plain).ok()
    }
}
