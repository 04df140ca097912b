//! The state of the hosted pages, which is lost when the server stops.

use crate::http::hosted::{code_grant::CodeGrant, expiring_map::ExpiringMap};

/// The state of the hosted pages. Without `Debug`: it says who is signed in.
#[derive(Default)]
pub struct HostedState {
    /// Browsers that are signed in.
    pub sessions: ExpiringMap<Session>,
    /// Authorization codes that have not been redeemed yet.
    pub codes: ExpiringMap<CodeGrant>,
    /// Browsers that signed up and have not confirmed yet.
    pub sign_ups: ExpiringMap<PendingSignUp>,
}

/// A browser that is signed in.
#[derive(Clone)]
pub struct Session {
    /// The user.
    pub sub: String,
    /// When the password was checked.
    pub auth_time: i64,
}

/// A sign-up that is not confirmed yet.
pub struct PendingSignUp {
    /// The new user.
    pub sub: String,
}
