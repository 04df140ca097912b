//! The sessions that were read a moment ago for requests to applications: a page of an application causes dozens of requests at
//! once, and each asks about the same session.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::OnceCell;

use super::id::Hash;
use super::{Error, Session, Sessions, TOUCH_INTERVAL};

/// Seconds for which a session counts as read. Another server's logout takes effect after that time at the latest; one in this
/// process forgets the session at once.
const SECONDS: i64 = 5;
/// From how many entries on those that are too old are looked for.
const SWEEP: usize = 1024;
/// How many entries there may be. Beyond that all are dropped, which costs a read each and nothing else.
const MAX: usize = 65_536;

/// What was read.
#[derive(Clone, Debug, Default)]
pub(super) struct RecentReads(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    reads: HashMap<Hash, Arc<Read>>,
    sweep_at: usize,
}

/// A read, perhaps one that has not ended: other requests for the session wait for it.
#[derive(Debug)]
struct Read {
    at: i64,
    session: OnceCell<Option<Session>>,
    /// When activity was last recorded by this process.
    touched_at: AtomicI64,
}

impl RecentReads {
    /// Returns the latest read of a session, or begins one.
    fn get(&self, key: &Hash, now: i64) -> Arc<Read> {
        let mut inner = self.lock();
        if let Some(read) = inner.reads.get(key).filter(|read| read.is_recent(now)) {
            return Arc::clone(read);
        }
        inner.make_room(now);
        let read = Arc::new(Read {
            at: now,
            session: OnceCell::new(),
            touched_at: AtomicI64::new(0),
        });
        inner.reads.insert(*key, Arc::clone(&read));
        read
    }

    /// Forgets a session after it was written. What a read has found that began before is not found by anyone who asks later.
    pub(super) fn forget(&self, key: &Hash) {
        self.lock().reads.remove(key);
    }

    /// Forgets all sessions after some were written whose keys are not known.
    pub(super) fn forget_all(&self) {
        self.lock().reads.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // No panic can leave the map in an invalid state.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn make_room(&mut self, now: i64) {
        if self.reads.len() < self.sweep_at.max(SWEEP) {
            return;
        }
        self.reads.retain(|_, read| read.is_recent(now));
        if self.reads.len() >= MAX {
            self.reads.clear();
        }
        self.sweep_at = (self.reads.len() * 2).min(MAX);
    }
}

impl Read {
    /// A clock that was set back does not prolong it.
    const fn is_recent(&self, now: i64) -> bool {
        let age = now - self.at;
        0 <= age && age < SECONDS
    }
}

impl Sessions {
    /// Returns a session as it was at most five seconds ago, by its key. This does not count as activity.
    ///
    /// # Errors
    /// The store failed; nothing is known about the session.
    pub async fn find_recent(&self, key: &Hash) -> Result<Option<Session>, Error> {
        let now = self.clock.now();
        let read = self.recent.get(key, now);
        let found = read.session.get_or_try_init(|| self.store.find(key, now));
        match found.await? {
            // It may have been extended since, or must be removed.
            Some(session) if now >= session.ends_at => self.store.find(key, now).await,
            found => Ok(found.clone()),
        }
    }

    /// Records activity in a session from [`Self::find_recent`], at most once in a minute; returns whether it still exists. A
    /// store that cannot be written for a moment does not refuse a session that was read well.
    pub async fn record_activity(&self, session: Session) -> bool {
        let (now, key) = (self.clock.now(), session.key);
        let is_due = |at: i64| now - at >= TOUCH_INTERVAL;
        let read = self.recent.get(&key, now);
        let touched_at = read.touched_at.load(Ordering::Relaxed);
        if !is_due(session.last_seen_at) || !is_due(touched_at) {
            return true;
        }
        read.touched_at.store(now, Ordering::Relaxed);
        let exists = self.extend(session, now).await.is_some();
        if !exists {
            self.recent.forget(&key);
        }
        exists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_read_is_shared_for_five_seconds() {
        let reads = RecentReads::default();
        let first = reads.get(&[1; 32], 100);
        assert!(Arc::ptr_eq(&first, &reads.get(&[1; 32], 104)));
        assert!(!Arc::ptr_eq(&first, &reads.get(&[2; 32], 104)));
        assert!(!Arc::ptr_eq(&first, &reads.get(&[1; 32], 105)));
        let again = reads.get(&[1; 32], 105);
        assert!(
            !Arc::ptr_eq(&again, &reads.get(&[1; 32], 104)),
            "the clock was set back"
        );
    }

    #[test]
    fn a_session_that_was_written_is_read_again() {
        let reads = RecentReads::default();
        let [one, other] = [[1; 32], [2; 32]].map(|key| reads.get(&key, 100));
        reads.forget(&[1; 32]);
        assert!(!Arc::ptr_eq(&one, &reads.get(&[1; 32], 100)));
        assert!(Arc::ptr_eq(&other, &reads.get(&[2; 32], 100)));
        reads.forget_all();
        assert!(!Arc::ptr_eq(&other, &reads.get(&[2; 32], 100)));
    }

    #[test]
    fn memory_is_bounded() {
        let reads = RecentReads::default();
        let key = |number: usize| {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&number.to_be_bytes());
            key
        };
        for number in 0..SWEEP + 10 {
            reads.get(&key(number), 100);
        }
        assert!(reads.lock().reads.len() > SWEEP);
        reads.get(&key(SWEEP + 10), 200);
        for number in 0..2 * SWEEP {
            reads.get(&key(number), 200);
        }
        assert!(
            reads.lock().reads.len() <= 2 * SWEEP + 1,
            "old ones are gone"
        );
        reads.forget_all();
        for number in 0..MAX {
            reads.get(&key(number), 300);
        }
        assert_eq!(reads.lock().reads.len(), MAX);
        reads.get(&key(MAX), 300);
        assert_eq!(reads.lock().reads.len(), 1, "all were dropped");
    }
}
