//! Repeats what could not be loaded, until the server can be reached again.

use std::time::Duration;

use leptos::prelude::*;
use wire::ProblemCode;

use crate::browser::{clock, connection};

/// The longest pause between two attempts, in seconds.
const LONGEST_PAUSE: u32 = 60;

/// The pauses grow from attempt to attempt, also if each of them shows the problem again.
#[derive(Clone, Copy)]
pub struct Recovery {
    attempts: StoredValue<Attempts>,
}

#[derive(Clone, Copy, Default)]
struct Attempts {
    count: u32,
    /// When the last one was planned for, in seconds by the device's clock.
    next_at: i64,
}

impl Attempts {
    /// Plans another attempt and returns the pause before it: 2, 4, 8 seconds, and so on. Attempts that are long past belong to
    /// another outage.
    fn plan(&mut self, now: i64) -> u32 {
        if now - self.next_at > i64::from(LONGEST_PAUSE) {
            self.count = 0;
        }
        self.count += 1;
        let pause = 1_u32.checked_shl(self.count).unwrap_or(LONGEST_PAUSE);
        let pause = pause.clamp(1, LONGEST_PAUSE);
        self.next_at = now + i64::from(pause);
        pause
    }
}

impl Recovery {
    pub fn new() -> Self {
        Self {
            attempts: StoredValue::new(Attempts::default()),
        }
    }

    /// Repeats an attempt until the owner is disposed of. Attempts must change nothing on the server.
    pub fn repeat(self, attempt: Callback<()>) {
        let pause = move || {
            let pause = self
                .attempts
                .try_update_value(|attempts| attempts.plan(clock::now()));
            Duration::from_secs(pause.unwrap_or(LONGEST_PAUSE).into())
        };
        connection::repeat(move || attempt.run(()), pause);
    }
}

/// Returns whether a problem can pass without anybody doing anything about it on this page.
pub const fn can_pass(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::Offline
            | ProblemCode::ServerUnreachable
            | ProblemCode::StoreUnavailable
            | ProblemCode::PoolUnavailable
            | ProblemCode::PoolBusy
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_a_minute() {
        let mut attempts = Attempts::default();
        let mut now = 1_800_000_000;
        let pauses: Vec<_> = std::iter::repeat_with(|| {
            let pause = attempts.plan(now);
            now += i64::from(pause);
            pause
        })
        .take(40)
        .collect();
        assert_eq!(pauses[..7], [2, 4, 8, 16, 32, 60, 60]);
        assert!(pauses[7..].iter().all(|pause| *pause == LONGEST_PAUSE));
    }

    #[test]
    fn another_outage_starts_with_a_short_pause() {
        let mut attempts = Attempts::default();
        let now = 1_800_000_000;
        for _ in 0..9 {
            attempts.plan(now);
        }
        assert_eq!(attempts.plan(now + 90), LONGEST_PAUSE);
        assert_eq!(attempts.plan(now + 3600), 2);
    }
}
