//! What the pool issued, after either way in.

use axum::Json;
use axum::extract::State;
use wire::profile::{Profile, TokenPair};
use wire::{ProblemCode, Secret};

use super::current_session::CurrentSession;
use crate::error::Error;
use crate::guard::body::{Body, Nothing};
use crate::session::Session;
use crate::state::AppState;
use crate::upkeep::with_fresh_tokens;

/// `GET /api/profile`: the claims of both tokens, and how their signatures stand now.
pub async fn show(
    State(state): State<AppState>,
    CurrentSession(session): CurrentSession,
) -> Result<Json<Profile>, Error> {
    let session = with_fresh_tokens(&state, session).await?;
    let (id_token, access_token) = state.token_verifier.inspect(&session.record.tokens).await;
    let now = state.clock.now();
    let logged_in_at = session.record.logged_in_at;
    Ok(Json(Profile {
        session: session.public(now),
        logged_in_at,
        now,
        id_token,
        access_token,
    }))
}

/// `POST /api/profile/tokens`: the raw ID and access token, on request. The only place where tokens reach a browser;
/// the refresh token never does (draft-ietf-oauth-browser-based-apps, section 6.1.4.2).
pub async fn tokens(
    State(state): State<AppState>,
    CurrentSession(session): CurrentSession,
    Body(Nothing {}): Body<Nothing>,
) -> Result<Json<TokenPair>, Error> {
    if !state.config.token_inspection {
        return Err(ProblemCode::TokenInspectionOff.into());
    }
    let session = with_fresh_tokens(&state, session).await?;
    Ok(Json(raw(&session)))
}

fn raw(session: &Session) -> TokenPair {
    let tokens = &session.record.tokens;
    TokenPair {
        id_token: Secret::new(tokens.id_token.expose()),
        access_token: Secret::new(tokens.access_token.expose()),
    }
}
