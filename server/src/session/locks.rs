//! One lock per session, so that a session's tokens are refreshed once at a time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use super::id::Hash;

/// Locks by session.
#[derive(Debug, Default)]
pub struct Locks(Mutex<HashMap<Hash, Weak<tokio::sync::Mutex<()>>>>);

impl Locks {
    /// Returns the lock of a session. Unused locks are dropped, so the map contains only those in use.
    #[must_use]
    pub fn get(&self, key: Hash) -> Arc<tokio::sync::Mutex<()>> {
        let mut locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        locks.retain(|_, lock| lock.strong_count() > 0);
        if let Some(lock) = locks.get(&key).and_then(Weak::upgrade) {
            return lock;
        }
        let lock = Arc::default();
        locks.insert(key, Arc::downgrade(&lock));
        lock
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Locks;

    #[test]
    fn a_session_has_one_lock_as_long_as_it_is_in_use() {
        let locks = Locks::default();
        let first = locks.get([1; 32]);
        assert!(Arc::ptr_eq(&first, &locks.get([1; 32])));
        assert!(!Arc::ptr_eq(&first, &locks.get([2; 32])));
        drop(first);
        let _other = locks.get([3; 32]);
        assert_eq!(locks.0.lock().unwrap().len(), 1);
    }
}
