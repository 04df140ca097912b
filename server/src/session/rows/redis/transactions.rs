//! Logins in progress in Redis.

use redis::{Script, Value};

use super::super::{TransactionLimits, TransactionRow};
use super::{Redis, call, hex, reply, scripts};
use crate::session::Error;
use crate::session::id::Hash;

impl Redis {
    pub(in crate::session::rows) async fn insert_transaction(
        &self,
        key: &Hash,
        row: TransactionRow,
        limits: TransactionLimits,
    ) -> Result<bool, Error> {
        let mut call = call(&scripts::INSERT_TRANSACTION);
        call.arg(hex(key))
            .arg(hex(&row.browser))
            .arg(row.ends_at)
            .arg(row.sealed)
            .arg(limits.per_browser)
            .arg(limits.total)
            .arg(limits.now);
        self.run(&call).await
    }

    pub(in crate::session::rows) async fn take_transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        self.one_transaction(&scripts::TAKE_TRANSACTION, key).await
    }

    pub(in crate::session::rows) async fn transaction(
        &self,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        self.one_transaction(&scripts::READ_TRANSACTION, key).await
    }

    async fn one_transaction(
        &self,
        script: &Script,
        key: &Hash,
    ) -> Result<Option<TransactionRow>, Error> {
        let mut call = call(script);
        call.arg(hex(key));
        let reply: Option<Value> = self.run(&call).await?;
        reply.map(reply::transaction).transpose()
    }
}
