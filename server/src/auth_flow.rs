//! Which flow the in-app login uses: the configured one, or `USER_SRP_AUTH` once the pool has turned out to lack
//! `USER_AUTH`.

use std::sync::atomic::{AtomicBool, Ordering};

use wire::login::FirstFactorType;

use crate::config::{AuthFlow, Config};

/// The flow of the in-app login.
#[derive(Debug)]
pub struct CurrentAuthFlow {
    configured: AuthFlow,
    first_factors: Vec<FirstFactorType>,
    lacks_user_auth: AtomicBool,
}

impl CurrentAuthFlow {
    /// Creates the configured flow.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            configured: config.auth_flow,
            first_factors: config.first_factors.clone(),
            lacks_user_auth: AtomicBool::new(false),
        }
    }

    /// Returns the flow to start a login with.
    #[must_use]
    pub fn get(&self) -> AuthFlow {
        if self.lacks_user_auth.load(Ordering::Relaxed) {
            AuthFlow::UserSrpAuth
        } else {
            self.configured
        }
    }

    /// Returns the first factors that users can choose from.
    #[must_use]
    pub fn first_factors(&self) -> &[FirstFactorType] {
        if self.lacks_user_auth.load(Ordering::Relaxed) {
            &[FirstFactorType::PasswordSrp]
        } else {
            &self.first_factors
        }
    }

    /// Changes to `USER_SRP_AUTH`, because the pool's tier does not include `USER_AUTH`. Logs that once.
    pub fn fall_back(&self) {
        if !self.lacks_user_auth.swap(true, Ordering::Relaxed) {
            tracing::warn!(
                "the pool's tier does not include USER_AUTH: logins use USER_SRP_AUTH until a restart"
            );
        }
    }
}
