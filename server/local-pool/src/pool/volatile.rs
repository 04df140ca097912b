//! The state that a restart resets: attempts and pending challenges. A developer who has locked an account by
//! accident can restart the pool.

use crate::pool::{limits::Limits, lockout::Lockout, pending_challenges::PendingChallenges};

/// The state that is never saved.
#[derive(Default)]
pub struct Volatile {
    /// SRP challenges without a response yet.
    pub challenges: PendingChallenges,
    /// Requests per account and hour.
    pub limits: Limits,
    /// Failed password attempts.
    pub lockout: Lockout,
}
