//! The refresh tokens that no session uses any longer, until the pool has revoked them. The queue is in the store, so that
//! neither a restart nor an outage of the pool loses one.

use wire::LoginMode;

use super::id::Hash;
use super::store::StoredRevocation;
use super::{Error, Id, Sessions};
use crate::tokens::SecretToken;

/// Seconds for which no other server tries: longer than an attempt takes.
const LEASE: i64 = 20;
/// Seconds until the second attempt. Each further pause is twice as long.
const FIRST_PAUSE: i64 = 4;
/// The longest pause, in seconds.
const LONGEST_PAUSE: i64 = 600;

/// A refresh token to revoke.
#[derive(Debug)]
pub struct Revocation {
    /// How it is sent to the pool.
    pub login_mode: LoginMode,
    /// The token.
    pub refresh_token: SecretToken,
    key: Hash,
    attempts: u32,
}

impl Sessions {
    /// Queues a refresh token that no session has. Those of sessions are queued when their session ends.
    pub async fn queue_revocation(
        &self,
        login_mode: LoginMode,
        refresh_token: SecretToken,
    ) -> Result<(), Error> {
        let key = Id::new(&self.random).hash();
        let revocation = StoredRevocation {
            login_mode,
            refresh_token,
        };
        self.store
            .queue_revocation(&key, &revocation, self.clock.now())
            .await
    }

    /// Returns a refresh token whose revocation is due, new ones first. No other server gets it for a while.
    pub async fn next_revocation(&self) -> Result<Option<Revocation>, Error> {
        loop {
            let now = self.clock.now();
            let Some(row) = self.store.take_revocation(now, now + LEASE).await? else {
                return Ok(None);
            };
            if let Some(stored) = self.store.open_revocation(&row) {
                return Ok(Some(Revocation {
                    login_mode: stored.login_mode,
                    refresh_token: stored.refresh_token,
                    key: row.key,
                    attempts: row.attempts,
                }));
            }
            // The right keys may come back.
            self.postpone(&row.key, row.attempts).await?;
        }
    }

    /// Returns how many refresh tokens are to be revoked, by any server.
    pub async fn count_revocations(&self) -> Result<u64, Error> {
        self.store.count_revocations().await
    }

    /// Removes a refresh token that is revoked from the queue.
    pub async fn finish_revocation(&self, revocation: &Revocation) -> Result<(), Error> {
        self.store.remove_revocations(&[revocation.key]).await
    }

    /// Lets a revocation wait that failed: longer each time, and not all of them equally long.
    pub async fn postpone_revocation(&self, revocation: &Revocation) -> Result<(), Error> {
        self.postpone(&revocation.key, revocation.attempts).await
    }

    /// Removes the refresh tokens of ended sessions from the queue: the pool has revoked all of them.
    pub async fn forget_revocations(&self, ended: &[Hash]) -> Result<(), Error> {
        self.store.remove_revocations(ended).await
    }

    async fn postpone(&self, key: &Hash, attempts: u32) -> Result<(), Error> {
        let [random] = self.random.bytes();
        let until = self.clock.now() + pause(attempts, random);
        self.store.postpone_revocation(key, until).await
    }
}

/// Returns a pause in seconds, between half of its longest length and all of it.
fn pause(attempts: u32, random: u8) -> i64 {
    let doublings = attempts.saturating_sub(1).min(16);
    let longest = (FIRST_PAUSE << doublings).min(LONGEST_PAUSE);
    longest - (longest / 2) * i64::from(random) / 255
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn pauses_double_up_to_ten_minutes_and_differ() {
        let longest = [1, 2, 3, 8, 9, 100, u32::MAX].map(|attempts| pause(attempts, 0));
        assert_eq!(longest, [4, 8, 16, 512, 600, 600, 600]);
        let shortest = [1, 9].map(|attempts| pause(attempts, 255));
        assert_eq!(shortest, [2, 300]);
        assert!((2..=4).contains(&pause(1, 100)));
    }
}
