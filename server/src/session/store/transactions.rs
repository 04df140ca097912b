//! Logins in progress in the store.

use super::Store;
use crate::session::id::Hash;
use crate::session::rows::{TransactionLimits, TransactionRow};
use crate::session::{Error, Transaction, context};

/// A login in progress, with the browser that started it and its end.
#[derive(Debug)]
pub(in crate::session) struct StoredTransaction {
    pub browser: Hash,
    pub ends_at: i64,
    pub transaction: Transaction,
}

impl Store {
    /// Inserts a login in progress within the limits; returns whether it did.
    pub(in crate::session) async fn insert_transaction(
        &self,
        key: &Hash,
        new: &StoredTransaction,
        limits: TransactionLimits,
    ) -> Result<bool, Error> {
        let context = context::transaction(key, &new.browser, new.ends_at);
        let row = TransactionRow {
            browser: new.browser,
            ends_at: new.ends_at,
            sealed: self.seal(&context, &new.transaction)?,
        };
        let rows = self.rows().await?;
        rows.insert_transaction(key, row, limits).await
    }

    /// Removes a login in progress and returns it, if a key opens it.
    pub(in crate::session) async fn take_transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<StoredTransaction>, Error> {
        let row = self.rows().await?.take_transaction(key).await?;
        Ok(row.and_then(|row| self.open_transaction(key, &row)))
    }

    /// Returns a login in progress, if a key opens it.
    pub(in crate::session) async fn transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<StoredTransaction>, Error> {
        let row = self.rows().await?.transaction(key).await?;
        Ok(row.and_then(|row| self.open_transaction(key, &row)))
    }

    fn open_transaction(&self, key: &Hash, row: &TransactionRow) -> Option<StoredTransaction> {
        let context = context::transaction(key, &row.browser, row.ends_at);
        Some(StoredTransaction {
            browser: row.browser,
            ends_at: row.ends_at,
            transaction: self.open_sealed(&context, &row.sealed)?,
        })
    }
}
