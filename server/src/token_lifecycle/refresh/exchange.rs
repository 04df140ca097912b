//! Exchanges the refresh token of a session for new tokens, and verifies them (OpenID Connect Core, section 12.2).

use std::sync::Arc;

use wire::{LoginMode, User};

use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::error::{Error, Source};
use crate::tokens::{self, IdClaims, IssuedTokens, SecretToken, TokenSet};
use crate::{hosted_ui, user_pool};

/// What came of an exchange.
pub(super) enum Exchange {
    /// Verified tokens, and what the ID token says about the user.
    Verified(User, TokenSet),
    /// The pool issued tokens that this server does not accept, perhaps by a mistake of its own, such as missing keys. A new
    /// refresh token must not be lost: the former one may be spent.
    Unverified(tokens::Error, Option<SecretToken>),
    /// The pool issued tokens of another user or login.
    Rejected(tokens::Error, Option<SecretToken>),
    /// The refresh token is not valid, or there is none.
    Refused,
    /// The pool issued nothing, and may do so later.
    Failed(Error),
}

enum Failure {
    Refused,
    Busy(Source),
    Unavailable(Source),
}

/// Asks the pool for new tokens.
pub(super) async fn exchange(state: &AppState, session: &Session) -> Exchange {
    let requested_at = state.clock.now();
    let issued = match request(state, session).await {
        Ok(issued) => issued,
        Err(Failure::Refused) => return Exchange::Refused,
        Err(Failure::Busy(error)) => return Exchange::Failed(Error::Busy(error)),
        Err(Failure::Unavailable(error)) => return Exchange::Failed(Error::Unavailable(error)),
    };
    let refresh_token = new_refresh_token(session, &issued);
    match verify(state, session, issued, requested_at).await {
        Ok((user, tokens)) => Exchange::Verified(user, tokens),
        Err(error) if error.is_of_another_login() => Exchange::Rejected(error, refresh_token),
        Err(error) => Exchange::Unverified(error, refresh_token),
    }
}

/// Returns the refresh token that was issued, unless it is the former one.
fn new_refresh_token(session: &Session, issued: &IssuedTokens) -> Option<SecretToken> {
    let former = session.record.tokens.refresh_token.as_ref();
    let issued = issued.refresh_token.clone();
    issued.filter(|token| former.is_none_or(|former| former.expose() != token.expose()))
}

async fn request(state: &AppState, session: &Session) -> Result<IssuedTokens, Failure> {
    let refresh_token = session.record.tokens.refresh_token.as_ref();
    let refresh_token = refresh_token.ok_or(Failure::Refused)?;
    match (session.record.login_mode, &state.hosted_ui) {
        (LoginMode::Hosted, Some(hosted_ui)) => {
            hosted_ui.refresh(refresh_token).await.map_err(from_hosted)
        }
        _ => state
            .user_pool
            .get_tokens_from_refresh_token(refresh_token, session.record.device_key.as_deref())
            .await
            .map_err(from_pool),
    }
}

fn from_hosted(error: hosted_ui::Error) -> Failure {
    match error {
        hosted_ui::Error::InvalidGrant => Failure::Refused,
        busy @ hosted_ui::Error::Busy => Failure::Busy(Arc::new(busy)),
        // `invalid_client` is a mistake in this server's settings, and must not log users out.
        other => Failure::Unavailable(Arc::new(other)),
    }
}

fn from_pool(error: user_pool::Error) -> Failure {
    match error {
        user_pool::Error::RefreshRefused => Failure::Refused,
        busy @ (user_pool::Error::Busy | user_pool::Error::TooManyAttempts) => {
            Failure::Busy(Arc::new(busy))
        }
        other => Failure::Unavailable(Arc::new(other)),
    }
}

/// Verifies new tokens, and keeps the former ID and refresh token if no new one was issued. Returns what the ID token says
/// about the user, so that groups and email address follow the pool.
async fn verify(
    state: &AppState,
    session: &Session,
    issued: IssuedTokens,
    requested_at: i64,
) -> Result<(User, TokenSet), tokens::Error> {
    let (verifier, former) = (&state.token_verifier, &session.record.tokens);
    let access = verifier
        .verify_access_token(issued.access_token.expose())
        .await?;
    check_user(session, &access.sub)?;
    let mut user = session.record.user.clone();
    if let Some(id_token) = &issued.id_token {
        let claims = verifier.verify_id_token(id_token.expose(), None).await?;
        check_user(session, &claims.sub)?;
        IdClaims::of_verified(&former.id_token)?.check_continuation(&claims)?;
        user = claims.into_user();
    }
    let tokens = TokenSet {
        requested_at: match issued.id_token {
            Some(_) => Some(requested_at),
            None => former.requested_at,
        },
        id_token: issued.id_token.unwrap_or_else(|| former.id_token.clone()),
        access_token: issued.access_token,
        refresh_token: issued
            .refresh_token
            .or_else(|| former.refresh_token.clone()),
        access_expires_at: access.exp,
    };
    Ok((user, tokens))
}

fn check_user(session: &Session, sub: &str) -> Result<(), tokens::Error> {
    if sub == session.record.subject {
        Ok(())
    } else {
        Err(tokens::Error::AnotherUser)
    }
}
