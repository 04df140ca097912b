//! The start of a login at the pool (`InitiateAuth`).

use wire::login::FirstFactor;

use super::decoy;
use super::device::CurrentDevice;
use super::first_factor;
use super::step::Origin;
use crate::apps::target_acr_values;
use crate::config::AuthFlow;
use crate::error::Error;
use crate::state::AppState;
use crate::user_pool::{AuthOutcome, Error as PoolError};

/// What a login starts with.
pub(super) struct Start<'a> {
    pub state: &'a AppState,
    pub origin: &'a Origin,
    pub username: &'a str,
    pub factor: &'a FirstFactor,
    /// Whether the login is a confirmation within a session that began with a second factor.
    pub replaces_second_factor: bool,
}

impl Start<'_> {
    /// Asks the pool for a challenge. Returns it, and whether it is a decoy.
    pub(super) async fn initiate(
        &self,
        device: &mut CurrentDevice,
    ) -> Result<(AuthOutcome, bool), Error> {
        let (state, username) = (self.state, self.username);
        let decoy = decoy::Start::new(state, username, self.factor);
        let flow = state.auth_flow.get();
        let mut outcome = self.with_levels(device).await;
        if flow == AuthFlow::UserAuth && outcome.as_ref().is_err_and(lacks_user_auth) {
            state.auth_flow.fall_back();
            // The factor must be among those that are left.
            first_factor::check(self.factor, state.auth_flow.first_factors())?;
            outcome = self.with_levels(device).await;
        }
        if let Err(error) = &outcome
            && device.forget_if_unknown(state, username, error)
        {
            outcome = self.with_levels(device).await;
        }
        match outcome {
            Ok(outcome) => Ok((outcome, false)),
            // A pool that reveals unknown and disabled users must not make this server reveal them (ASVS 5.0 6.3.8).
            Err(PoolError::UserNotFound | PoolError::UserDisabled) => Ok((decoy.answer()?, true)),
            Err(error) => Err(error.into()),
        }
    }

    /// Asks for a report of the factors too, if an application needs one. A pool that refuses the levels must not refuse the login.
    async fn with_levels(&self, device: &CurrentDevice) -> Result<AuthOutcome, PoolError> {
        let (config, flow) = (&self.state.config, &self.state.auth_flow);
        let levels = target_acr_values(config, flow, self.replaces_second_factor);
        let outcome = self.send(device, levels).await;
        let Err(error) = &outcome else {
            return outcome;
        };
        let Some(refusal) = error.levels_refusal().filter(|_| levels.is_some()) else {
            return outcome;
        };
        let without = self.send(device, None).await;
        // Only a login that begins without the levels proves that they were what the pool refused.
        if without.is_ok() {
            flow.levels_refused(refusal, error);
        }
        without
    }

    async fn send(
        &self,
        device: &CurrentDevice,
        levels: Option<&str>,
    ) -> Result<AuthOutcome, PoolError> {
        let flow = self.state.auth_flow.get();
        // The key belongs to the request that completes the first factor. If the pool kept it from here on, an answer without
        // it could not undo it once the device turns out to be forgotten.
        let key = match self.factor {
            FirstFactor::Password { .. } => device.key(),
            _ => None,
        };
        let parameters = first_factor::auth_parameters(self.factor, flow)
            .with_optional("DEVICE_KEY", key)
            .with_optional("TARGET_ACR_VALUES", levels);
        let address = Some(self.origin.limiter.address());
        let pool = self.state.user_pool.in_language(self.origin.language);
        pool.initiate_auth(flow, self.username, parameters, address)
            .await
    }
}

fn lacks_user_auth(error: &PoolError) -> bool {
    matches!(error, PoolError::FeatureUnavailable(_))
}
