//! A new password, set with a code from an email. Like a confirmation, it works in any browser.

use axum::Json;
use axum::extract::State;
use wire::confirm::parse_code;
use wire::reset_password::{PasswordReset, ResetPasswordRequest};
use wire::{Field, ProblemCode};

use super::confirm::{is_refused, plausible, require_allowed};
use super::{new_password, require_in_app};
use crate::attempts::Action;
use crate::error::Error;
use crate::extract::JsonBody;
use crate::state::AppState;
use crate::token_lifecycle::end_all_of_email;

/// `POST /api/reset-password`. All sessions with this address end (ASVS 5.0 7.4.3): whoever resets a password may do so
/// because someone else knows the former one.
pub async fn reset_password(
    State(state): State<AppState>,
    JsonBody(request): JsonBody<ResetPasswordRequest>,
) -> Result<Json<PasswordReset>, Error> {
    require_in_app(&state)?;
    let email = plausible(&request.email)?;
    let code = parse_code(request.code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    new_password::check(&state.config, email, &request.password).await?;
    require_allowed(&state, Action::ResetPassword, email)?;
    let password = request.password.expose();
    match state
        .user_pool
        .confirm_forgot_password(email, &code, password)
        .await
    {
        Ok(()) => {
            end_all_of_email(&state, email).await;
            Ok(Json(PasswordReset {}))
        }
        // Only an account has a code that can be wrong or expire, so an unknown, unconfirmed or disabled user looks like a
        // wrong code.
        Err(error) if is_refused(&error) => Err(Error::caused_by(ProblemCode::ResetRefused, error)),
        Err(error) => Err(error.into()),
    }
}
