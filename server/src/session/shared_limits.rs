//! The numbers of limits on attempts in a database that several servers share, so that all of them count together.

use super::Error;
use super::rows::{LimitKey, Redis};

/// Counts attempts in the session store.
#[derive(Clone, Debug)]
pub struct SharedLimits(Redis);

impl SharedLimits {
    pub(super) const fn new(redis: Redis) -> Self {
        Self(redis)
    }

    /// Counts one attempt at every limit, or at none. Returns the new numbers, or the longest wait in milliseconds.
    ///
    /// # Errors
    /// The store failed. It may have counted the attempt.
    pub async fn take(&self, keys: &[LimitKey], now: i64) -> Result<Result<Vec<i64>, i64>, Error> {
        self.0.take_attempts(keys, now).await
    }

    /// Gives attempts back that moved their number to the one beside them.
    pub async fn give_back(&self, attempts: &[(LimitKey, i64)], now: i64) -> Result<(), Error> {
        self.0.give_back_attempts(attempts, now).await
    }

    /// Gives back everything.
    pub async fn clear(&self, key: &LimitKey) -> Result<(), Error> {
        self.0.clear_attempts(key).await
    }
}
