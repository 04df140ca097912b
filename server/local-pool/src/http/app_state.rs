//! What the request handlers share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{http::hosted::state::HostedState, pool::user_pool::UserPool};

/// The pool, and what the hosted pages remember.
pub struct AppState {
    pub pool: UserPool,
    hosted: Mutex<HostedState>,
}

impl AppState {
    /// Creates the state of a server that has just started.
    pub fn new(pool: UserPool) -> Self {
        Self {
            pool,
            hosted: Mutex::default(),
        }
    }

    /// Locks what the hosted pages remember.
    pub fn hosted(&self) -> MutexGuard<'_, HostedState> {
        self.hosted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
