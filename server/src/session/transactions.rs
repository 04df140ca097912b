//! The logins in progress.
//!
//! A transaction belongs to the browser that started it, works once, and has an end. A browser may have several, one
//! per tab.

mod tickets;

use subtle::ConstantTimeEq as _;

use super::id::Id;
use super::rows::TransactionLimits;
use super::store::StoredTransaction;
use super::transaction::Transaction;
use super::{Error, Store};
use crate::clock::Clock;
use crate::random::Random;

/// How many logins one browser may have in progress; the oldest is evicted.
const PER_BROWSER: i64 = 8;

/// How many logins may be in progress in all. Each is about a kilobyte in the store, and a client without cookies is a new
/// browser each time.
const TOTAL: i64 = 100_000;

/// Stores logins in progress.
#[derive(Clone, Debug)]
pub struct Transactions {
    store: Store,
    clock: Clock,
    random: Random,
}

/// A transaction that was taken, with what is needed to put it back.
#[derive(Debug)]
pub struct Taken {
    /// The transaction.
    pub transaction: Transaction,
    handle: Id,
    browser: Id,
    ends_at: i64,
}

/// A transaction that was read without taking it.
#[derive(Debug)]
pub struct Peeked {
    /// The transaction.
    pub transaction: Transaction,
    /// When it ends, seconds since 1970.
    pub ends_at: i64,
}

impl Transactions {
    /// Creates transactions in `store`.
    #[must_use]
    pub const fn new(store: Store, clock: Clock, random: Random) -> Self {
        Self {
            store,
            clock,
            random,
        }
    }

    /// Stores a transaction of a browser until `ends_at` and returns its handle.
    ///
    /// # Errors
    /// [`Error::TooManyLogins`] if too many others are in progress: no login of another browser is evicted.
    pub async fn begin(
        &self,
        browser: &Id,
        transaction: Transaction,
        ends_at: i64,
    ) -> Result<Id, Error> {
        let handle = Id::new(&self.random);
        let new = stored(browser, transaction, ends_at);
        let is_stored = self.insert(&handle, &new, TOTAL).await?;
        is_stored.then_some(handle).ok_or(Error::TooManyLogins)
    }

    /// Removes a transaction, and returns it if it has not expired and belongs to this browser.
    pub async fn take(&self, browser: Option<&Id>, handle: &str) -> Result<Option<Taken>, Error> {
        let Some(handle) = Id::parse(handle) else {
            return Ok(None);
        };
        // RFC 9700, section 4.2.4: remove it before comparing anything, so that a handle works once.
        let stored = self.store.take_transaction(&handle.hash()).await?;
        let (Some(stored), Some(browser)) = (stored, browser) else {
            return Ok(None);
        };
        Ok(self.is_valid(&stored, browser).then(|| Taken {
            transaction: stored.transaction,
            ends_at: stored.ends_at,
            browser: browser.clone(),
            handle,
        }))
    }

    /// Puts a transaction back under the handle and with the end that it had, for an answer that may be repeated.
    pub async fn put_back(&self, taken: Taken) -> Result<(), Error> {
        let new = stored(&taken.browser, taken.transaction, taken.ends_at);
        // It was counted a moment ago.
        self.insert(&taken.handle, &new, i64::MAX).await.map(drop)
    }

    /// Returns a transaction of this browser without removing it.
    pub async fn peek(&self, browser: Option<&Id>, handle: &str) -> Result<Option<Peeked>, Error> {
        let (Some(handle), Some(browser)) = (Id::parse(handle), browser) else {
            return Ok(None);
        };
        let stored = self.store.transaction(&handle.hash()).await?;
        let valid = stored.filter(|stored| self.is_valid(stored, browser));
        Ok(valid.map(|stored| Peeked {
            transaction: stored.transaction,
            ends_at: stored.ends_at,
        }))
    }

    async fn insert(
        &self,
        handle: &Id,
        new: &StoredTransaction,
        total: i64,
    ) -> Result<bool, Error> {
        let limits = TransactionLimits {
            per_browser: PER_BROWSER,
            total,
            now: self.clock.now(),
        };
        self.store
            .insert_transaction(&handle.hash(), new, limits)
            .await
    }

    fn is_valid(&self, stored: &StoredTransaction, browser: &Id) -> bool {
        // RFC 9700, section 4.7: only the browser that started a login may finish it.
        let is_same_browser = bool::from(stored.browser.ct_eq(&browser.hash()));
        is_same_browser && self.clock.now() < stored.ends_at
    }
}

fn stored(browser: &Id, transaction: Transaction, ends_at: i64) -> StoredTransaction {
    StoredTransaction {
        browser: browser.hash(),
        ends_at,
        transaction,
    }
}
