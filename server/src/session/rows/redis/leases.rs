//! Leases of sessions, by the clock of Redis.

use std::time::Duration;

use redis::cmd;

use super::{Redis, call, hex, scripts};
use crate::session::Error;
use crate::session::id::Hash;

impl Redis {
    pub(in crate::session::rows) async fn lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        let mut set = cmd("SET");
        set.arg(format!("poolgate:lease:{}", hex(key)))
            .arg(hex(owner));
        set.arg("NX").arg("PX").arg(milliseconds(length));
        self.0.query(&set).await
    }

    pub(in crate::session::rows) async fn renew_lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<bool, Error> {
        let mut call = call(&scripts::RENEW_LEASE);
        call.arg(hex(key)).arg(hex(owner)).arg(milliseconds(length));
        self.run(&call).await
    }

    pub(in crate::session::rows) async fn release_lease(
        &self,
        key: &Hash,
        owner: &Hash,
    ) -> Result<(), Error> {
        let mut call = call(&scripts::RELEASE_LEASE);
        call.arg(hex(key)).arg(hex(owner));
        self.run(&call).await
    }
}

fn milliseconds(length: Duration) -> u64 {
    u64::try_from(length.as_millis()).unwrap_or(u64::MAX)
}
