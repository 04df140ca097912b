//! The state of the hosted pages, which is lost when the server stops. The browsers that are signed in are
//! in [`crate::pool::sso_sessions`], because the API can list and end them.

use crate::{http::hosted::code_grant::CodeGrant, pool::expiring_map::ExpiringMap};

/// The state of the hosted pages. Without `Debug`: it says who is signed in.
#[derive(Default)]
pub struct HostedState {
    /// Authorization codes that have not been redeemed yet.
    pub codes: ExpiringMap<CodeGrant>,
    /// Browsers that signed up and have not confirmed yet.
    pub sign_ups: ExpiringMap<PendingSignUp>,
}

/// A sign-up that is not confirmed yet.
pub struct PendingSignUp {
    /// The new user.
    pub sub: String,
}
