//! A forgotten password: sends a code. The response is the same whether or not the address has an account.

use axum::Json;
use axum::extract::State;
use wire::confirm::CodeSent;
use wire::forgot_password::ForgotPasswordRequest;

use super::confirm::{code_sent, is_refused, plausible, require_allowed};
use super::require_in_app;
use crate::config::RateLimit;
use crate::error::Error;
use crate::extract::{JsonBody, RateLimiter, RequestLanguage};
use crate::state::AppState;
use crate::user_pool::Error as PoolError;

/// `POST /api/forgot-password`
pub async fn forgot_password(
    State(state): State<AppState>,
    limiter: RateLimiter,
    RequestLanguage(language): RequestLanguage,
    JsonBody(request): JsonBody<ForgotPasswordRequest>,
) -> Result<Json<CodeSent>, Error> {
    require_in_app(&state)?;
    let email = plausible(&request.email)?;
    limiter.count(&[RateLimit::RecoveryPair], email).await?;
    require_allowed(&state, RateLimit::PoolForgotPassword, email).await?;
    match state
        .user_pool
        .in_language(language)
        .forgot_password(email, limiter.address())
        .await
    {
        Ok(()) => Ok(Json(code_sent(email))),
        // The address is well-formed, so every error about a parameter is about the account, too.
        Err(error) if is_refused(&error) || matches!(error, PoolError::InvalidParameter(..)) => {
            tracing::info!(%error, "no code for a new password was sent");
            Ok(Json(code_sent(email)))
        }
        Err(error) => Err(error.into()),
    }
}
