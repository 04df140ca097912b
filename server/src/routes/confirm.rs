//! Confirmation of an email address. It needs nothing from the registration: the code also works on another device or
//! in a new tab.

use axum::Json;
use axum::extract::State;
use wire::confirm::{CodeSent, ConfirmRequest, Confirmed, ResendRequest, parse_code};
use wire::{Field, ProblemCode, email};

use super::require_in_app;
use crate::config::RateLimit;
use crate::error::Error;
use crate::extract::{JsonBody, RateLimiter, RequestLanguage};
use crate::state::AppState;
use crate::user_pool::Error as PoolError;

/// Seconds that the page waits before it offers another code. The pool has its own limits.
pub(super) const RESEND_AFTER: u32 = 30;

/// `POST /api/confirm`. Every refusal that depends on the account is the same, and only an address with the right code
/// succeeds, also the second time.
pub async fn confirm(
    State(state): State<AppState>,
    limiter: RateLimiter,
    RequestLanguage(language): RequestLanguage,
    JsonBody(request): JsonBody<ConfirmRequest>,
) -> Result<Json<Confirmed>, Error> {
    require_in_app(&state)?;
    let email = plausible(&request.email)?;
    let code = parse_code(request.code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    limiter.count(&[RateLimit::CodePair], email).await?;
    require_allowed(&state, RateLimit::PoolConfirm, email).await?;
    let confirmed_codes = &state.attempts.confirmed_codes;
    match state
        .user_pool
        .in_language(language)
        .confirm_sign_up(email, &code, limiter.address())
        .await
    {
        Ok(()) => {
            confirmed_codes.remember(email, &code);
            Ok(Json(Confirmed {}))
        }
        // The pool says so for any code.
        Err(PoolError::AlreadyConfirmed) if confirmed_codes.contain(email, &code) => {
            Ok(Json(Confirmed {}))
        }
        // An unknown, confirmed or disabled user looks like a wrong code, and so does an expired one, which only an
        // account can have.
        Err(error) if is_refused(&error) => {
            Err(Error::caused_by(ProblemCode::ConfirmationRefused, error))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /api/confirm/resend`. The response is the same whether or not an account is waiting for a code.
pub async fn resend(
    State(state): State<AppState>,
    limiter: RateLimiter,
    RequestLanguage(language): RequestLanguage,
    JsonBody(request): JsonBody<ResendRequest>,
) -> Result<Json<CodeSent>, Error> {
    require_in_app(&state)?;
    let email = plausible(&request.email)?;
    limiter.count(&[RateLimit::MailPair], email).await?;
    require_allowed(&state, RateLimit::PoolResend, email).await?;
    match state
        .user_pool
        .in_language(language)
        .resend_confirmation_code(email, limiter.address())
        .await
    {
        Ok(()) => Ok(Json(code_sent(email))),
        Err(error) if is_refused(&error) => {
            tracing::info!(%error, "no confirmation code was sent");
            Ok(Json(code_sent(email)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Applies a quota of the pool to every user, before the pool is called.
pub(super) async fn require_allowed(
    state: &AppState,
    quota: RateLimit,
    user: &str,
) -> Result<(), Error> {
    let taken = state.limits.take(&[quota], None, user).await;
    // The pool may have counted an attempt whose response was lost, so that nothing is ever given back.
    taken.map_or_else(
        |exceeded| Err(Error::caused_by(ProblemCode::TooManyAttempts, exceeded)),
        |_| Ok(()),
    )
}

/// Returns whether an error of the pool must be hidden: it depends on the code or on the account. That is also so for the
/// pool's quotas: only some users have them, and [`require_allowed`] applies the same ones to everyone.
pub(super) fn is_refused(error: &PoolError) -> bool {
    let is_about_the_code = matches!(error, PoolError::CodeMismatch | PoolError::CodeExpired);
    let is_quota = matches!(error, PoolError::TooManyAttempts);
    let is_unauthorized = matches!(error, PoolError::NotAuthorized(_));
    is_about_the_code || is_quota || is_unauthorized || error.reveals_account()
}

/// The response after a code was sent. It depends only on the user's input, so that it reveals nothing.
pub(super) fn code_sent(email: &str) -> CodeSent {
    CodeSent {
        destination: email::mask(email),
        resend_after: RESEND_AFTER,
    }
}

/// Returns the address without the spaces around it, if it can be one.
pub(super) fn plausible(text: &str) -> Result<&str, Error> {
    let text = text.trim();
    if email::is_plausible(text) {
        Ok(text)
    } else {
        Err(Error::invalid(Field::Email))
    }
}
