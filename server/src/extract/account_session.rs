//! The session of a request that reads or changes the user at the pool.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use wire::ProblemCode;

use super::CurrentSession;
use super::recent_login::require_recent_login;
use crate::error::Error;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::with_fresh_tokens;
use crate::tokens::has_account_scope;

/// The session that the request's cookie identifies, with fresh tokens that the pool accepts for account operations.
#[derive(Clone, Debug)]
pub struct AccountSession(pub Session);

/// An [`AccountSession`] whose user logged in a few minutes ago or less.
#[derive(Clone, Debug)]
pub struct RecentAccountSession(pub Session);

impl FromRequestParts<AppState> for AccountSession {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let session = with_scope(parts, state).await?;
        Ok(Self(with_fresh_tokens(state, session).await?))
    }
}

impl FromRequestParts<AppState> for RecentAccountSession {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        // The scope first: without it, another login of the same kind would not help.
        let session = with_scope(parts, state).await?;
        require_recent_login(state, &session)?;
        Ok(Self(with_fresh_tokens(state, session).await?))
    }
}

/// A refresh does not change the scopes (RFC 6749, section 6), so the pool is not asked for tokens that lack it.
async fn with_scope(parts: &mut Parts, state: &AppState) -> Result<Session, Error> {
    let CurrentSession(session) = CurrentSession::from_request_parts(parts, state).await?;
    if has_account_scope(&session.record.tokens.access_token) {
        Ok(session)
    } else {
        Err(ProblemCode::MissingScope.into())
    }
}
