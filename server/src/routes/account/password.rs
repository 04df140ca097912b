//! Another password. Unlike a login, a change shows both passwords to this server, because `ChangePassword` needs them.

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use wire::account::password::{ChangePasswordRequest, PasswordChanged};
use wire::{Field, ProblemCode};

use super::super::confirm::require_allowed;
use super::super::new_password;
use crate::attempts::Action;
use crate::error::Error;
use crate::extract::{JsonBody, RecentAccountSession};
use crate::state::AppState;
use crate::token_lifecycle::{CallError, call_pool, end_others, renew};
use crate::user_pool::Error as PoolError;

/// `POST /api/account/password`. All other sessions of the user end, and this one gets another id (ASVS 5.0 7.4.3 and
/// 7.2.4): whoever knew the former password has nothing left.
pub async fn change(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    jar: CookieJar,
    JsonBody(request): JsonBody<ChangePasswordRequest>,
) -> Result<(CookieJar, Json<PasswordChanged>), Error> {
    let name = &session.record.user.name;
    new_password::check(&state.config, name, &request.password).await?;
    // In addition to the lockout of the pool: a stolen session must not become a place to guess the password (ASVS 5.0
    // 6.3.1).
    require_allowed(&state, Action::ChangePassword, &session.record.subject)?;
    let (pool, new) = (&state.user_pool, &request.password);
    let present = request.present_password.as_ref();
    let change = |token| async move { pool.change_password(&token, present, new).await };
    call_pool(&state, &mut session, change)
        .await
        .map_err(refusal)?;
    tracing::info!("password changed");
    let ended_sessions = end_others(&state, &session).await?;
    let renewed = renew(&state, &session).await?;
    let cookie = state.cookies.session(&renewed.id, renewed.cookie_lifetime);
    Ok((jar.add(cookie), Json(PasswordChanged { ended_sessions })))
}

/// Here, wrong credentials can only be the present password.
fn refusal(error: CallError) -> Error {
    match error {
        CallError::Pool(
            error @ (PoolError::WrongCredentials
            | PoolError::InvalidParameter(Some(Field::PresentPassword), _)),
        ) => Error::caused_by(ProblemCode::WrongPassword, error),
        CallError::Pool(error @ PoolError::LockedOut) => {
            Error::caused_by(ProblemCode::TooManyAttempts, error)
        }
        other => other.into(),
    }
}
