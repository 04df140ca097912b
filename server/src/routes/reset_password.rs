//! A new password, set with a code from an email. Like a confirmation, it works in any browser.

use axum::Json;
use axum::extract::State;
use wire::confirm::parse_code;
use wire::reset_password::{PasswordReset, ResetPasswordRequest};
use wire::{Field, ProblemCode, Secret};

use super::confirm::{is_refused, plausible, require_allowed};
use super::{new_password, require_in_app};
use crate::config::RateLimit;
use crate::error::Error;
use crate::extract::{JsonBody, RateLimiter};
use crate::metrics::EndReason;
use crate::state::AppState;
use crate::token_lifecycle::{end_all_of_email, run_to_completion};

/// `POST /api/reset-password`. All sessions of the persons with this address end (ASVS 5.0 7.4.3): a user who resets a password
/// may do so because someone else knows the former one. Sessions of Cognito's own pages last up to an hour longer.
pub async fn reset_password(
    State(state): State<AppState>,
    limiter: RateLimiter,
    JsonBody(request): JsonBody<ResetPasswordRequest>,
) -> Result<Json<PasswordReset>, Error> {
    require_in_app(&state)?;
    let email = plausible(&request.email)?;
    let code = parse_code(request.code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    limiter.spend(RateLimit::PasswordAddress, "").await?;
    new_password::check(&state.config, email, &request.password).await?;
    limiter.count(&[RateLimit::CodePair], email).await?;
    require_allowed(&state, RateLimit::PoolResetPassword, email).await?;
    let (email, password) = (email.to_owned(), request.password);
    run_to_completion(state, |state| reset(state, limiter, email, code, password)).await
}

async fn reset(
    state: AppState,
    limiter: RateLimiter,
    email: String,
    code: String,
    password: Secret,
) -> Result<Json<PasswordReset>, Error> {
    let (pool, password) = (&state.user_pool, password.expose());
    match pool
        .confirm_forgot_password(&email, &code, password, limiter.address())
        .await
    {
        Ok(()) => {
            end_all_of_email(&state, &email, EndReason::PasswordReset).await;
            // Users who forgot their password have probably tried to log in before.
            limiter.succeed(RateLimit::LoginPair, &email).await;
            Ok(Json(PasswordReset {}))
        }
        // Only an account has a code that can be wrong or expire, so an unknown, unconfirmed or disabled user looks like a
        // wrong code.
        Err(error) if is_refused(&error) => Err(Error::caused_by(ProblemCode::ResetRefused, error)),
        // If the pool did not respond, nothing ends: nobody has proved anything, and during an outage any code would log out
        // the owner of the address.
        Err(error) => Err(error.into()),
    }
}
