//! When another email may be requested. The server says how long to wait; the page counts down and remembers it across
//! a reload.

/// A wait that ends at a fixed time, in seconds by the device's clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cooldown {
    ends_at: i64,
}

impl Cooldown {
    /// Starts a wait of `seconds`.
    pub fn starting(now: i64, seconds: u32) -> Self {
        Self {
            ends_at: now + i64::from(seconds),
        }
    }

    /// Returns the remaining seconds.
    pub fn remaining(self, now: i64) -> u32 {
        u32::try_from(self.ends_at - now).unwrap_or(0)
    }

    /// Returns the text for `sessionStorage`.
    pub fn to_storage(self) -> String {
        self.ends_at.to_string()
    }

    /// Parses the text from `sessionStorage`. Returns no wait if the text is not valid, or describes a wait that could
    /// not have started before `now` (the clock was changed).
    pub fn from_storage(text: &str, now: i64) -> Self {
        let ends_at = text.parse().unwrap_or_default();
        let is_plausible = ends_at - now <= LONGEST;
        Self {
            ends_at: if is_plausible { ends_at } else { 0 },
        }
    }
}

/// The longest wait that is accepted after a reload, in seconds.
const LONGEST: i64 = 24 * 60 * 60;

/// Returns the key in `sessionStorage` of the wait for an email address. It contains a hash, because an address should
/// not stay in storage (FNV-1a: not cryptographic, and used by this tab only).
pub fn storage_key(email: &str) -> String {
    let email = email.trim().to_ascii_lowercase();
    let hash = email.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    ["poolgate.resend.", &hash.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::{Cooldown, storage_key};

    #[test]
    fn a_wait_counts_down_to_zero_and_stays_there() {
        let wait = Cooldown::starting(100, 30);
        assert_eq!(wait.remaining(100), 30);
        assert_eq!(wait.remaining(129), 1);
        assert_eq!(wait.remaining(130), 0);
        assert_eq!(wait.remaining(9_000), 0);
    }

    #[test]
    fn there_is_no_wait_by_default() {
        assert_eq!(Cooldown::default().remaining(1_700_000_000), 0);
    }

    #[test]
    fn a_wait_is_restored_from_storage() {
        let wait = Cooldown::starting(1_700_000_000, 30);
        let restored = Cooldown::from_storage(&wait.to_storage(), 1_700_000_010);
        assert_eq!(restored.remaining(1_700_000_010), 20);
    }

    #[test]
    fn invalid_text_is_ignored() {
        for text in ["", "soon", "-5", "99999999999999", "9223372036854775807"] {
            let wait = Cooldown::from_storage(text, 1_700_000_000);
            assert_eq!(wait.remaining(1_700_000_000), 0, "{text}");
        }
    }

    #[test]
    fn the_storage_key_is_per_address_and_does_not_contain_it() {
        assert_eq!(
            storage_key("Ada@example.org "),
            storage_key("ada@example.org")
        );
        assert_ne!(
            storage_key("bob@example.org"),
            storage_key("ada@example.org")
        );
        assert!(!storage_key("ada@example.org").contains("ada"));
    }
}
