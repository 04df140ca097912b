//! Tickets: what leads the user of a session to the host of an application, which gets a cookie of its own for it.
//!
//! A ticket is 256 random bits that are stored hashed, works once within a minute, and is bound to its application, to the attempt
//! (`state`) of the browser that asked, and to the session. It is stored like a login in progress: one kind is never accepted
//! as the other (see [`Transaction`]).

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::{StoredTransaction, TOTAL, TransactionLimits, Transactions};
use crate::session::id::Hash;
use crate::session::transaction::Ticket;
use crate::session::{Error, Id, Transaction};

/// How long a ticket is valid, in seconds.
const LIFETIME: i64 = 60;
/// How many tickets one session may have at once: a browser that restores its tabs needs one for each.
const PER_SESSION: i64 = 32;

impl Transactions {
    /// Stores a ticket and returns its value.
    ///
    /// # Errors
    /// [`Error::TooManyLogins`] if the store has too many tickets and logins in progress.
    pub async fn issue_ticket(&self, ticket: Ticket) -> Result<Id, Error> {
        let (value, now) = (Id::new(&self.random), self.clock.now());
        let new = StoredTransaction {
            browser: owner(&ticket.session),
            ends_at: now + LIFETIME,
            transaction: Transaction::Ticket(ticket),
        };
        let limits = TransactionLimits {
            per_browser: PER_SESSION,
            total: TOTAL,
            now,
        };
        let key = value.hash();
        let is_stored = self.store.insert_transaction(&key, &new, limits).await?;
        is_stored.then_some(value).ok_or(Error::TooManyLogins)
    }

    /// Removes a ticket, and returns it if it is for this application and this attempt and has not expired. Without an attempt it
    /// is only removed. The session may have ended.
    pub async fn take_ticket(
        &self,
        app: &str,
        state: Option<&Id>,
        value: &str,
    ) -> Result<Option<Ticket>, Error> {
        let Some(value) = Id::parse(value) else {
            return Ok(None);
        };
        // Remove it before comparing anything, so that it works once (as RFC 9700, section 4.2.4, for `state`).
        let stored = self.store.take_transaction(&value.hash()).await?;
        let Some(StoredTransaction {
            ends_at,
            transaction: Transaction::Ticket(ticket),
            ..
        }) = stored
        else {
            return Ok(None);
        };
        let is_same_attempt =
            state.is_some_and(|state| bool::from(ticket.state.ct_eq(&state.hash())));
        let is_valid = ticket.app == app && is_same_attempt && self.clock.now() < ends_at;
        Ok(is_valid.then_some(ticket))
    }
}

/// Tickets are counted by session. The owner is no browser's login cookie, so that no login is evicted for a ticket.
fn owner(session: &Hash) -> Hash {
    Sha256::digest([b"ticket:".as_slice(), session].concat()).into()
}
