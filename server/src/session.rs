//! Sessions: the cookie, the record behind it, and the store.
//!
//! - [`id`]: the value of a cookie, and the hash under which it is stored.
//! - [`cookie`]: names and attributes of the cookies. [`devices`]: the contents of device cookies.
//! - [`record`]: the contents of a session. `lifetime`: how long it lasts. `index`: what it is found by apart from its id.
//! - `recent_reads`: the sessions that were read a moment ago. `person`: all sessions of a person. `recent_login`: whether a login is recent enough for a change that matters.
//! - [`transactions`]: logins in progress.
//! - [`store`]: seals and opens records; `rows` below it stores them, with all SQL in and below `rows/sqlite.rs` and all Redis
//!   commands in and below `rows/redis.rs`.
//! - [`sealing`]: authenticated encryption of what is stored, and its keys. `context`: what is authenticated with it.
//! - [`locks`]: one lock per session; `leases`: the same across servers. `readiness`: whether the store can be used.
//!   `inspection`: a look at the store that changes nothing. `revocations`: the refresh tokens that are to be revoked.
//!
//! [`Sessions::begin`] is the only function that creates sessions, for both login modes. This module uses neither HTTP
//! routes nor the pool; of [`crate::tokens`] it uses only the types.

mod context;
pub mod cookie;
pub mod devices;
pub mod id;
mod index;
pub mod inspection;
mod leased;
mod leases;
mod lifetime;
pub mod locks;
mod person;
mod readiness;
mod recent_login;
mod recent_reads;
pub mod record;
mod revocations;
mod rows;
pub mod sealing;
mod shared_limits;
pub mod store;
pub mod transaction;
pub mod transactions;

pub use cookie::StaleCookie;
pub use devices::{Device, Devices};
pub use id::Id;
pub use leased::Leased;
pub use lifetime::Lifetime;
pub use locks::Locks;
pub use record::{LoginSource, Record};
pub use revocations::Revocation;
pub use rows::{EndedByLogin, LimitKey, Wait};
pub use shared_limits::SharedLimits;
pub use store::Store;
pub use transaction::Transaction;
pub use transactions::{Peeked, Taken, Transactions};

use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use wire::User;

use crate::clock::Clock;
use crate::config::SessionLimits;
use crate::random::Random;
use crate::tokens::TokenSet;
use readiness::LastProbe;
use recent_reads::RecentReads;

/// Why a session could not be read or written. A session that does not exist is not an error.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database failed or does not respond. The session may still exist, so the user must not be logged out.
    #[error("session store failed")]
    Store(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// As many logins are in progress as the store may contain.
    #[error("too many logins are in progress")]
    TooManyLogins,
    /// A record could not be serialized.
    #[error("record could not be serialized")]
    Serialize(#[from] serde_json::Error),
}

/// A session as it was read.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its key in the store.
    pub key: id::Hash,
    /// The version of the record that was read; writes compare it.
    pub version: i64,
    /// Its contents.
    pub record: Arc<Record>,
    /// When it was last used, seconds since 1970, to the minute.
    pub last_seen_at: i64,
    /// Its limits.
    pub lifetime: Lifetime,
    /// When it ends unless it is used, seconds since 1970.
    pub ends_at: i64,
}

impl Session {
    /// Returns for how many more seconds the login allows changes that matter (see `recent_login`).
    #[must_use]
    pub fn recent_login_for(&self, now: i64) -> u32 {
        recent_login::recent_login_for(self.record.authenticated_at, now)
    }

    /// Returns a handle that identifies the session among those of its user, and that is no use as a cookie.
    #[must_use]
    pub fn handle(&self) -> String {
        let digest = Sha256::digest([b"handle:".as_slice(), &self.key].concat());
        hex::encode(&digest[..16])
    }

    /// Returns what the browser may see of the session.
    #[must_use]
    pub fn public(&self, now: i64) -> wire::SessionInfo {
        let left = (self.ends_at - now).max(0);
        wire::SessionInfo {
            user: self.record.user.clone(),
            login_mode: self.record.login_mode,
            expires_in: u32::try_from(left).unwrap_or(u32::MAX),
            remember: self.record.remember,
            recent_login_for: self.recent_login_for(now),
        }
    }
}

