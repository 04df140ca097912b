//! The account of a logged-in user: read and changed at the pool, with the access token of the session.
//!
//! Changes that could lock users out or let others in need a recent login (ASVS 5.0 7.5.1). `sessions` is about this
//! server's own sessions.

pub mod attributes;
pub mod authenticator;
pub mod deletion;
pub mod passkeys;
pub mod password;
mod pool_user;
pub mod second_factors;
pub mod sessions;

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use wire::account::Account;

use crate::error::Error;
use crate::extract::AccountSession;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::renew_after_change;

/// `GET /api/account`
pub async fn show(
    State(state): State<AppState>,
    AccountSession(mut session): AccountSession,
) -> Result<Json<Account>, Error> {
    let user = pool_user::read(&state, &mut session).await?;
    Ok(Json(Account {
        attributes: attributes::of(&user),
        second_factors: second_factors::of(&state.config, &user),
        has_passkeys: passkeys::are_enabled(&state),
        provider: pool_user::provider(&user),
    }))
}

/// Adds the cookie of a session that gets another id after a change of how its user logs in (ASVS 5.0 7.2.4).
async fn with_another_id(state: &AppState, session: &Session, jar: CookieJar) -> CookieJar {
    match renew_after_change(state, session).await {
        Some(new) => jar.add(state.cookies.session(&new.id, new.cookie_lifetime)),
        None => jar,
    }
}
