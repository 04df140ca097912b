//! The queue of refresh tokens that are to be revoked, in Redis.

use super::super::RevocationRow;
use super::{BATCH, Redis, call, hex, reply, scripts};
use crate::session::Error;
use crate::session::id::Hash;

impl Redis {
    pub(in crate::session::rows) async fn queue_revocation(
        &self,
        key: &Hash,
        sealed: &[u8],
        revoke_until: i64,
    ) -> Result<(), Error> {
        let mut call = call(&scripts::QUEUE_REVOCATION);
        call.arg(hex(key)).arg(sealed).arg(revoke_until);
        self.run(&call).await
    }

    pub(in crate::session::rows) async fn take_revocation(
        &self,
        now: i64,
        leased_until: i64,
    ) -> Result<Option<RevocationRow>, Error> {
        let mut call = call(&scripts::TAKE_REVOCATION);
        call.arg(now).arg(leased_until);
        let reply: Option<(String, u32, Vec<u8>)> = self.run(&call).await?;
        let row = reply.map(|(key, attempts, sealed)| {
            let key = reply::hash(&key)?;
            Ok(RevocationRow {
                key,
                attempts,
                sealed,
            })
        });
        row.transpose()
    }

    pub(in crate::session::rows) async fn postpone_revocation(
        &self,
        key: &Hash,
        until: i64,
    ) -> Result<(), Error> {
        let mut call = call(&scripts::POSTPONE_REVOCATION);
        call.arg(hex(key)).arg(until);
        self.run(&call).await
    }

    pub(in crate::session::rows) async fn remove_revocations(
        &self,
        keys: &[Hash],
    ) -> Result<(), Error> {
        let mut call = call(&scripts::REMOVE_REVOCATIONS);
        for key in keys {
            call.arg(hex(key));
        }
        self.run(&call).await
    }

    pub(in crate::session::rows) async fn count_revocations(&self) -> Result<u64, Error> {
        let mut count = redis::cmd("ZCARD");
        count.arg("poolgate:revocations");
        self.0.query(&count).await
    }

    pub(in crate::session::rows) async fn trim_revocations(
        &self,
        now: i64,
        limit: i64,
    ) -> Result<u64, Error> {
        let mut removed = 0;
        loop {
            let mut call = call(&scripts::TRIM_REVOCATIONS);
            call.arg(now).arg(limit).arg(BATCH);
            match self.run::<u64>(&call).await? {
                0 => return Ok(removed),
                count => removed += count,
            }
        }
    }
}