/// A browser that logs in. Its earlier sessions end.
#[derive(Clone, Debug, Default)]
pub struct Browser {
    /// The hash of its login cookie. The new session is stored with it, and replaces every session that was stored
    /// with the same one.
    pub binding: Option<id::Hash>,
    /// Sessions that it is known to have from its session cookie.
    pub sessions: Vec<id::Hash>,
}

/// A session that has just been created, or has a new id.
#[derive(Debug)]
pub struct NewSession {
    /// The value of the cookie.
    pub id: Id,
    /// The session.
    pub session: Session,
    /// How long the cookie lasts, in seconds; `None` for a cookie that ends with the browser.
    pub cookie_lifetime: Option<i64>,
    /// How many sessions ended because this one began.
    pub ended: EndedByLogin,
}

/// A session could not be stored.
#[derive(Debug, thiserror::Error)]
#[error("session could not be stored")]
pub struct BeginError {
    /// Why.
    #[source]
    pub error: Error,
    /// The key under which the store contains the session nevertheless, if only its response was lost.
    pub key: id::Hash,
}

/// Creates, finds and ends sessions.
#[derive(Clone, Debug)]
pub struct Sessions {
    store: Store,
    limits: SessionLimits,
    clock: Clock,
    random: Random,
    last_probe: LastProbe,
    recent: RecentReads,
}

/// Activity is recorded at most once in this number of seconds, so that polling does not cause a write each time.
const TOUCH_INTERVAL: i64 = 60;

/// Seconds for which a replaced key is remembered. A browser that had it sends no further request with it after that.
const REMEMBERED: i64 = 10;
/// Seconds for which the other key of a session is found by its former one: much longer than the store is asked again to end all
/// other sessions of a person.
const RENEWALS_REMEMBERED: i64 = 3600;

/// How many sessions one person may have (ASVS 5.0 7.1.2). Nobody has so many devices, but a script that logs in again and
/// again must not fill the store.
const PER_PERSON: i64 = 100;

impl Sessions {
    /// Creates sessions in `store`.
    #[must_use]
    pub fn new(store: Store, limits: SessionLimits, clock: Clock, random: Random) -> Self {
        Self {
            store,
            limits,
            clock,
            random,
            last_probe: LastProbe::default(),
            recent: RecentReads::default(),
        }
    }

    /// Creates a session. Earlier sessions of the same browser, and the oldest session of a person with too many, end in the
    /// same step, which also queues their refresh tokens to be revoked.
    ///
    /// # Errors
    /// The store failed. It may have stored the session all the same.
    pub async fn begin(&self, record: Record, browser: &Browser) -> Result<NewSession, BeginError> {
        // Session fixation (ASVS 5.0 7.2.4): the id is always created here and never taken from a request.
        let id = Id::new(&self.random);
        let (now, key) = (self.clock.now(), id.hash());
        let lifetime = self.lifetime(record.remember, now);
        let new = store::NewRecord {
            key: &key,
            browser: browser.binding.as_ref(),
            record: &record,
            now,
            lifetime,
            replaces: &browser.sessions,
            limit: PER_PERSON,
        };
        let ended = self.store.insert(new).await;
        for key in &browser.sessions {
            self.recent.forget(key);
        }
        // Also others: those of its login cookie, or the oldest ones of the person.
        if !matches!(&ended, Ok(none) if *none == EndedByLogin::default()) {
            self.recent.forget_all();
        }
        let ended = ended.map_err(|error| BeginError { error, key })?;
        let cookie_lifetime = record.remember.then_some(lifetime.max_ends_at - now);
        let session = Session {
            key,
            version: 1,
            record: Arc::new(record),
            last_seen_at: now,
            lifetime,
            ends_at: lifetime.ends_at(now),
        };
        Ok(NewSession {
            id,
            session,
            cookie_lifetime,
            ended,
        })
    }

