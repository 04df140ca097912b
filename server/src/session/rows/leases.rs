//! The leases of sessions.

use std::time::Duration;

use super::{Database, Rows, each};
use crate::session::id::Hash;
use crate::session::{Error, Leased};

impl Rows {
    /// Leases a session to `owner` for a time of the database's own clock, unless another owner has it. May be repeated.
    pub(in crate::session) async fn lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<Leased, Error> {
        each!(self, database => database.lease(key, owner, length))
    }

    /// Lets a lease last for `length` from now; returns whether `owner` still had it.
    pub(in crate::session) async fn renew_lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        each!(self, database => database.renew_lease(key, owner, length))
    }

    /// Ends a lease if `owner` still has it.
    pub(in crate::session) async fn release_lease(
        &self,
        key: &Hash,
        owner: &Hash,
    ) -> Result<(), Error> {
        each!(self, database => database.release_lease(key, owner))
    }
}
