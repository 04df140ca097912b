//! Whether the store can be used.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use super::{Error, Sessions};

/// Seconds for which a write that worked shows that the store can be written, so that frequent checks cost few writes.
const PROBE_INTERVAL: i64 = 5;

/// When the last probe worked, seconds since 1970.
#[derive(Clone, Debug)]
pub(super) struct LastProbe(Arc<AtomicI64>);

impl Default for LastProbe {
    fn default() -> Self {
        Self(Arc::new(AtomicI64::new(i64::MIN)))
    }
}

impl Sessions {
    /// Checks that the store responds and can be written: with a full disk, or on a read-only replica, nobody could log in.
    pub async fn check_store(&self) -> Result<(), Error> {
        self.store.ping().await?;
        let (now, last) = (self.clock.now(), &self.last_probe.0);
        let age = now.saturating_sub(last.load(Ordering::Relaxed));
        if !(0..PROBE_INTERVAL).contains(&age) {
            self.store.write_probe(now).await?;
            last.store(now, Ordering::Relaxed);
        }
        Ok(())
    }
}
