//! Passkeys. They exist only in `USER_AUTH`, where a passkey is one of the first factors.

use axum::Json;
use axum::extract::State;
use wire::ProblemCode;
use wire::account::passkeys::{AddPasskeyRequest, PasskeyCreation, Passkeys, RemovePasskeyRequest};
use wire::login::FirstFactorType;

use crate::config::AuthFlow;
use crate::error::Error;
use crate::extract::{AccountSession, EmptyObject, JsonBody, RecentAccountSession};
use crate::metrics::EndReason;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::{CallError, call_pool, change_login, run_to_completion};
use crate::user_pool::Error as PoolError;

/// `GET /api/account/passkeys`
pub async fn list(
    State(state): State<AppState>,
    AccountSession(mut session): AccountSession,
) -> Result<Json<Passkeys>, Error> {
    require_enabled(&state)?;
    passkeys(&state, &mut session).await
}

/// `POST /api/account/passkeys/start`
pub async fn start(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    JsonBody(EmptyObject {}): JsonBody<EmptyObject>,
) -> Result<Json<PasskeyCreation>, Error> {
    require_enabled(&state)?;
    let pool = &state.user_pool;
    let start = |token| async move { pool.start_web_authn_registration(&token).await };
    let options = call_pool(&state, &mut session, start)
        .await
        .map_err(refusal)?;
    Ok(Json(PasskeyCreation { options }))
}

/// `POST /api/account/passkeys/add`
pub async fn add(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    JsonBody(request): JsonBody<AddPasskeyRequest>,
) -> Result<Json<Passkeys>, Error> {
    require_enabled(&state)?;
    let (pool, credential) = (&state.user_pool, &request.credential);
    let add = |token| async move {
        pool.complete_web_authn_registration(&token, credential.clone())
            .await
    };
    call_pool(&state, &mut session, add)
        .await
        .map_err(refusal)?;
    tracing::info!("passkey added");
    passkeys(&state, &mut session).await
}

/// `POST /api/account/passkeys/remove`. All other sessions of the user end: one of them may have begun with the passkey
/// (ASVS 5.0 7.4.3).
pub async fn remove(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    JsonBody(request): JsonBody<RemovePasskeyRequest>,
) -> Result<Json<Passkeys>, Error> {
    require_enabled(&state)?;
    run_to_completion(state, |state| async move {
        let (pool, id) = (&state.user_pool, &request.id);
        let remove = |token| async move { pool.delete_web_authn_credential(&token, id).await };
        change_login(&state, &mut session, EndReason::LoginChanged, remove).await?;
        tracing::info!("passkey removed");
        passkeys(&state, &mut session).await
    })
    .await
}

/// Returns whether users of this server can log in with a passkey.
pub(super) fn are_enabled(state: &AppState) -> bool {
    let flow = &state.auth_flow;
    flow.get() == AuthFlow::UserAuth && flow.first_factors().contains(&FirstFactorType::WebAuthn)
}

fn require_enabled(state: &AppState) -> Result<(), Error> {
    if are_enabled(state) {
        Ok(())
    } else {
        Err(ProblemCode::PasskeyNotEnabled.into())
    }
}

async fn passkeys(state: &AppState, session: &mut Session) -> Result<Json<Passkeys>, Error> {
    let pool = &state.user_pool;
    let list = |token| async move { pool.list_web_authn_credentials(&token).await };
    let passkeys = call_pool(state, session, list).await?;
    let now = state.clock.now();
    Ok(Json(Passkeys { passkeys, now }))
}

/// `LimitExceededException` is about the number of passkeys here, so that waiting does not help.
fn refusal(error: CallError) -> Error {
    match error {
        CallError::Pool(error @ PoolError::TooManyAttempts) => {
            Error::caused_by(ProblemCode::PasskeyLimitReached, error)
        }
        other => other.into(),
    }
}
