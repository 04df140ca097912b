//! The right to change the tokens or the id of a session, for one task of one server at a time.
//!
//! It has two parts: a lock in this process, and a lease in the store, which other servers respect. A lease expires, so
//! that a server that crashes does not block a session; its owner renews it for as long as it needs it. It does not protect the
//! record: that is what its version is for, because an owner that was stopped can continue after its lease has ended.
//!
//! With rotation, the pool refuses all calls with a refresh token but the first. So there is no call without a lease, and whoever
//! takes over a lease that was not released must expect that its owner is about to store what the pool issued.

use std::time::Duration;

use tokio::sync::OwnedMutexGuard;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout_at};

use super::error::Error;
use crate::log::Chain;
use crate::session::id::Hash;
use crate::session::{self, Leased};
use crate::state::AppState;

/// How long a lease lasts unless it is renewed: longer than a restart of the store, much shorter than the grace period of 60
/// seconds in which the pool accepts a refresh token again that a crashed server has used.
const DURATION: Duration = Duration::from_secs(20);
/// The pause between two renewals. Two may fail.
const RENEWAL: Duration = Duration::from_secs(6);
/// The pause between two looks at a lease that another server has.
const POLL: Duration = Duration::from_millis(50);
/// How long to wait for a session that another task or server has.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// The pause between two calls of a store that fails.
const STORE_PAUSE: Duration = Duration::from_millis(500);
/// How long the owner of a lease that was not released gets to store its tokens once it can: its longest pause, the timeout of the
/// store and the time to connect, with a reserve.
const SETTLEMENT: Duration = Duration::from_secs(5);

/// The outcome of an attempt to get the lease of a session.
pub(super) enum Acquired {
    /// This server has it.
    Lease(Lease),
    /// Another server has it.
    Held,
    /// The store failed. The lease may have been stored all the same.
    Unreachable(session::Error),
}

/// A lease that is renewed until it is released or dropped.
pub(super) struct Lease {
    claim: Claim,
    is_taken_over: bool,
    renewal: JoinHandle<()>,
}

/// A task that wants the lease of a session. It has one identity for all its attempts: if the response to one is lost, the next
/// one gets what the lost one left in the store.
#[derive(Clone)]
pub(super) struct Claim {
    state: AppState,
    key: Hash,
    owner: Hash,
}

impl Claim {
    pub(super) fn new(state: &AppState, key: Hash) -> Self {
        let owner = state.random.bytes();
        let state = state.clone();
        Self { state, key, owner }
    }

    /// Asks the store for the lease, once.
    pub(super) async fn acquire(&self) -> Acquired {
        let leased = self.lease(DURATION).await;
        let is_taken_over = match leased {
            Ok(Leased::Free) => false,
            Ok(Leased::TakenOver) => true,
            Ok(Leased::Held) => return Acquired::Held,
            Err(error) => return Acquired::Unreachable(error),
        };
        Acquired::Lease(Lease {
            claim: self.clone(),
            is_taken_over,
            renewal: tokio::spawn(renew(self.clone())),
        })
    }

    /// Waits after an attempt without success. Returns the reason if it is too late for another one; a lease that the store
    /// may have all the same is then released in the background.
    pub(super) async fn retry(&self, acquired: Acquired, deadline: Instant) -> Result<(), Error> {
        let pause = match &acquired {
            Acquired::Unreachable(_) => STORE_PAUSE,
            _ => POLL,
        };
        if Instant::now() + pause < deadline {
            sleep(pause).await;
            return Ok(());
        }
        let Acquired::Unreachable(error) = acquired else {
            return Err(Error::unavailable("another server changes the session"));
        };
        tracing::warn!(error = %Chain(&error), "the store does not lease a session");
        // Not in the background of the server, which waits for it at its end: the lease also expires.
        drop(tokio::spawn(self.clone().release_until_done()));
        Err(error.into())
    }

    async fn lease(&self, length: Duration) -> Result<Leased, session::Error> {
        let sessions = &self.state.sessions;
        sessions.lease(&self.key, &self.owner, length).await
    }

    async fn renew(&self) -> Result<bool, session::Error> {
        let sessions = &self.state.sessions;
        sessions.renew_lease(&self.key, &self.owner, DURATION).await
    }

    async fn release(&self) -> Result<(), session::Error> {
        let sessions = &self.state.sessions;
        sessions.release_lease(&self.key, &self.owner).await
    }

    /// Ends the lease as soon as the store responds, but not after it has expired.
    async fn release_until_done(self) {
        let deadline = Instant::now() + DURATION;
        while self.release().await.is_err() && Instant::now() < deadline {
            sleep(STORE_PAUSE).await;
        }
    }
}

impl Lease {
    /// Waits, if the owner before did not release the lease, until it has stored what the pool issued to it, or never will. What
    /// was read before may be out of date afterwards.
    pub(super) async fn settle(&self) {
        if self.is_taken_over {
            sleep(SETTLEMENT).await;
        }
    }

    /// Returns whether no other server has the lease by now, and renews it. The store decides: this process may have been stopped.
    pub(super) async fn is_held(&self) -> Result<bool, session::Error> {
        self.claim.renew().await
    }

    /// Ends the lease, unless another server has it by now. If the store fails, this is tried again in the background.
    ///
    /// As long as nothing `is_settled`, the owner before may still be about to store tokens, and the store goes on remembering it.
    pub(super) async fn release(self, is_settled: bool) {
        self.renewal.abort();
        let released = if self.is_taken_over && !is_settled {
            self.claim.lease(Duration::ZERO).await.map(|_| ())
        } else {
            self.claim.release().await
        };
        if let Err(error) = released {
            tracing::warn!(error = %Chain(&error), "the lease of a session was not released");
            if !self.is_taken_over || is_settled {
                drop(tokio::spawn(self.claim.clone().release_until_done()));
            }
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.renewal.abort();
    }
}

async fn renew(claim: Claim) {
    loop {
        sleep(RENEWAL).await;
        match claim.renew().await {
            Ok(true) => {}
            Ok(false) => {
                tracing::warn!("the lease of a session was lost");
                return;
            }
            Err(error) => {
                tracing::warn!(error = %Chain(&error), "the lease of a session was not renewed");
            }
        }
    }
}

/// A session that no other task changes.
pub(super) struct Exclusive {
    lease: Lease,
    _local: OwnedMutexGuard<()>,
}

/// Waits until this task alone may change a session.
///
/// # Errors
/// [`Error::Unavailable`] if that takes too long, [`Error::Store`] if the store fails all the time.
pub(super) async fn exclusive(state: &AppState, key: Hash) -> Result<Exclusive, Error> {
    let deadline = Instant::now() + PATIENCE;
    let local = state.session_locks.get(key).lock_owned();
    let local = timeout_at(deadline, local).await;
    let local = local.map_err(|_| Error::unavailable("a refresh of the session takes too long"))?;
    let claim = Claim::new(state, key);
    loop {
        match claim.acquire().await {
            Acquired::Lease(lease) => {
                lease.settle().await;
                return Ok(Exclusive {
                    lease,
                    _local: local,
                });
            }
            acquired => claim.retry(acquired, deadline).await?,
        }
    }
}

impl Exclusive {
    /// Lets others change the session.
    pub(super) async fn release(self) {
        self.lease.release(true).await;
    }
}
