//! When another mail may be asked for. The server says how long to wait; here it is only counted down.

/// A pause that ends at a moment, in seconds of the clock that is handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cooldown {
    until: i64,
}

impl Cooldown {
    /// A pause of `seconds` from `now` on.
    pub fn starting(now: i64, seconds: u32) -> Self {
        Self {
            until: now + i64::from(seconds),
        }
    }

    /// The seconds that are left; 0 when it is over.
    pub fn left(self, now: i64) -> u32 {
        u32::try_from(self.until - now).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Cooldown;

    #[test]
    fn a_pause_counts_down_to_nothing_and_stays_there() {
        let pause = Cooldown::starting(100, 30);
        assert_eq!(pause.left(100), 30);
        assert_eq!(pause.left(129), 1);
        assert_eq!(pause.left(130), 0);
        assert_eq!(pause.left(9_000), 0);
    }

    #[test]
    fn no_pause_was_ever_begun() {
        assert_eq!(Cooldown::default().left(1_700_000_000), 0);
    }
}
