//! The state that a restart resets: attempts, pending challenges, and the sessions of browsers. A developer who has locked an account by
//! accident can restart the pool.

use crate::pool::{
    limits::Limits, lockout::Lockout, pending_registrations::PendingRegistrations,
    pending_sign_ins::PendingSignIns, srp_exchanges::SrpExchanges, sso_sessions::SsoSessions,
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
    /// Browsers that are signed in on the hosted pages.
    pub sso_sessions: SsoSessions,
    /// Requests per account and hour.
    pub limits: Limits,
    /// Failed password attempts.
    pub lockout: Lockout,
}
