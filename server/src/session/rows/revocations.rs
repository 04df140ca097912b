//! The refresh tokens that are to be revoked.

use super::{Database, RevocationRow, Rows, each};
use crate::session::Error;
use crate::session::id::Hash;

impl Rows {
    /// Queues a refresh token that no session has.
    pub(in crate::session) async fn queue_revocation(
        &self,
        key: &Hash,
        sealed: &[u8],
        revoke_until: i64,
    ) -> Result<(), Error> {
        each!(self, database => database.queue_revocation(key, sealed, revoke_until))
    }

    /// Returns a refresh token that is due, new ones first, and makes it due again at `leased_until`: until then, no other
    /// server gets it.
    pub(in crate::session) async fn take_revocation(
        &self,
        now: i64,
        leased_until: i64,
    ) -> Result<Option<RevocationRow>, Error> {
        each!(self, database => database.take_revocation(now, leased_until))
    }

    /// Makes a queued refresh token due at another time.
    pub(in crate::session) async fn postpone_revocation(
        &self,
        key: &Hash,
        until: i64,
    ) -> Result<(), Error> {
        each!(self, database => database.postpone_revocation(key, until))
    }

    /// Removes refresh tokens from the queue.
    pub(in crate::session) async fn remove_revocations(&self, keys: &[Hash]) -> Result<(), Error> {
        each!(self, database => database.remove_revocations(keys))
    }

    /// Removes the refresh tokens that were not revoked in time, and the oldest ones beyond `limit`; returns how many.
    pub(in crate::session) async fn trim_revocations(
        &self,
        now: i64,
        limit: i64,
    ) -> Result<u64, Error> {
        each!(self, database => database.trim_revocations(now, limit))
    }

    /// Returns how many refresh tokens are to be revoked.
    pub(in crate::session) async fn count_revocations(&self) -> Result<u64, Error> {
        each!(self, database => database.count_revocations())
    }
}
