//! The numbers of limits on attempts in a database that several servers share, so that all of them count together.

use super::Error;
use super::rows::{LimitKey, Redis, Wait};
use crate::metrics::Metrics;

/// Counts attempts in the session store.
#[derive(Clone, Debug)]
pub struct SharedLimits {
    redis: Redis,
    metrics: Metrics,
}

impl SharedLimits {
    pub(super) const fn new(redis: Redis, metrics: Metrics) -> Self {
        Self { redis, metrics }
    }

    /// Counts one attempt at every limit, or at none. Returns the new numbers, or the longest wait.
    ///
    /// # Errors
    /// The store failed. It may have counted the attempt.
    pub async fn take(&self, keys: &[LimitKey], now: i64) -> Result<Result<Vec<i64>, Wait>, Error> {
        let call = self.redis.take_attempts(keys, now);
        self.metrics.store("take_attempts", call).await
    }

    /// Gives attempts back that moved their number to the one beside them.
    pub async fn give_back(&self, attempts: &[(LimitKey, i64)], now: i64) -> Result<(), Error> {
        let call = self.redis.give_back_attempts(attempts, now);
        self.metrics.store("give_back_attempts", call).await
    }

    /// Gives back everything.
    pub async fn clear(&self, key: &LimitKey) -> Result<(), Error> {
        let call = self.redis.clear_attempts(key);
        self.metrics.store("clear_attempts", call).await
    }
}
