//! The refreshes under way in this process, and those that failed a moment ago.
//!
//! All requests that need new tokens of a session share one attempt and its outcome. They do not queue up for an attempt each:
//! with a pool that fails slowly, the last one would wait for all of them, and the pool would get no rest.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use super::error::Error;
use crate::session::Session;
use crate::session::id::Hash;

/// Seconds for which a failure is remembered. Shorter than the `Retry-After` of the response, so that whoever follows it gets
/// another attempt.
const REMEMBERED: i64 = 3;

/// What a refresh leads to.
pub(super) type Outcome = Result<Session, Error>;

/// Refreshes by session.
#[derive(Clone, Debug, Default)]
pub struct Refreshes(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    running: HashMap<Hash, Running>,
    failed: HashMap<Hash, Failure>,
    /// When failures that are no longer remembered were last removed.
    swept_at: i64,
    count: u64,
}

#[derive(Debug)]
struct Failure {
    at: i64,
    error: Error,
}

/// A refresh that has not ended. Clones are of the same one.
#[derive(Clone, Debug)]
pub(super) struct Running {
    /// Increases with each refresh of this process.
    pub number: u64,
    /// Whether it replaces tokens that are still valid.
    pub is_forced: bool,
    started_at: Instant,
    outcome: watch::Receiver<Option<Outcome>>,
}

/// Reports the outcome of a refresh. Dropping it without doing so means that the refresh panicked.
#[derive(Debug)]
pub(super) struct Reporter {
    refreshes: Refreshes,
    key: Hash,
    outcome: watch::Sender<Option<Outcome>>,
}

/// What a request that needs new tokens has to do.
#[derive(Debug)]
pub(super) enum Joined {
    /// Wait for a refresh that another request started.
    Running(Running),
    /// Start one, and wait for it.
    Started(Running, Reporter),
    /// Nothing: one failed a moment ago.
    Failed(Error),
}

impl Refreshes {
    /// Returns the number of the latest refresh.
    pub(super) fn latest(&self) -> u64 {
        self.lock().count
    }

    /// Returns the number of refreshes that have not ended.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lock().running.len()
    }

    /// Returns the refresh of a session that is under way, or its latest failure, or a new one.
    pub(super) fn join(&self, key: Hash, is_forced: bool, now: i64) -> Joined {
        let mut inner = self.lock();
        if let Some(running) = inner.running.get(&key) {
            return Joined::Running(running.clone());
        }
        if let Some(failure) = inner.failed.get(&key).filter(|it| it.is_recent(now)) {
            return Joined::Failed(failure.error.clone());
        }
        inner.count += 1;
        let (sender, outcome) = watch::channel(None);
        let running = Running {
            number: inner.count,
            is_forced,
            started_at: Instant::now(),
            outcome,
        };
        inner.running.insert(key, running.clone());
        let refreshes = self.clone();
        let reporter = Reporter {
            refreshes,
            key,
            outcome: sender,
        };
        Joined::Started(running, reporter)
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // No panic can leave the maps in an invalid state.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn remember(&mut self, key: Hash, outcome: &Outcome, now: i64) {
        if self.swept_at != now {
            self.failed.retain(|_, failure| failure.is_recent(now));
            self.swept_at = now;
        }
        match outcome {
            Ok(_) | Err(Error::SessionEnded) => self.failed.remove(&key),
            Err(error) => {
                let error = error.clone();
                self.failed.insert(key, Failure { at: now, error })
            }
        };
    }
}

impl Failure {
    /// A clock that was set back does not prolong the memory.
    const fn is_recent(&self, now: i64) -> bool {
        let age = now - self.at;
        0 <= age && age < REMEMBERED
    }
}

impl Running {
    /// Returns for how long the refresh has been under way.
    pub(super) fn age(&self) -> Duration {
        self.started_at.elapsed()
    }

    /// Waits for the outcome.
    pub(super) async fn outcome(mut self) -> Outcome {
        let outcome = self.outcome.wait_for(Option::is_some).await;
        let outcome = outcome.map(|outcome| outcome.clone());
        outcome
            .ok()
            .flatten()
            .unwrap_or_else(|| Err(Error::unavailable("the refresh panicked")))
    }
}

impl Reporter {
    /// Remembers a failure, ends the refresh, and answers all requests that wait for it.
    pub(super) fn report(self, outcome: Outcome, now: i64) {
        let mut inner = self.refreshes.lock();
        inner.remember(self.key, &outcome, now);
        // Before anyone is answered: a request that arrives after an answer must not get the same one.
        inner.running.remove(&self.key);
        drop(inner);
        self.outcome.send_replace(Some(outcome));
    }
}

impl Drop for Reporter {
    fn drop(&mut self) {
        // After `report`, another refresh of the session may be under way already.
        if self.outcome.borrow().is_none() {
            self.refreshes.lock().running.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Hash = [1; 32];

    fn start(refreshes: &Refreshes, now: i64) -> (Running, Reporter) {
        match refreshes.join(KEY, false, now) {
            Joined::Started(running, reporter) => (running, reporter),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn requests_share_a_refresh_until_it_has_ended() {
        let refreshes = Refreshes::default();
        let (running, reporter) = start(&refreshes, 100);
        let Joined::Running(joined) = refreshes.join(KEY, true, 100) else {
            panic!("a second refresh started");
        };
        assert_eq!((joined.number, joined.is_forced), (running.number, false));
        reporter.report(Err(Error::SessionEnded), 100);
        for waiting in [running, joined] {
            assert!(matches!(waiting.outcome().await, Err(Error::SessionEnded)));
        }
        assert_eq!(start(&refreshes, 100).0.number, 2);
    }

    #[tokio::test]
    async fn a_failure_is_remembered_for_three_seconds() {
        let refreshes = Refreshes::default();
        start(&refreshes, 100)
            .1
            .report(Err(Error::unavailable("down")), 100);
        assert!(matches!(refreshes.join(KEY, false, 102), Joined::Failed(_)));
        drop(start(&refreshes, 99));
        start(&refreshes, 103)
            .1
            .report(Err(Error::SessionEnded), 103);
        assert!(refreshes.lock().failed.is_empty());
    }

    #[tokio::test]
    async fn a_refresh_that_panics_answers_everybody_and_ends() {
        let refreshes = Refreshes::default();
        let (running, reporter) = start(&refreshes, 100);
        drop(reporter);
        assert!(matches!(
            running.outcome().await,
            Err(Error::Unavailable(_))
        ));
        start(&refreshes, 100);
    }
}
