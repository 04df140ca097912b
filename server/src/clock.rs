//! The one place that reads the wall clock. Everything that depends on time is handed a [`Clock`], so that a
//! test can own it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time in whole seconds since 1970 (UTC).
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that somebody else moves.
    #[must_use]
    pub const fn manual(seconds: Arc<AtomicI64>) -> Self {
        Self(Source::Manual(seconds))
    }

    /// Seconds since 1970.
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
