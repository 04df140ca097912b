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

/// Asks the pool for a challenge. Returns it, and whether it is a decoy.
pub(super) async fn initiate(
    state: &AppState,
    device: &mut CurrentDevice,
    origin: &Origin,
    username: &str,
    factor: &FirstFactor,
) -> Result<(AuthOutcome, bool), Error> {
    let decoy = decoy::Start::new(state, username, factor);
    let flow = state.auth_flow.get();
    let mut outcome = initiate_auth(state, device, origin, username, factor).await;
    if flow == AuthFlow::UserAuth && outcome.as_ref().is_err_and(lacks_user_auth) {
        state.auth_flow.fall_back();
        // The factor must be among those that are left.
        first_factor::check(factor, state.auth_flow.first_factors())?;
        outcome = initiate_auth(state, device, origin, username, factor).await;
    }
    if let Err(error) = &outcome
        && device.forget_if_unknown(state, username, error)
    {
        outcome = initiate_auth(state, device, origin, username, factor).await;
    }
    match outcome {
        Ok(outcome) => Ok((outcome, false)),
        // A pool that reveals unknown and disabled users must not make this server reveal them (ASVS 5.0 6.3.8).
        Err(PoolError::UserNotFound | PoolError::UserDisabled) => Ok((decoy.answer()?, true)),
        Err(error) => Err(error.into()),
    }
}

/// Asks for a report of the factors too, if an application needs one. A pool that refuses the levels must not refuse the login.
async fn initiate_auth(
    state: &AppState,
    device: &CurrentDevice,
    origin: &Origin,
    username: &str,
    factor: &FirstFactor,
) -> Result<AuthOutcome, PoolError> {
    let levels = match factor {
        FirstFactor::Password { .. } | FirstFactor::PasswordSrp { .. } => {
            target_acr_values(&state.config, &state.auth_flow)
        }
        _ => None,
    };
    let outcome = initiate_with(state, device, origin, username, factor, levels).await;
    let Err(error) = &outcome else {
        return outcome;
    };
    let Some(refusal) = error.levels_refusal().filter(|_| levels.is_some()) else {
        return outcome;
    };
    let without = initiate_with(state, device, origin, username, factor, None).await;
    // Only a login that begins without the levels proves that they were what the pool refused.
    if without.is_ok() {
        state.auth_flow.levels_refused(refusal, error);
    }
    without
}

async fn initiate_with(
    state: &AppState,
    device: &CurrentDevice,
    origin: &Origin,
    username: &str,
    factor: &FirstFactor,
    levels: Option<&str>,
) -> Result<AuthOutcome, PoolError> {
    let flow = state.auth_flow.get();
    // The key belongs to the request that completes the first factor. If the pool kept it from here on, an answer without
    // it could not undo it once the device turns out to be forgotten.
    let key = match factor {
        FirstFactor::Password { .. } => device.key(),
        _ => None,
    };
    let parameters = first_factor::auth_parameters(factor, flow)
        .with_optional("DEVICE_KEY", key)
        .with_optional("TARGET_ACR_VALUES", levels);
    let address = Some(origin.limiter.address());
    let pool = state.user_pool.in_language(origin.language);
    pool.initiate_auth(flow, username, parameters, address)
        .await
}

fn lacks_user_auth(error: &PoolError) -> bool {
    matches!(error, PoolError::FeatureUnavailable(_))
}
