//! A new account. The answer gives nothing away about addresses that have one already.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use wire::register::{RegisterRequest, Registered};
use wire::{Attribute, Field, ProblemCode, email};

use super::confirm::code_sent;
use crate::error::Error;
use crate::guard::body::Body;
use crate::state::AppState;
use crate::user_pool::Error as PoolError;

/// `POST /api/register`
///
/// # Errors
/// A value that cannot be accepted, or the pool's refusal.
pub async fn register(
    State(state): State<AppState>,
    Body(request): Body<RegisterRequest>,
) -> Result<Json<Registered>, Error> {
    let (email, attributes) = check(&state, &request)?;
    match state
        .user_pool
        .sign_up(&email, request.password.expose(), &attributes)
        .await
    {
        Ok(true) => Ok(Json(Registered::LogIn)),
        // The account exists although its mail failed: another one can be asked for.
        Ok(false) | Err(PoolError::CodeDeliveryFailure) => {
            Ok(Json(Registered::Confirm(code_sent(&email))))
        }
        // Cognito tells known addresses apart here even with PreventUserExistenceErrors; we do not (ASVS 5.0 6.3.8).
        Err(PoolError::UsernameExists) => {
            remind(&state, email.clone());
            Ok(Json(Registered::Confirm(code_sent(&email))))
        }
        Err(error) => Err(error.into()),
    }
}

/// Whoever registers an address again that was never confirmed waits for a mail: it is sent. In the background, so
/// that the answer takes as long as any other.
fn remind(state: &AppState, email: String) {
    let pool = state.user_pool.clone();
    tokio::spawn(async move {
        match pool.resend_confirmation_code(&email).await {
            Ok(()) | Err(PoolError::AlreadyConfirmed) => {}
            Err(error) => {
                tracing::info!(%error, "no code was sent for an address that is registered already");
            }
        }
    });
}

/// The address and the attributes that are asked for; nothing else can be set (ASVS 5.0 15.3.3).
fn check(
    state: &AppState,
    request: &RegisterRequest,
) -> Result<(String, BTreeMap<Attribute, String>), Error> {
    let email = request.email.trim();
    if !email::is_plausible(email) {
        return Err(Error::invalid(Field::Email));
    }
    if !state
        .config
        .password_policy
        .broken(request.password.expose())
        .is_empty()
    {
        return Err(ProblemCode::PasswordNotAccepted.into());
    }
    let mut attributes = BTreeMap::new();
    for wanted in &state.config.sign_up_attributes {
        match request
            .attributes
            .get(&wanted.name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
        {
            Some(value) if wanted.name.accepts(value) => {
                attributes.insert(wanted.name, value.to_owned());
            }
            None if !wanted.required => {}
            _ => return Err(Error::invalid(wanted.name.field())),
        }
    }
    let is_asked_for = |name: &&Attribute| {
        state
            .config
            .sign_up_attributes
            .iter()
            .any(|wanted| wanted.name == **name)
    };
    match request.attributes.keys().find(|name| !is_asked_for(name)) {
        Some(other) => Err(Error::invalid(other.field())),
        None => Ok((email.to_owned(), attributes)),
    }
}
