//! Who is logged in: the cookie, the record behind it, and the store.
//!
//! - [`id`]: what the cookie carries, and the hash under which the store knows it.
//! - [`cookie`]: names and attributes of the two cookies.
//! - [`record`]: what a session knows.
//! - [`store`]: rows in SQLite; ids hashed, records sealed, versions compared.
//! - [`sealing`]: authenticated encryption of what is stored, and its keys.
//! - [`transaction`]: logins that are under way.
//! - [`refresh`]: new tokens, once per session at a time.
//!
//! [`Sessions::begin`] is the only function that makes a session, for both ways in. This room knows neither
//! HTTP routes nor the pool.

pub mod cookie;
pub mod id;
pub mod record;
pub mod refresh;
pub mod sealing;
pub mod store;
pub mod transaction;

pub use id::Id;
pub use record::{Record, TokenSet};
pub use store::Store;
pub use transaction::{Transaction, Transactions};

use crate::clock::Clock;
use crate::config::SessionLimits;
use crate::random::Random;

/// Why the session room could not answer. That there is no session is not an error.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store does not answer: a session may well exist.
    #[error("session store failed")]
    Store(#[from] sqlx::Error),
    /// A record could not be written down as JSON.
    #[error("record could not be serialised")]
    Serialise(#[from] serde_json::Error),
}

/// A session as it was read.
#[derive(Clone, Debug)]
pub struct Session {
    /// The store's name for it.
    pub key: id::Hash,
    /// The version of the record that was read; a write names it.
    pub version: i64,
    /// What it knows.
    pub record: Record,
    /// When it ends unless it is used, seconds since 1970.
    pub ends_at: i64,
}

impl Session {
    /// The part that the browser may see.
    #[must_use]
    pub fn public(&self, now: i64) -> wire::SessionInfo {
        let left = (self.ends_at - now).max(0);
        wire::SessionInfo {
            user: self.record.user.clone(),
            login_mode: self.record.login_mode,
            expires_in: u32::try_from(left).unwrap_or(u32::MAX),
            remember: self.record.remember,
        }
    }
}

/// Makes, finds and ends sessions.
#[derive(Clone, Debug)]
pub struct Sessions {
    store: Store,
    limits: SessionLimits,
    clock: Clock,
    random: Random,
}

/// How long a look at a session may go unrecorded, in seconds: polling must not become writing.
const TOUCH_INTERVAL: i64 = 60;

impl Sessions {
    /// Sessions in `store`.
    #[must_use]
    pub const fn new(store: Store, limits: SessionLimits, clock: Clock, random: Random) -> Self {
        Self {
            store,
            limits,
            clock,
            random,
        }
    }

    /// Makes a session: the one function behind every way in.
    ///
    /// The id is always new and made here; an id that a browser brought along is never adopted (session
    /// fixation, ASVS 5.0 7.2.4), and the session it stood for ends: its record is given back, so that its
    /// refresh token can be revoked.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn begin(&self, record: Record, previous: Option<&id::Hash>) -> Result<Begun, Error> {
        let id = Id::new(&self.random);
        let (now, key) = (self.clock.now(), id.hash());
        let lifetime = if record.remember {
            self.limits.remember
        } else {
            self.limits.max
        };
        let idle = (!record.remember).then_some(self.limits.idle);
        let row = store::NewRow {
            key: &key,
            record: &record,
            now,
            max_ends_at: now + lifetime,
            idle,
        };
        self.store.insert(row).await?;
        let replaced = match previous {
            Some(previous) => self.store.remove(previous).await?,
            None => None,
        };
        let ends_at = store::ends_at(now + lifetime, now, idle);
        let session = Session {
            key,
            version: 1,
            record,
            ends_at,
        };
        Ok(Begun {
            id,
            session,
            cookie_lifetime: idle.is_none().then_some(lifetime),
            replaced,
        })
    }

    /// Finds the session of a cookie. `slide` counts the look as activity.
    ///
    /// # Errors
    /// The store does not answer. This is not the same as "no session" (a logged-in person must not be logged
    /// out because a disk is slow).
    pub async fn find(&self, id: &Id, slide: bool) -> Result<Option<Session>, Error> {
        let (now, key) = (self.clock.now(), id.hash());
        let Some(mut found) = self.store.find(&key, now).await? else {
            return Ok(None);
        };
        if slide && now - found.last_seen_at >= TOUCH_INTERVAL {
            self.store.touch(&key, now).await?;
            found.session.ends_at = store::ends_at(found.max_ends_at, now, found.idle);
        }
        Ok(Some(found.session))
    }

    /// Reads a session again, without counting that as activity.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn reload(&self, key: &id::Hash) -> Result<Option<Session>, Error> {
        Ok(self
            .store
            .find(key, self.clock.now())
            .await?
            .map(|found| found.session))
    }

    /// Writes new tokens, if the session is still as it was read.
    ///
    /// Gives the session with its new version, or nothing where it changed or ended in between.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn replace_tokens(
        &self,
        session: &Session,
        tokens: TokenSet,
    ) -> Result<Option<Session>, Error> {
        let record = Record {
            tokens,
            ..session.record.clone()
        };
        let written = self
            .store
            .update(&session.key, session.version, &record)
            .await?;
        let version = session.version + 1;
        Ok(written.then(|| Session {
            version,
            record,
            ..session.clone()
        }))
    }

    /// Ends a session and gives back what it knew. Ending it twice is fine.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn end(&self, key: &id::Hash) -> Result<Option<Record>, Error> {
        self.store.remove(key).await
    }

    /// Removes what has expired. Any number of servers may do so at once.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn sweep(&self) -> Result<(), Error> {
        self.store.sweep(self.clock.now()).await
    }

    /// Whether the store answers.
    ///
    /// # Errors
    /// It does not.
    pub async fn ping(&self) -> Result<(), Error> {
        self.store.ping().await
    }
}

/// A session that has just begun.
#[derive(Debug)]
pub struct Begun {
    /// What the cookie carries.
    pub id: Id,
    /// The session.
    pub session: Session,
    /// How long the cookie outlives the browser, in seconds; not at all if absent.
    pub cookie_lifetime: Option<i64>,
    /// The session that this browser had before, which is over.
    pub replaced: Option<Record>,
}
