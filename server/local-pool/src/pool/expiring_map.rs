//! Values that are looked up by a random token and expire. Only fingerprints of the tokens are stored, so
//! that a memory dump does not give access to sessions.

use std::collections::HashMap;

use crate::pool::digest;

struct Entry<T> {
    value: T,
    expires_at: i64,
}

/// Values by the fingerprint of their token.
pub struct ExpiringMap<T>(HashMap<String, Entry<T>>);

impl<T> Default for ExpiringMap<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> ExpiringMap<T> {
    /// Inserts a value that is valid until `expires_at`, and removes the expired ones.
    pub fn insert(&mut self, token: &str, value: T, expires_at: i64, now: i64) {
        self.0.retain(|_, entry| entry.expires_at > now);
        let entry = Entry { value, expires_at };
        self.0.insert(digest::fingerprint(token), entry);
    }

    /// Returns a value that has not expired.
    pub fn get(&self, token: &str, now: i64) -> Option<&T> {
        self.0
            .get(&digest::fingerprint(token))
            .filter(|entry| entry.expires_at > now)
            .map(|entry| &entry.value)
    }

    /// Returns the values that have not expired, in no particular order.
    pub fn values(&self, now: i64) -> impl Iterator<Item = &T> {
        self.0
            .values()
            .filter(move |entry| entry.expires_at > now)
            .map(|entry| &entry.value)
    }

    /// Like [`ExpiringMap::values`], but mutable.
    pub fn values_mut(&mut self, now: i64) -> impl Iterator<Item = &mut T> {
        self.0
            .values_mut()
            .filter(move |entry| entry.expires_at > now)
            .map(|entry| &mut entry.value)
    }

    /// Removes the values for which `keep` is false.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        self.0.retain(|_, entry| keep(&entry.value));
    }

    /// Removes and returns a value that has not expired.
    pub fn take(&mut self, token: &str, now: i64) -> Option<T> {
        self.0
            .remove(&digest::fingerprint(token))
            .filter(|entry| entry.expires_at > now)
            .map(|entry| entry.value)
    }
}

#[cfg(test)]
mod tests {
    use super::ExpiringMap;

    #[test]
    fn a_value_is_returned_until_it_expires() {
        let mut map = ExpiringMap::default();
        map.insert("token", 7, 110, 100);
        assert_eq!(map.get("token", 109), Some(&7));
        assert_eq!(map.get("token", 110), None);
        assert_eq!(map.get("tokem", 100), None);
        assert_eq!(map.take("token", 110), None);
    }

    #[test]
    fn a_value_can_be_taken_once() {
        let mut map = ExpiringMap::default();
        map.insert("token", 7, 110, 100);
        assert_eq!(map.take("token", 100), Some(7));
        assert_eq!(map.take("token", 100), None);
    }

    #[test]
    fn expired_values_are_removed() {
        let mut map = ExpiringMap::default();
        for number in 0..100_i64 {
            map.insert(&number.to_string(), (), number * 10 + 5, number * 10);
        }
        assert_eq!(map.0.len(), 1);
    }
}
