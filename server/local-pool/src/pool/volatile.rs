//! What the pool forgets at a restart: attempts, and challenges without an answer yet. A developer who has locked an
//! account by accident restarts the pool.

use crate::pool::{limits::Limits, lockout::Lockout, pending_challenges::PendingChallenges};

/// The state that is never saved.
#[derive(Default)]
pub struct Volatile {
    /// SRP challenges without an answer yet.
    pub challenges: PendingChallenges,
    /// Requests per account and hour.
    pub limits: Limits,
    /// Failed passwords.
    pub lockout: Lockout,
}
