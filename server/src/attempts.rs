//! What this server remembers about addresses that are not logged in, so that its responses do not reveal which of them
//! have an account (ASVS 5.0 6.3.8). In memory and bounded: after a restart it is empty.
//!
//! How often codes may be requested and tried is the same for every address, too: see [`crate::limits`].

mod confirmed_codes;
mod expiring_map;
mod lockout;

use std::sync::atomic::{AtomicBool, Ordering};

use crate::clock::Clock;
pub use confirmed_codes::ConfirmedCodes;
pub use lockout::Lockout;

/// Attempts by address.
#[derive(Debug)]
pub struct Attempts {
    /// Wrong passwords of names that the pool does not know.
    pub passwords: Lockout,
    /// Wrong codes of names that the pool does not know.
    pub codes: Lockout,
    /// The codes that confirmed an address.
    pub confirmed_codes: ConfirmedCodes,
    user_ids_are_names: AtomicBool,
}

impl Attempts {
    /// Nothing has been attempted yet.
    #[must_use]
    pub fn new(clock: &Clock) -> Self {
        Self {
            passwords: Lockout::new(clock.clone()),
            codes: Lockout::new(clock.clone()),
            confirmed_codes: ConfirmedCodes::new(clock.clone()),
            user_ids_are_names: AtomicBool::new(false),
        }
    }

    /// Learns from a challenge of the pool whether its `USER_ID_FOR_SRP` is the name that the user typed, or an id.
    ///
    /// A typed id proves nothing: otherwise users who log in with their own id could make decoys recognizable.
    pub fn learn_user_id(&self, username: &str, user_id: &str) {
        let is_id = uuid::Uuid::parse_str(username).is_ok();
        if !is_id && user_id.eq_ignore_ascii_case(username) {
            self.user_ids_are_names.store(true, Ordering::Relaxed);
        }
    }

    /// Returns whether the pool uses the typed name as `USER_ID_FOR_SRP`, as far as challenges have shown.
    #[must_use]
    pub fn user_ids_are_names(&self) -> bool {
        self.user_ids_are_names.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_as_the_user_id_is_learnt_but_a_typed_id_is_not() {
        let attempts = Attempts::new(&Clock::system());
        let id = "0b5f5a3e-7c39-4d1c-9a55-0c2f6a1f7d10";
        attempts.learn_user_id("ada@example.org", id);
        attempts.learn_user_id(&id.to_uppercase(), id);
        assert!(!attempts.user_ids_are_names());
        attempts.learn_user_id("Ada", "ada");
        assert!(attempts.user_ids_are_names());
    }
}
