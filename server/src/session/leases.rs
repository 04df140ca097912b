//! Leases of sessions, so that one server at a time refreshes the tokens of a session or changes its id.
//!
//! A lease has an owner and expires. It does not protect the record: writes compare the version.

use std::time::Duration;

use super::id::Hash;
use super::store::revoke_until;
use super::{Error, Leased, Session, Sessions};

impl Sessions {
    /// Leases a session to `owner` unless another one has it. May be repeated: an owner that has the lease gets it again.
    ///
    /// # Errors
    /// The store failed. This is not the same as a lease of another owner, and `owner` may have the lease all the same.
    pub async fn lease(&self, key: &Hash, owner: &Hash, length: Duration) -> Result<Leased, Error> {
        self.store.lease(key, owner, length).await
    }

    /// Lets a lease last for `length` from now; returns whether `owner` still had it.
    pub async fn renew_lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        self.store.renew_lease(key, owner, length).await
    }

    /// Ends a lease if `owner` still has it.
    pub async fn release_lease(&self, key: &Hash, owner: &Hash) -> Result<(), Error> {
        self.store.release_lease(key, owner).await
    }

    /// Ends a session if it is still the version that was read; returns whether it did. The same step queues its refresh token
    /// to be revoked.
    pub async fn end_unchanged(&self, session: &Session) -> Result<bool, Error> {
        let until = revoke_until(self.clock.now());
        let removed = self.store.remove_unchanged(session, Some(until)).await;
        self.recent.forget(&session.key);
        removed
    }

    /// The same for a session whose refresh token the pool refused: there is nothing to revoke.
    pub async fn end_refused(&self, session: &Session) -> Result<bool, Error> {
        let removed = self.store.remove_unchanged(session, None).await;
        self.recent.forget(&session.key);
        removed
    }
}
