//! What the pool knows and forgets at a restart: attempts, and challenges under way. A developer who has locked
//! an account by accident restarts the pool.

use crate::{challenges::Challenges, limits::Limits, lockout::Lockout};

/// The forgetful part of the pool.
#[derive(Default)]
pub struct Memory {
    /// SRP challenges that wait for their answer.
    pub challenges: Challenges,
    /// Requests per hour.
    pub limits: Limits,
    /// Failed passwords.
    pub lockout: Lockout,
}
