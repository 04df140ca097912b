//! The clock. Every expiry is checked against it, so that tests can advance the time.
//!
//! The server crate has its own clock. Sharing one would need a third crate: a release build of the server does
//! not contain this crate, and this crate does not depend on the server.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

/// A source of the current time in whole seconds since 1970.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    /// The system clock, and the seconds that the pool is ahead of it.
    System(Arc<AtomicI64>),
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// The system clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Source::System(Arc::default()))
    }

    /// A clock that returns the value of `seconds`, in seconds since 1970.
    #[must_use]
    pub fn manual(seconds: Arc<AtomicI64>) -> Self {
        Self(Source::Manual(seconds))
    }

    /// Returns the current time in seconds since 1970.
    #[must_use]
    pub fn now(&self) -> i64 {
        match &self.0 {
            Source::System(ahead) => system_now().saturating_add(ahead.load(Ordering::SeqCst)),
            Source::Manual(seconds) => seconds.load(Ordering::SeqCst),
        }
    }

    /// Sets how many seconds a system clock is ahead of the system; a negative number sets it back. All clones follow. A
    /// manual clock is left as it is: its owner sets it.
    pub fn set_ahead(&self, seconds: i64) {
        if let Source::System(ahead) = &self.0 {
            ahead.store(seconds, Ordering::SeqCst);
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the only place that reads the system clock"
)]
fn system_now() -> i64 {
    // A clock set before 1970 reads as 1970, which is good enough for tests.
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |elapsed| {
            i64::try_from(elapsed.as_secs()).unwrap_or(i64::MAX)
        })
}

#[cfg(test)]
mod tests {
    use super::{Clock, system_now};

    #[test]
    fn every_clone_of_a_system_clock_is_set() {
        let clock = Clock::system();
        let clone = clock.clone();
        clock.set_ahead(-300);
        assert!(clone.now() <= system_now() - 300);
        clock.set_ahead(0);
        assert!(clone.now() >= system_now() - 1);
    }
}
