//! The right to change the tokens or the id of a session, for one task of one server at a time.
//!
//! It has two parts: a lock in this process, and a lease in the store, which other servers respect. A lease ends by itself, so
//! that a server that crashes does not block a session; its owner renews it for as long as it needs it. It saves calls to the
//! pool, which would refuse all but one with rotation. It does not protect the record: that is what its version is for, because
//! an owner that was stopped can continue after its lease has ended.

use std::time::Duration;

use tokio::sync::{OwnedMutexGuard, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout_at};

use super::error::Error;
use crate::session::id::Hash;
use crate::state::AppState;

/// How long a lease lasts unless it is renewed: longer than a restart of the store, much shorter than the grace period of 60
/// seconds in which the pool accepts a refresh token again that a crashed server has used.
const DURATION: Duration = Duration::from_secs(20);
/// The pause between two renewals. Two may fail.
const RENEWAL: Duration = Duration::from_secs(6);
/// The pause between two looks at a lease that another server has.
pub(super) const POLL: Duration = Duration::from_millis(50);
/// How long to wait for a session that another task or server has.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// How often to ask a store that fails.
const ATTEMPTS: usize = 2;

/// The outcome of an attempt to get the lease of a session.
pub(super) enum Acquired {
    /// This server has it.
    Lease(Lease),
    /// Another server has it.
    Held,
    /// The store cannot say. The lock of this process and the version of the record must do.
    Unreachable,
}

/// A lease that is renewed until it is released or dropped.
pub(super) struct Lease {
    state: AppState,
    key: Hash,
    owner: Hash,
    is_lost: watch::Receiver<bool>,
    renewal: JoinHandle<()>,
}

impl Lease {
    /// Asks the store for the lease of a session.
    pub(super) async fn acquire(state: &AppState, key: Hash) -> Acquired {
        let owner = state.random.bytes();
        for _ in 0..ATTEMPTS {
            match state.sessions.lease(&key, &owner, DURATION).await {
                Ok(true) => return Acquired::Lease(Self::renewed(state.clone(), key, owner)),
                Ok(false) => return Acquired::Held,
                Err(error) => tracing::warn!(%error, "the store does not lease a session"),
            }
        }
        Acquired::Unreachable
    }

    fn renewed(state: AppState, key: Hash, owner: Hash) -> Self {
        let (lost, is_lost) = watch::channel(false);
        let renewal = tokio::spawn(renew(state.clone(), key, owner, lost));
        Self {
            state,
            key,
            owner,
            is_lost,
            renewal,
        }
    }

    /// Returns whether another server may have the lease by now.
    pub(super) fn is_lost(&self) -> bool {
        *self.is_lost.borrow()
    }

    /// Ends the lease, unless another server has it by now. If the store fails, it ends by itself.
    pub(super) async fn release(self) {
        self.renewal.abort();
        let released = self.state.sessions.release_lease(&self.key, &self.owner);
        if let Err(error) = released.await {
            tracing::warn!(%error, "the lease of a session was not released");
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.renewal.abort();
    }
}

async fn renew(state: AppState, key: Hash, owner: Hash, lost: watch::Sender<bool>) {
    let mut valid_until = Instant::now() + DURATION;
    loop {
        sleep(RENEWAL).await;
        let asked_at = Instant::now();
        match state.sessions.renew_lease(&key, &owner, DURATION).await {
            Ok(true) => valid_until = asked_at + DURATION,
            Ok(false) => {
                tracing::warn!("the lease of a session was lost");
                lost.send_replace(true);
                return;
            }
            Err(error) => {
                tracing::warn!(%error, "the lease of a session was not renewed");
                if valid_until < Instant::now() {
                    lost.send_replace(true);
                }
            }
        }
    }
}

/// A session that no other task changes.
pub(super) struct Exclusive {
    lease: Option<Lease>,
    _local: OwnedMutexGuard<()>,
}

/// Waits until this task alone may change a session.
///
/// # Errors
/// [`Error::Unavailable`] if that takes too long.
pub(super) async fn exclusive(state: &AppState, key: Hash) -> Result<Exclusive, Error> {
    let too_late = || Error::unavailable("another refresh of the session takes too long");
    let deadline = Instant::now() + PATIENCE;
    let local = state.session_locks.get(key).lock_owned();
    let local = timeout_at(deadline, local).await.map_err(|_| too_late())?;
    let lease = loop {
        match Lease::acquire(state, key).await {
            Acquired::Lease(lease) => break Some(lease),
            Acquired::Unreachable => break None,
            Acquired::Held if Instant::now() < deadline => sleep(POLL).await,
            Acquired::Held => return Err(too_late()),
        }
    };
    Ok(Exclusive {
        lease,
        _local: local,
    })
}

impl Exclusive {
    /// Lets others change the session.
    pub(super) async fn release(self) {
        if let Some(lease) = self.lease {
            lease.release().await;
        }
    }
}
