//! A map whose entries expire and whose size is bounded, keyed by a hash of what a client sent.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

/// The largest number of entries of one map. An attacker needs a call to the pool for each entry.
pub(super) const CAPACITY: usize = 10_000;

/// SHA-256 of the parts: long names need no more memory than short ones, and no name is stored.
pub(super) type Key = [u8; 32];

/// Returns the key of some text. Letter case is ignored, as pools ignore it.
pub(super) fn key(parts: &[&str]) -> Key {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.trim().to_lowercase());
        digest.update([0]);
    }
    digest.finalize().into()
}

/// Entries with the second at which each expires.
#[derive(Debug)]
pub(super) struct ExpiringMap<V>(HashMap<Key, (i64, V)>);

impl<V> Default for ExpiringMap<V> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<V> ExpiringMap<V> {
    /// Returns an entry that has not expired.
    pub(super) fn get(&self, key: &Key, now: i64) -> Option<&V> {
        let (expires_at, value) = self.0.get(key)?;
        (now < *expires_at).then_some(value)
    }

    /// Inserts or replaces an entry. A full map drops what has expired, or else what expires first.
    pub(super) fn insert(&mut self, key: Key, value: V, now: i64, expires_at: i64) {
        if self.0.len() >= CAPACITY && !self.0.contains_key(&key) {
            self.0.retain(|_, (expires_at, _)| now < *expires_at);
            if self.0.len() >= CAPACITY {
                self.remove_first();
            }
        }
        self.0.insert(key, (expires_at, value));
    }

    fn remove_first(&mut self) {
        let first = self.0.iter().min_by_key(|(_, (expires_at, _))| *expires_at);
        if let Some(key) = first.map(|(key, _)| *key) {
            self.0.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_expires() {
        let mut map = ExpiringMap::default();
        map.insert(key(&["Ada "]), 1, 100, 110);
        assert_eq!(map.get(&key(&["ada"]), 109), Some(&1));
        assert_eq!(map.get(&key(&["ada"]), 110), None);
        assert_eq!(map.get(&key(&["a", "da"]), 109), None);
    }

    #[test]
    fn a_full_map_drops_what_expires_first() {
        let mut map = ExpiringMap::default();
        let last = i64::try_from(CAPACITY).unwrap();
        for number in 0..=last {
            map.insert(key(&[&number.to_string()]), (), 0, 100 + number);
        }
        assert_eq!(map.0.len(), CAPACITY);
        assert_eq!(map.get(&key(&["0"]), 0), None);
        assert_eq!(map.get(&key(&["1"]), 0), Some(&()));
        map.insert(key(&["new"]), (), 200 + last, 300 + last);
        assert_eq!(map.0.len(), 1);
    }
}
