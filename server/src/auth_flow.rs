//! Which flow the in-app login uses: the configured one, or `USER_SRP_AUTH` once the pool has turned out to lack
//! `USER_AUTH`; and whether the pool reports the factors of its logins.

use std::sync::atomic::{AtomicBool, Ordering};

use wire::login::FirstFactorType;

use crate::config::{AuthFlow, Config};
use crate::log::Chain;
use crate::user_pool::{Error as PoolError, LevelsRefusal};

/// The flow of the in-app login.
#[derive(Debug)]
pub struct CurrentAuthFlow {
    configured: AuthFlow,
    first_factors: Vec<FirstFactorType>,
    lacks_user_auth: AtomicBool,
    lacks_levels: AtomicBool,
    has_warned: AtomicBool,
}

impl CurrentAuthFlow {
    /// Creates the configured flow.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            configured: config.auth_flow,
            first_factors: config.first_factors.clone(),
            lacks_user_auth: AtomicBool::new(false),
            lacks_levels: AtomicBool::new(false),
            has_warned: AtomicBool::new(false),
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

    /// Returns whether a login can ask the pool which factors it had: only `USER_AUTH` can, and only if the pool knows the
    /// authentication levels.
    #[must_use]
    pub fn reports_factors(&self) -> bool {
        self.get() == AuthFlow::UserAuth && !self.lacks_levels.load(Ordering::Relaxed)
    }

    /// Logs once that the pool refused the authentication levels of a login. If it knows none of them, no other login asks for
    /// them; one user who reaches none of those that it knows says nothing about others.
    pub fn levels_refused(&self, refusal: LevelsRefusal, error: &PoolError) {
        if refusal == LevelsRefusal::Unknown {
            self.lacks_levels.store(true, Ordering::Relaxed);
        }
        if self.has_warned.swap(true, Ordering::Relaxed) {
            return;
        }
        tracing::warn!(
            event = "acr_values_refused",
            reason = refusal.as_str(),
            cause = %Chain(error),
            "the pool has other names for its authentication levels (AcrConfiguration): in-app logins may not open applications \
                with factors=mfa until the levels have their default names and this server is restarted"
        );
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
