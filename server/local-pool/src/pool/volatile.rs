//! The state that a restart resets: attempts and pending challenges. A developer who has locked an account by
//! accident can restart the pool.

use crate::pool::{
    limits::Limits, lockout::Lockout, pending_registrations::PendingRegistrations,
    pending_sign_ins::PendingSignIns, srp_exchanges::SrpExchanges,
};

/// The state that is never saved.
#[derive(Default)]
pub struct Volatile {
    /// SRP challenges of `USER_SRP_AUTH` without a response yet.
    pub srp_exchanges: SrpExchanges,
    /// Sign-ins that wait for the answer to a challenge.
    pub sign_ins: PendingSignIns,
    /// Registrations of passkeys that are not complete yet.
    pub registrations: PendingRegistrations,
    /// Requests per account and hour.
    pub limits: Limits,
    /// Failed password attempts.
    pub lockout: Lockout,
}
