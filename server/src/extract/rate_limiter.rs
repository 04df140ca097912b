//! Counts the attempts of one request.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use wire::ProblemCode;

use super::ClientAddress;
use crate::config::RateLimit;
use crate::error::Error;
use crate::limits::Taken;
use crate::state::AppState;

/// Counts the attempts of a request, and remembers them. The guard counts at the limit of the route, handlers at those
/// that need the body. If the request turns out to be no attempt, the guard gives all of them back.
#[derive(Clone, Debug)]
pub struct RateLimiter {
    state: AppState,
    address: IpAddr,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl RateLimiter {
    /// Nothing is counted yet.
    #[must_use]
    pub fn new(state: AppState, ClientAddress(address): ClientAddress) -> Self {
        Self {
            state,
            address,
            taken: Arc::default(),
        }
    }

    /// Returns the client's address.
    #[must_use]
    pub const fn address(&self) -> IpAddr {
        self.address
    }

    /// Counts an attempt at every limit, or at none. `subject` is the account or the login in progress.
    ///
    /// # Errors
    /// [`ProblemCode::TooManyAttempts`], with the time to wait.
    pub async fn count(&self, limits: &[RateLimit], subject: &str) -> Result<(), Error> {
        let all = &self.state.limits;
        let taken = all.take(limits, Some(self.address), subject).await?;
        self.lock().extend(taken);
        Ok(())
    }

    /// Counts an attempt that is never given back.
    ///
    /// # Errors
    /// [`ProblemCode::TooManyAttempts`], with the time to wait.
    pub async fn spend(&self, limit: RateLimit, subject: &str) -> Result<(), Error> {
        let all = &self.state.limits;
        all.take(&[limit], Some(self.address), subject).await?;
        Ok(())
    }

    /// Returns what was counted and is given back if the login succeeds. Not its message, which has been sent by then.
    #[must_use]
    pub fn taken(&self) -> Vec<Taken> {
        let taken = self.lock();
        let refundable = taken.iter().filter(|taken| !taken.is(RateLimit::MailPair));
        refundable.cloned().collect()
    }

    /// Adds what an earlier request of the same login counted.
    pub fn add(&self, taken: Vec<Taken>) {
        self.lock().extend(taken);
    }

    /// Gives back everything that was counted.
    pub async fn give_back(&self) {
        let taken = std::mem::take(&mut *self.lock());
        self.state.limits.give_back(&taken).await;
    }

    /// Gives back everything after a success, and forgets the failures of this address at the account, as the pool does.
    pub async fn succeed(&self, limit: RateLimit, account: &str) {
        self.give_back().await;
        let limits = &self.state.limits;
        limits.clear(limit, Some(self.address), account).await;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Taken>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl FromRequestParts<AppState> for RateLimiter {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Error> {
        let limiter = parts.extensions.get::<Self>().cloned();
        let cause = "the connection has no peer address";
        limiter.ok_or_else(|| Error::caused_by(ProblemCode::Internal, cause))
    }
}
