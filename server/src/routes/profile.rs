//! What the pool issued, after either way in.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use wire::profile::{Profile, TokenPair};
use wire::{ProblemCode, Secret};

use super::current_session::{CurrentSession, not_logged_in};
use crate::error::Error;
use crate::guard::body::{Body, Nothing};
use crate::login::fresh;
use crate::session::Session;
use crate::state::AppState;

/// `GET /api/profile`: the claims of both tokens, and how their signatures stand now.
pub async fn show(
    State(state): State<AppState>,
    jar: CookieJar,
    CurrentSession(session): CurrentSession,
) -> Response {
    let session = match fresh(&state, session).await {
        Ok(session) => session,
        Err(error) => return refused(&state, jar, error),
    };
    let (id_token, access_token) = state.tokens.inspect(&session.record.tokens).await;
    let now = state.clock.now();
    let logged_in_at = session.record.logged_in_at;
    Json(Profile {
        session: session.public(now),
        logged_in_at,
        now,
        id_token,
        access_token,
    })
    .into_response()
}

/// `POST /api/profile/tokens`: the raw ID and access token, on request. The only place where tokens reach a browser;
/// the refresh token never does (draft-ietf-oauth-browser-based-apps, section 6.1.4.2).
pub async fn tokens(
    State(state): State<AppState>,
    jar: CookieJar,
    CurrentSession(session): CurrentSession,
    Body(Nothing {}): Body<Nothing>,
) -> Response {
    if !state.config.token_inspection {
        return Error::from(ProblemCode::TokenInspectionOff).into_response();
    }
    match fresh(&state, session).await {
        Ok(session) => Json(raw(&session)).into_response(),
        Err(error) => refused(&state, jar, error),
    }
}

fn raw(session: &Session) -> TokenPair {
    let tokens = &session.record.tokens;
    TokenPair {
        id_token: Secret::new(tokens.id_token.expose()),
        access_token: Secret::new(tokens.access_token.expose()),
    }
}

/// A session that the pool ended loses its cookie too.
fn refused(state: &AppState, jar: CookieJar, error: Error) -> Response {
    if error.code() == ProblemCode::NotLoggedIn {
        not_logged_in(state, jar)
    } else {
        error.into_response()
    }
}
