//! Registration. The response does not reveal whether the address already has an account.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use wire::register::{RegisterRequest, Registered};
use wire::{Attribute, Field, email};

use super::confirm::{code_sent, require_allowed};
use super::{new_password, require_in_app};
use crate::config::{Config, RateLimit};
use crate::error::Error;
use crate::extract::{JsonBody, RateLimiter, RequestLanguage};
use crate::state::AppState;
use crate::user_pool::{Error as PoolError, UserPool};

/// The shortest delay of an email to an address that has an account. Up to 2.55 seconds are added at random.
const MIN_RESEND_DELAY: Duration = Duration::from_secs(1);

/// `POST /api/register`
pub async fn register(
    State(state): State<AppState>,
    limiter: RateLimiter,
    RequestLanguage(language): RequestLanguage,
    JsonBody(request): JsonBody<RegisterRequest>,
) -> Result<Json<Registered>, Error> {
    require_in_app(&state)?;
    let email = request.email.trim();
    if !email::is_plausible(email) {
        return Err(Error::invalid(Field::Email));
    }
    limiter.spend(RateLimit::PasswordAddress, "").await?;
    new_password::check(&state.config, email, &request.password).await?;
    let attributes = attributes(&state.config, &request.attributes)?;
    let password = request.password.expose();
    let address = limiter.address();
    // Counted for every address: otherwise, the email to an address that has an account would reveal it, because the pool
    // sends one less afterwards.
    let may_resend = require_allowed(&state, RateLimit::PoolResend, email)
        .await
        .is_ok();
    let pool = state.user_pool.in_language(language);
    match pool.sign_up(email, password, &attributes, address).await {
        Ok(true) => Ok(Json(Registered::LogIn)),
        // The account exists although its email could not be sent. The user can request another one.
        Ok(false) | Err(PoolError::CodeDeliveryFailure(_)) => {
            Ok(Json(Registered::Confirm(code_sent(email))))
        }
        // Cognito reveals known addresses here even with PreventUserExistenceErrors (ASVS 5.0 6.3.8).
        Err(PoolError::UsernameExists) => {
            if may_resend {
                resend_in_background(&state, pool, email.to_owned(), address);
            }
            Ok(Json(Registered::Confirm(code_sent(email))))
        }
        Err(error) => Err(error.into()),
    }
}

/// Sends another code to a user who registers again before confirming. Not before some seconds have passed: a call at
/// once would compete with the response, which would then take longer than for a new address.
fn resend_in_background(state: &AppState, pool: UserPool, email: String, address: IpAddr) {
    let [random] = state.random.bytes::<1>();
    let delay = MIN_RESEND_DELAY + Duration::from_millis(10 * u64::from(random));
    drop(state.background.spawn(async move {
        tokio::time::sleep(delay).await;
        match pool.resend_confirmation_code(&email, address).await {
            Ok(()) | Err(PoolError::AlreadyConfirmed) => {}
            Err(error) => tracing::info!(%error, "no code sent to an address that has an account"),
        }
    }));
}

/// Returns the attributes that registration asks for. No other attribute can be set (ASVS 5.0 15.3.3).
fn attributes(
    config: &Config,
    given: &BTreeMap<Attribute, String>,
) -> Result<BTreeMap<Attribute, String>, Error> {
    let mut attributes = BTreeMap::new();
    for offered in &config.sign_up_attributes {
        let name = offered.name;
        let value = given.get(&name).map_or("", |value| value.trim());
        if value.is_empty() && !offered.required {
            continue;
        }
        if !name.accepts(value) {
            return Err(Error::invalid(name.field()));
        }
        attributes.insert(name, value.to_owned());
    }
    let is_offered = |name: &Attribute| {
        let mut offered = config.sign_up_attributes.iter();
        offered.any(|offered| offered.name == *name)
    };
    match given.keys().find(|name| !is_offered(name)) {
        Some(other) => Err(Error::invalid(other.field())),
        None => Ok(attributes),
    }
}
