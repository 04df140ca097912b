//! The limit of simultaneous revocations.

use tokio::sync::{Semaphore, SemaphorePermit};

/// How many refresh tokens one server revokes at the same time, so that the pool does not throttle requests.
const AT_ONCE: usize = 4;

/// Limits how many revocations a server sends at the same time.
#[derive(Debug)]
pub struct Revocations(Semaphore);

impl Default for Revocations {
    fn default() -> Self {
        Self(Semaphore::new(AT_ONCE))
    }
}

impl Revocations {
    /// Waits until the caller may revoke. Its turn ends with the returned value.
    pub(super) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        // Fails only when the semaphore is closed, and it never is.
        self.0.acquire().await.ok()
    }
}
