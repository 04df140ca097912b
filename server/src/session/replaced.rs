//! The keys of sessions that another login or another id replaced a moment ago. In memory: a server that does not know
//! them treats them like any key without a session.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::id::Hash;

/// Seconds for which requests with the former cookie may still arrive: longer than the deadline of a request.
const REMEMBERED: i64 = 10;

/// Former keys, with the time of their replacement.
#[derive(Clone, Debug, Default)]
pub(super) struct ReplacedKeys(Arc<Mutex<HashMap<Hash, Replacement>>>);

#[derive(Clone, Copy, Debug)]
struct Replacement {
    at: i64,
    /// The key that the same session has now.
    renewed: Option<Hash>,
}

impl ReplacedKeys {
    /// Remembers that a login replaced a session.
    pub(super) fn replaced(&self, key: Hash, now: i64) {
        self.insert(key, None, now);
    }

    /// Remembers that a session has another key.
    pub(super) fn renewed(&self, key: Hash, renewed: Hash, now: i64) {
        self.insert(key, Some(renewed), now);
    }

    /// Returns whether a key was replaced a moment ago.
    pub(super) fn contain(&self, key: &Hash, now: i64) -> bool {
        self.get(key, now).is_some()
    }

    /// Returns the key that the session of `key` has now, if that is another one.
    pub(super) fn renewal_of(&self, key: &Hash, now: i64) -> Option<Hash> {
        self.get(key, now)?.renewed
    }

    fn insert(&self, key: Hash, renewed: Option<Hash>, now: i64) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.retain(|_, replacement| is_recent(*replacement, now));
        keys.insert(key, Replacement { at: now, renewed });
    }

    fn get(&self, key: &Hash, now: i64) -> Option<Replacement> {
        let keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = keys.get(key).copied();
        found.filter(|replacement| is_recent(*replacement, now))
    }
}

const fn is_recent(replacement: Replacement, now: i64) -> bool {
    now - replacement.at < REMEMBERED
}

#[cfg(test)]
mod tests {
    use super::ReplacedKeys;

    #[test]
    fn a_key_is_remembered_for_ten_seconds() {
        let keys = ReplacedKeys::default();
        keys.replaced([1; 32], 100);
        keys.renewed([2; 32], [3; 32], 100);
        assert!(keys.contain(&[1; 32], 109) && keys.contain(&[2; 32], 109));
        assert!(!keys.contain(&[1; 32], 110) && !keys.contain(&[3; 32], 100));
        assert_eq!(keys.renewal_of(&[1; 32], 109), None);
        assert_eq!(keys.renewal_of(&[2; 32], 109), Some([3; 32]));
        assert_eq!(keys.renewal_of(&[2; 32], 110), None);
        keys.replaced([4; 32], 110);
        assert_eq!(keys.0.lock().unwrap().len(), 1);
    }
}
