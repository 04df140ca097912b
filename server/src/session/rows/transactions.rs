//! The logins in progress.

use super::{Database, Rows, TransactionLimits, TransactionRow, each};
use crate::session::Error;
use crate::session::id::Hash;

impl Rows {
    /// Inserts a login in progress and removes the oldest ones of its browser, unless there are too many of others. Returns
    /// whether it did.
    pub(in crate::session) async fn insert_transaction(
        &self,
        key: &Hash,
        row: TransactionRow,
        limits: TransactionLimits,
    ) -> Result<bool, Error> {
        each!(self, database => database.insert_transaction(key, row, limits))
    }

    /// Removes a login in progress and returns it.
    pub(in crate::session) async fn take_transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        each!(self, database => database.take_transaction(key))
    }

    /// Returns a login in progress, whether or not it has ended.
    pub(in crate::session) async fn transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        each!(self, database => database.transaction(key))
    }
}
