//! The state that the request handlers share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{
    http::hosted::state::HostedState,
    pool::{refusal::Refusal, user_pool::UserPool},
};

/// The pool, and the state of the hosted pages.
pub struct AppState {
    pub pool: UserPool,
    hosted: Mutex<HostedState>,
}

impl AppState {
    /// Creates the state at startup.
    pub fn new(pool: UserPool) -> Self {
        Self {
            pool,
            hosted: Mutex::default(),
        }
    }

    /// Returns to the first start.
    pub fn reset(&self) -> Result<(), Refusal> {
        self.pool.reset()?;
        *self.hosted() = HostedState::default();
        Ok(())
    }

    /// Locks the state of the hosted pages.
    pub fn hosted(&self) -> MutexGuard<'_, HostedState> {
        self.hosted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
