//! The codes that confirmed an address, for as long as a code is valid.
//!
//! For an address that is confirmed already, the pool refuses every code before it looks at it, and says so. To pass
//! that on would reveal the account. But the same code may arrive twice, from a double click or from a link that was
//! opened in two tabs, and the second request should succeed as well.

use std::sync::{Mutex, PoisonError};

use super::expiring_map::{ExpiringMap, key};
use crate::clock::Clock;

/// How long a code is valid, in seconds (Cognito developer guide, "Quotas").
const LIFETIME: i64 = 24 * 3600;

/// Confirmed addresses with their codes.
#[derive(Debug)]
pub struct ConfirmedCodes {
    clock: Clock,
    codes: Mutex<ExpiringMap<()>>,
}

impl ConfirmedCodes {
    pub(super) fn new(clock: Clock) -> Self {
        let codes = Mutex::default();
        Self { clock, codes }
    }

    /// Remembers that the code has confirmed the address.
    pub fn remember(&self, address: &str, code: &str) {
        let now = self.clock.now();
        let mut codes = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
        codes.insert(key(&[address, code]), (), now, now + LIFETIME);
    }

    /// Returns whether the code has confirmed the address.
    #[must_use]
    pub fn contain(&self, address: &str, code: &str) -> bool {
        let codes = self.codes.lock().unwrap_or_else(PoisonError::into_inner);
        codes
            .get(&key(&[address, code]), self.clock.now())
            .is_some()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    #[test]
    fn a_code_is_remembered_for_its_address_for_a_day() {
        let seconds = Arc::new(AtomicI64::new(0));
        let codes = ConfirmedCodes::new(Clock::manual(Arc::clone(&seconds)));
        codes.remember("ada@example.org", "123456");
        assert!(codes.contain("ADA@example.org", "123456"));
        assert!(!codes.contain("ada@example.org", "123457"));
        assert!(!codes.contain("bob@example.org", "123456"));
        seconds.store(LIFETIME, Ordering::SeqCst);
        assert!(!codes.contain("ada@example.org", "123456"));
    }
}
