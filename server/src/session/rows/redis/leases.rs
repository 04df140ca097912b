//! Leases of sessions, by the clock of Redis.

use std::time::Duration;

use super::{Redis, call, hex, scripts};
use crate::session::id::Hash;
use crate::session::{Error, Leased};

impl Redis {
    pub(in crate::session::rows) async fn lease(
        &self,
        key: &Hash,
        owner: &Hash,
        length: Duration,
    ) -> Result<Leased, Error> {
        let mut call = call(&scripts::LEASE);
        call.arg(hex(key)).arg(hex(owner)).arg(milliseconds(length));
        let leased: String = self.run(&call).await?;
        Ok(match leased.as_str() {
            "free" => Leased::Free,
            "taken_over" => Leased::TakenOver,
            _ => Leased::Held,
        })
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