    fn lifetime(&self, remember: bool, now: i64) -> Lifetime {
        let limits = &self.limits;
        let (idle, max) = if remember {
            (limits.remember_idle, limits.remember)
        } else {
            (limits.idle, limits.max)
        };
        Lifetime {
            idle: Some(idle),
            max_ends_at: now + max,
        }
    }

    /// Returns how many sessions have not ended.
    pub async fn count(&self) -> Result<u64, Error> {
        self.store.count(self.clock.now()).await
    }

    /// Returns the session of a cookie. With `extend` the call counts as activity and extends the session.
    ///
    /// # Errors
    /// The store failed. This is not the same as "no session": a slow disk must not log users out.
    pub async fn find(&self, id: &Id, extend: bool) -> Result<Option<Session>, Error> {
        let (now, key) = (self.clock.now(), id.hash());
        let Some(found) = self.store.find(&key, now).await? else {
            return Ok(None);
        };
        if extend && now - found.last_seen_at >= TOUCH_INTERVAL {
            return Ok(self.extend(found, now).await);
        }
        Ok(Some(found))
    }

    /// Records activity; returns `None` if the session has ended in the meantime. A store that cannot be written for a moment
    /// does not refuse a session that was read well.
    async fn extend(&self, session: Session, now: i64) -> Option<Session> {
        match self.store.touch(&session.key, now).await {
            Ok(exists) => exists.then(|| Session {
                last_seen_at: now,
                ends_at: session.lifetime.ends_at(now),
                ..session
            }),
            Err(error) => {
                let cause = std::error::Error::source(&error).map(ToString::to_string);
                tracing::warn!(%error, cause, "activity in a session could not be recorded");
                Some(session)
            }
        }
    }

    /// Returns whether the session of a cookie was replaced a moment ago, by any server: the browser has the cookie of another
    /// one by now.
    pub async fn was_replaced(&self, id: &Id) -> Result<bool, Error> {
        let at = self.store.replaced_at(&id.hash()).await?;
        Ok(at.is_some_and(|at| self.clock.now() - at < REMEMBERED))
    }

    /// Reads a session again. This does not count as activity.
    pub async fn reload(&self, key: &id::Hash) -> Result<Option<Session>, Error> {
        self.store.find(key, self.clock.now()).await
    }

    /// Reads a session again, also if it has got another id in the meantime. This does not count as activity.
    pub async fn reload_renewed(&self, key: &id::Hash) -> Result<Option<Session>, Error> {
        let mut key = *key;
        loop {
            if let Some(session) = self.reload(&key).await? {
                return Ok(Some(session));
            }
            // No key occurs twice: each is new.
            match self.store.renewed(&key).await? {
                Some(renewed) => key = renewed,
                None => return Ok(None),
            }
        }
    }

    /// Stores new tokens, and what the new ID token says about the user, if the session is still the version that was
    /// read.
    ///
    /// Returns the session with its new version, or `None` if it has changed or ended in the meantime.
    pub async fn replace_tokens(
        &self,
        session: &Session,
        user: User,
        tokens: TokenSet,
    ) -> Result<Option<Session>, Error> {
        let record = Record {
            user,
            tokens,
            ..Record::clone(&session.record)
        };
        let now = self.clock.now();
        let written = self.store.update(session, &session.key, &record, now);
        let written = written.await;
        self.recent.forget(&session.key);
        let written = written?;
        let version = session.version + 1;
        Ok(written.then(|| Session {
            version,
            record: Arc::new(record),
            ..session.clone()
        }))
    }

    /// Ends a session and returns its record. The same step queues its refresh token to be revoked. Ending it twice is allowed.
    pub async fn end(&self, key: &id::Hash) -> Result<Option<Record>, Error> {
        let removed = self.store.remove(key, self.clock.now()).await;
        // Also after an error: the session may have been removed.
        self.recent.forget(key);
        removed
    }

    /// Removes expired sessions and transactions. Several servers may do so at the same time.
    pub async fn remove_expired(&self) -> Result<(), Error> {
        let now = self.clock.now();
        self.store
            .remove_expired(now, now - RENEWALS_REMEMBERED)
            .await?;
        self.store.trim_revocations(now).await
    }
}
