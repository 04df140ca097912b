//! How long a session lasts. The limits of a session are authenticated with its record, and its last activity by itself, so
//! that nobody who can write to the store can prolong a session.

use super::id::Hash;

/// The limits of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// The idle limit in seconds. Remembered sessions of older versions have none.
    pub idle: Option<i64>,
    /// The absolute limit, seconds since 1970.
    pub max_ends_at: i64,
}

impl Lifetime {
    /// Returns when a session ends: at its absolute limit, or earlier if it is idle.
    #[must_use]
    pub fn ends_at(self, last_seen_at: i64) -> i64 {
        self.idle.map_or(self.max_ends_at, |idle| {
            self.max_ends_at.min(last_seen_at + idle)
        })
    }
}

/// When a session was last used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LastSeen {
    /// Seconds since 1970.
    pub at: i64,
    /// The keyed hash of key and time. Rows of versions that did not authenticate them have none.
    pub mac: Option<Hash>,
}

#[cfg(test)]
mod tests {
    use super::Lifetime;

    #[test]
    fn a_session_ends_at_the_earlier_limit() {
        let lifetime = |idle| Lifetime {
            idle,
            max_ends_at: 1000,
        };
        assert_eq!(lifetime(Some(60)).ends_at(900), 960);
        assert_eq!(lifetime(Some(60)).ends_at(990), 1000);
        assert_eq!(lifetime(None).ends_at(0), 1000);
    }
}
