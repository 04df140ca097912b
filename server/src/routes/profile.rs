//! The claims and tokens that the pool issued, for both login modes.

use axum::Json;
use axum::extract::State;
use wire::profile::{Profile, SessionDetails, TokenPair, Verification};
use wire::{ProblemCode, Secret};

use crate::config::PoolConfig;
use crate::error::Error;
use crate::extract::{CurrentSession, EmptyObject, JsonBody, RecentLogin};
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::with_fresh_tokens;

/// `GET /api/profile`: the claims of both tokens, and whether their signatures are valid now.
pub async fn show(
    State(state): State<AppState>,
    CurrentSession(session): CurrentSession,
) -> Result<Json<Profile>, Error> {
    let session = with_fresh_tokens(&state, session).await?;
    let (id_token, access_token) = state.token_verifier.inspect(&session.record.tokens).await;
    let now = state.clock.now();
    let pool = &state.config.pool;
    Ok(Json(Profile {
        session: session.public(now),
        session_details: details(&session),
        logged_in_at: session.record.logged_in_at,
        now,
        id_token,
        access_token,
        verification: Verification {
            issuer: pool.issuer.clone(),
            client_id: pool.client_id.clone(),
            jwks_url: pool.jwks_url.to_string(),
        },
        user_info_url: user_info_url(pool),
    }))
}

fn details(session: &Session) -> SessionDetails {
    let record = &session.record;
    SessionDetails {
        idle_timeout: session.lifetime.idle.and_then(|idle| idle.try_into().ok()),
        max_ends_at: session.lifetime.max_ends_at,
        authenticated_at: record.authenticated_at,
        device: record.source.device.clone(),
        device_remembered: record.device_key.is_some(),
        refreshable: record.tokens.refresh_token.is_some(),
    }
}

fn user_info_url(pool: &PoolConfig) -> Option<String> {
    let url = pool.domain.as_ref()?.join("/oauth2/userInfo").ok()?;
    Some(url.into())
}

/// `POST /api/profile/tokens`: the raw ID and access token. The only response that contains tokens; the refresh token
/// never leaves the server (draft-ietf-oauth-browser-based-apps, section 6.1.4.2).
///
/// It needs a recent login, because the access token changes the account directly at the pool, without the checks of this
/// server (ASVS 5.0 7.5.1).
pub async fn tokens(
    State(state): State<AppState>,
    RecentLogin(session): RecentLogin,
    JsonBody(EmptyObject {}): JsonBody<EmptyObject>,
) -> Result<Json<TokenPair>, Error> {
    if !state.config.token_inspection {
        return Err(ProblemCode::TokenInspectionOff.into());
    }
    let session = with_fresh_tokens(&state, session).await?;
    let tokens = &session.record.tokens;
    Ok(Json(TokenPair {
        id_token: Secret::new(tokens.id_token.expose()),
        access_token: Secret::new(tokens.access_token.expose()),
    }))
}
