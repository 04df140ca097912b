//! The logins in progress.
//!
//! A transaction belongs to the browser that started it, works once, and lasts ten minutes. A browser may have
//! several, one per tab.

use subtle::ConstantTimeEq as _;

use super::cookie::LOGIN_LIFETIME;
use super::id::Id;
use super::store::StoredTransaction;
use super::transaction::Transaction;
use super::{Error, Store};
use crate::clock::Clock;
use crate::random::Random;

/// How many logins one browser may have in progress; the oldest is evicted.
const PER_BROWSER: i64 = 8;

/// Stores logins in progress.
#[derive(Clone, Debug)]
pub struct Transactions {
    store: Store,
    clock: Clock,
    random: Random,
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

    /// Stores a transaction of a browser and returns its handle.
    pub async fn begin(&self, browser: &Id, transaction: Transaction) -> Result<Id, Error> {
        let handle = Id::new(&self.random);
        let new = StoredTransaction {
            browser: browser.hash(),
            ends_at: self.clock.now() + LOGIN_LIFETIME,
            transaction,
        };
        self.store
            .insert_transaction(&handle.hash(), &new, PER_BROWSER)
            .await?;
        Ok(handle)
    }

    /// Removes a transaction, and returns it if it has not expired and belongs to this browser.
    pub async fn take(
        &self,
        browser: Option<&Id>,
        handle: &str,
    ) -> Result<Option<Transaction>, Error> {
        let Some(handle) = Id::parse(handle) else {
            return Ok(None);
        };
        // RFC 9700, section 4.2.4: remove it before comparing anything, so that a handle works once.
        let stored = self.store.take_transaction(&handle.hash()).await?;
        let (Some(stored), Some(browser)) = (stored, browser) else {
            return Ok(None);
        };
        // RFC 9700, section 4.7: only the browser that started a login may finish it.
        let is_same_browser = bool::from(stored.browser.ct_eq(&browser.hash()));
        let is_alive = self.clock.now() < stored.ends_at;
        Ok((is_same_browser && is_alive).then_some(stored.transaction))
    }
}
