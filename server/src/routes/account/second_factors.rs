//! Which second factors are on, and which one is preferred.

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use wire::ProblemCode;
use wire::account::second_factors::{SecondFactors, SetSecondFactorsRequest};
use wire::login::MfaType;

use super::{pool_user, with_another_id};
use crate::config::Config;
use crate::error::Error;
use crate::extract::{JsonBody, RecentAccountSession};
use crate::metrics::EndReason;
use crate::state::AppState;
use crate::token_lifecycle::{CallError, change_login, run_to_completion};
use crate::user_pool::{Error as PoolError, MfaPreference, PoolUser};

/// `POST /api/account/second-factors`. All other sessions of the user end: they began with other factors (ASVS 5.0 7.4.3).
/// This one gets another id.
pub async fn set(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    jar: CookieJar,
    JsonBody(request): JsonBody<SetSecondFactorsRequest>,
) -> Result<(CookieJar, Json<SecondFactors>), Error> {
    let user = pool_user::read(&state, &mut session).await?;
    check(&state.config, &user, &request)?;
    let changes = changes(&user, &request);
    if changes.is_empty() {
        return Ok((jar, Json(of(&state.config, &user))));
    }
    run_to_completion(state, |state| async move {
        let pool = &state.user_pool;
        let changes = &changes;
        let set = |token| async move { pool.set_user_mfa_preference(&token, changes).await };
        change_login(&state, &mut session, EndReason::LoginChanged, set)
            .await
            .map_err(|error| refusal(error, &request))?;
        tracing::info!(enabled = ?request.enabled, "second factors changed");
        let user = pool_user::read(&state, &mut session).await?;
        let jar = with_another_id(&state, &session, jar).await;
        Ok((jar, Json(of(&state.config, &user))))
    })
    .await
}

/// Returns the second factors of a user.
pub(super) fn of(config: &Config, user: &PoolUser) -> SecondFactors {
    SecondFactors {
        offered: config.second_factors.clone(),
        enabled: user.enabled_mfas.clone(),
        preferred: user.preferred_mfa,
    }
}

/// Only factors that this server offers can be turned on; any can be turned off.
fn check(config: &Config, user: &PoolUser, to: &SetSecondFactorsRequest) -> Result<(), Error> {
    let is_available = |mfa| config.second_factors.contains(mfa) || user.enabled_mfas.contains(mfa);
    if !to.enabled.iter().all(is_available) {
        return Err(ProblemCode::MfaMethodNotFound.into());
    }
    if to
        .preferred
        .is_some_and(|preferred| !to.enabled.contains(&preferred))
    {
        return Err(ProblemCode::MalformedRequest.into());
    }
    Ok(())
}

/// Returns the settings that differ from those that the user has.
fn changes(user: &PoolUser, to: &SetSecondFactorsRequest) -> Vec<MfaPreference> {
    let changed = MfaType::ALL.iter().copied().filter(|mfa| {
        let is_enabled = user.enabled_mfas.contains(mfa);
        let is_preferred = user.preferred_mfa == Some(*mfa);
        is_enabled != to.enabled.contains(mfa) || is_preferred != (to.preferred == Some(*mfa))
    });
    changed
        .map(|mfa| MfaPreference {
            mfa,
            enabled: to.enabled.contains(&mfa),
            preferred: to.preferred == Some(mfa),
        })
        .collect()
}

/// A request that turns everything off names nothing that the user could lack: the pool refuses it if it requires a second
/// factor.
fn refusal(error: CallError, to: &SetSecondFactorsRequest) -> Error {
    match error {
        CallError::Pool(
            error @ (PoolError::InvalidParameter(..)
            | PoolError::MfaMethodNotFound
            | PoolError::Misconfigured(_)
            | PoolError::NotAuthorized(_)),
        ) if to.enabled.is_empty() => Error::caused_by(ProblemCode::SecondFactorRequired, error),
        other => other.into(),
    }
}
