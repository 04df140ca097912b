//! Confirmation of an email address. It needs nothing from the registration: the code also works on another device or
//! in a new tab.

use axum::Json;
use axum::extract::State;
use wire::confirm::{CodeSent, ConfirmRequest, Confirmed, ResendRequest, parse_code};
use wire::{Field, ProblemCode, email};

use super::require_in_app;
use crate::error::Error;
use crate::extract::JsonBody;
use crate::state::AppState;
use crate::user_pool::Error as PoolError;

/// Seconds that the page waits before it offers another email. The pool has its own limits.
const RESEND_AFTER: u32 = 30;

/// `POST /api/confirm`. Succeeds if the address is confirmed already.
pub async fn confirm(
    State(state): State<AppState>,
    JsonBody(request): JsonBody<ConfirmRequest>,
) -> Result<Json<Confirmed>, Error> {
    require_in_app(&state)?;
    let email = plausible(&request.email)?;
    let code = parse_code(request.code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    match state.user_pool.confirm_sign_up(email, &code).await {
        Ok(()) | Err(PoolError::AlreadyConfirmed) => Ok(Json(Confirmed {})),
        // An unknown user looks like a wrong code.
        Err(PoolError::UserNotFound) => Err(ProblemCode::CodeMismatch.into()),
        Err(error) => Err(error.into()),
    }
}

/// `POST /api/confirm/resend`. The response is the same whether or not an account is waiting for a code.
pub async fn resend(
    State(state): State<AppState>,
    JsonBody(request): JsonBody<ResendRequest>,
) -> Result<Json<CodeSent>, Error> {
    require_in_app(&state)?;
    let email = plausible(&request.email)?;
    match state.user_pool.resend_confirmation_code(email).await {
        Ok(()) | Err(PoolError::AlreadyConfirmed | PoolError::UserNotFound) => {
            Ok(Json(code_sent(email)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The response after a code was sent. It depends only on the user's input, so that it reveals nothing.
pub(super) fn code_sent(email: &str) -> CodeSent {
    CodeSent {
        destination: email::mask(email),
        resend_after: RESEND_AFTER,
    }
}

fn plausible(text: &str) -> Result<&str, Error> {
    let text = text.trim();
    if email::is_plausible(text) {
        Ok(text)
    } else {
        Err(Error::invalid(Field::Email))
    }
}
