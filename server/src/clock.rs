//! The only place that reads the wall clock. Everything that depends on time uses an injected [`Clock`], so that
//! tests can set it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock with a resolution of one second.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// Creates a clock that reads the system time.
    #[must_use]
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// Creates a clock that reads `seconds`, for tests.
    #[must_use]
    pub const fn manual(seconds: Arc<AtomicI64>) -> Self {
        Self(Source::Manual(seconds))
    }

    /// Returns the number of seconds since 1970 (UTC).
    #[must_use]
    pub fn now(&self) -> i64 {
        match &self.0 {
            Source::System => system_now(),
            Source::Manual(seconds) => seconds.load(Ordering::SeqCst),
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is where the wall clock is read"
)]
fn system_now() -> i64 {
    time::OffsetDateTime::now_utc().unix_timestamp()
}
