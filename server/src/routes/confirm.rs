//! The code from the mail. Nothing from before is needed: another device, a closed tab, a link in a mail all work.

use axum::Json;
use axum::extract::State;
use wire::confirm::{CodeSent, ConfirmRequest, Confirmed, ResendRequest, parse_code};
use wire::{Field, ProblemCode, email};

use crate::error::Error;
use crate::guard::body::Body;
use crate::state::AppState;
use crate::user_pool::Error as PoolError;

/// Seconds between two mails, as the page counts them down. The pool has limits of its own behind it.
const RESEND_AFTER: u32 = 30;

/// `POST /api/confirm`. Confirmed already is a success.
///
/// # Errors
/// A value that cannot be accepted, or the pool's refusal.
pub async fn confirm(
    State(state): State<AppState>,
    Body(request): Body<ConfirmRequest>,
) -> Result<Json<Confirmed>, Error> {
    let email = plausible(&request.email)?;
    let code = parse_code(request.code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    match state.user_pool.confirm_sign_up(email, &code).await {
        Ok(()) | Err(PoolError::AlreadyConfirmed) => Ok(Json(Confirmed {})),
        // No such user looks like a wrong code.
        Err(PoolError::UserNotFound) => Err(ProblemCode::CodeMismatch.into()),
        Err(error) => Err(error.into()),
    }
}

/// `POST /api/confirm/resend`. The answer is the same whether or not anybody waits for a code.
///
/// # Errors
/// A value that cannot be accepted, or the pool's refusal.
pub async fn resend(
    State(state): State<AppState>,
    Body(request): Body<ResendRequest>,
) -> Result<Json<CodeSent>, Error> {
    let email = plausible(&request.email)?;
    match state.user_pool.resend_confirmation_code(email).await {
        Ok(()) | Err(PoolError::AlreadyConfirmed | PoolError::UserNotFound) => {
            Ok(Json(code_sent(email)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Where a code goes, as far as anybody may know: made from what was typed, not from what the pool knows.
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
