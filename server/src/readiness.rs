//! Whether the server can serve requests: `/readyz` and the metric `poolgate_ready` ask the same question.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::session::Sessions;

/// The longest time that the session store may take to respond.
const STORE_TIMEOUT: Duration = Duration::from_secs(1);

/// Why the server is not ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReady {
    /// It is shutting down.
    Stopping,
    /// The session store does not respond, or cannot be written.
    Store,
}

impl NotReady {
    /// Returns the reason in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stopping => "stopping",
            Self::Store => "session store cannot be used",
        }
    }
}

/// Finds out whether the server is ready. A change is logged once, and not with every probe.
#[derive(Debug, Default)]
pub struct Readiness {
    /// What was found the last time. A server is ready when it starts.
    last: Mutex<Option<NotReady>>,
}

impl Readiness {
    /// Returns whether the server can serve requests.
    ///
    /// # Errors
    /// Why it cannot.
    pub async fn check(&self, sessions: &Sessions, draining: &AtomicBool) -> Result<(), NotReady> {
        let found = find(sessions, draining).await;
        if self.changes_to(found.err()) {
            log(found);
        }
        found
    }

    fn changes_to(&self, found: Option<NotReady>) -> bool {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *last, found) != found
    }
}

async fn find(sessions: &Sessions, draining: &AtomicBool) -> Result<(), NotReady> {
    if draining.load(Ordering::SeqCst) {
        return Err(NotReady::Stopping);
    }
    match tokio::time::timeout(STORE_TIMEOUT, sessions.check_store()).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(NotReady::Store),
    }
}

fn log(found: Result<(), NotReady>) {
    let reason = found.err().map(NotReady::as_str);
    match found {
        Ok(()) => tracing::info!(event = "ready", "ready"),
        Err(NotReady::Stopping) => tracing::info!(event = "not_ready", reason, "not ready"),
        Err(NotReady::Store) => tracing::warn!(event = "not_ready", reason, "not ready"),
    }
}
