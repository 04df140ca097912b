//! Another password. Unlike a login, a change shows both passwords to this server, because `ChangePassword` needs them.

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use wire::account::password::{ChangePasswordRequest, PasswordChanged};
use wire::{Field, ProblemCode};

use super::super::confirm::require_allowed;
use super::super::new_password;
use super::with_another_id;
use crate::config::RateLimit;
use crate::error::Error;
use crate::extract::{JsonBody, RecentAccountSession};
use crate::metrics::EndReason;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::{CallError, change_login, run_to_completion};
use crate::user_pool::Error as PoolError;

/// `POST /api/account/password`. All other sessions of the user here end, and this one gets another id (ASVS 5.0 7.4.3 and
/// 7.2.4). Sessions of Cognito's own pages in other browsers do not end: they last up to an hour.
pub async fn change(
    State(state): State<AppState>,
    RecentAccountSession(session): RecentAccountSession,
    jar: CookieJar,
    JsonBody(request): JsonBody<ChangePasswordRequest>,
) -> Result<(CookieJar, Json<PasswordChanged>), Error> {
    let name = &session.record.user.name;
    new_password::check(&state.config, name, &request.password).await?;
    // In addition to the lockout of the pool: a stolen session must not become a place to guess the password (ASVS 5.0
    // 6.3.1).
    require_allowed(
        &state,
        RateLimit::PoolChangePassword,
        &session.record.subject,
    )
    .await?;
    run_to_completion(state, |state| change_password(state, session, jar, request)).await
}

async fn change_password(
    state: AppState,
    mut session: Session,
    jar: CookieJar,
    request: ChangePasswordRequest,
) -> Result<(CookieJar, Json<PasswordChanged>), Error> {
    let (pool, new) = (&state.user_pool, &request.password);
    let present = request.present_password.as_ref();
    let change = |token| async move { pool.change_password(&token, present, new).await };
    let changed = change_login(&state, &mut session, EndReason::LoginChanged, change).await;
    let ((), ended_sessions) = changed.map_err(refusal)?;
    tracing::info!("password changed");
    let jar = with_another_id(&state, &session, jar).await;
    Ok((jar, Json(PasswordChanged { ended_sessions })))
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
