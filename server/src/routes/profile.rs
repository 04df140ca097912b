//! The claims and tokens that the pool issued, for both login modes.

use axum::Json;
use axum::extract::State;
use wire::profile::{Profile, TokenPair};
use wire::{ProblemCode, Secret};

use crate::error::Error;
use crate::extract::{CurrentSession, EmptyObject, JsonBody, RecentLogin};
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
    Ok(Json(Profile {
        session: session.public(now),
        logged_in_at: session.record.logged_in_at,
        now,
        id_token,
        access_token,
    }))
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
