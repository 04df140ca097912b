//! Refreshes the tokens of a session: one refresh per session at a time, shared by all requests that wait for it.

use std::time::Duration;

use wire::{LoginMode, User};

use super::Error;
use super::revoke::revoke_token;
use crate::clock::Clock;
use crate::session::Session;
use crate::session::id::Hash;
use crate::state::AppState;
use crate::tokens::{IssuedTokens, SecretToken, TokenSet};
use crate::{hosted_ui, tokens, user_pool};

/// Seconds before expiry at which an access token is refreshed.
const REFRESH_MARGIN: i64 = 60;
/// How long a request waits for new tokens. The refresh itself continues after that, and the next request finds its
/// tokens.
const REFRESH_TIMEOUT: Duration = Duration::from_secs(5);

type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why the pool issued no usable tokens.
#[derive(Debug)]
enum Failure {
    /// The refresh token or what it was exchanged for is not valid: the session ends.
    Rejected,
    /// The pool is throttling requests: the session continues.
    Busy(Source),
    /// Temporary, or a mistake of this server: the session continues.
    Unavailable(Source),
}

/// Returns the session with an access token that is valid for at least a minute, refreshing it if necessary.
///
/// # Errors
/// [`Error::SessionEnded`] if the session no longer exists. All other errors leave the session as it is.
pub async fn with_fresh_tokens(state: &AppState, session: Session) -> Result<Session, Error> {
    if is_fresh(&session, &state.clock) {
        return Ok(session);
    }
    match in_own_task(state, &session, false).await {
        Some(outcome) => outcome,
        None if is_valid(&session, &state.clock) => Ok(session),
        None => Err(timed_out()),
    }
}

/// Returns the session with new tokens although those that it has are still valid: the pool rejects them, or what they say
/// about the user has changed.
///
/// # Errors
/// The same as of [`with_fresh_tokens`]. After an outage, the session still has its former tokens.
pub async fn refresh_now(state: &AppState, session: Session) -> Result<Session, Error> {
    let outcome = in_own_task(state, &session, true).await;
    outcome.unwrap_or_else(|| Err(timed_out()))
}

/// A separate task: a browser that disconnects must not cancel the refresh for the other requests, or lose a rotated
/// refresh token. Returns `None` if it takes too long.
async fn in_own_task(
    state: &AppState,
    session: &Session,
    is_forced: bool,
) -> Option<Result<Session, Error>> {
    let (lock, key, task_state) = (
        state.session_locks.get(session.key),
        session.key,
        state.clone(),
    );
    let task = tokio::spawn(async move {
        let _guard = lock.lock().await;
        refresh(&task_state, key, is_forced).await
    });
    let outcome = tokio::time::timeout(REFRESH_TIMEOUT, task).await.ok()?;
    Some(outcome.unwrap_or_else(|error| Err(Error::Unavailable(Box::new(error)))))
}

fn timed_out() -> Error {
    Error::Unavailable("the refresh takes too long".into())
}

async fn refresh(state: &AppState, key: Hash, is_forced: bool) -> Result<Session, Error> {
    // Another request may have refreshed the tokens or logged out while this one waited for the lock.
    let session = state.sessions.reload(&key).await?;
    let session = session.ok_or(Error::SessionEnded)?;
    if !is_forced && is_fresh(&session, &state.clock) {
        return Ok(session);
    }
    match request_tokens(state, &session).await {
        Ok((user, tokens)) => store(state, &session, user, tokens).await,
        Err(Failure::Rejected) => {
            state.sessions.end(&key).await?;
            Err(Error::SessionEnded)
        }
        // The old access token is still valid, so an outage does not matter yet.
        Err(_) if !is_forced && is_valid(&session, &state.clock) => Ok(session),
        Err(Failure::Busy(error)) => Err(Error::Busy(error)),
        Err(Failure::Unavailable(error)) => Err(Error::Unavailable(error)),
    }
}

/// Stores new tokens before any request uses them, because the old refresh token may already be invalid (RFC 9700,
/// section 4.14.2).
///
/// If another server has written in the meantime, its tokens are newer. If the session has ended, it stays ended and
/// the new refresh token is revoked. One that was only returned again is not: whatever ended the session revokes it, and if
/// another server gave the session another id, it is still in use.
async fn store(
    state: &AppState,
    session: &Session,
    user: User,
    tokens: TokenSet,
) -> Result<Session, Error> {
    let former = session.record.tokens.refresh_token.as_ref();
    let is_new = |token: &SecretToken| former.is_none_or(|it| it.expose() != token.expose());
    let refresh_token = tokens.refresh_token.clone().filter(is_new);
    let written = state.sessions.replace_tokens(session, user, tokens).await?;
    if let Some(written) = written {
        return Ok(written);
    }
    if let Some(newer) = state.sessions.reload(&session.key).await? {
        return Ok(newer);
    }
    if let Some(token) = refresh_token {
        revoke_token(state, session.record.login_mode, token);
    }
    Err(Error::SessionEnded)
}

/// Asks the pool for new tokens and verifies them (OpenID Connect Core, section 12.2).
async fn request_tokens(state: &AppState, session: &Session) -> Result<(User, TokenSet), Failure> {
    let issued = exchange(state, session).await.inspect_err(|failure| {
        tracing::warn!(?failure, "refresh failed");
    })?;
    match verify(state, session, issued).await {
        Ok(verified) => Ok(verified),
        Err(tokens::Error::KeysUnavailable) => {
            Err(Failure::Unavailable(tokens::Error::KeysUnavailable.into()))
        }
        Err(error) => {
            tracing::error!(%error, "refreshed tokens were rejected");
            Err(Failure::Rejected)
        }
    }
}

async fn exchange(state: &AppState, session: &Session) -> Result<IssuedTokens, Failure> {
    let refresh_token = session.record.tokens.refresh_token.as_ref();
    let refresh_token = refresh_token.ok_or(Failure::Rejected)?;
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
        hosted_ui::Error::InvalidGrant => Failure::Rejected,
        busy @ hosted_ui::Error::Busy => Failure::Busy(busy.into()),
        // `invalid_client` is a mistake in this server's settings, and must not log users out.
        other => Failure::Unavailable(other.into()),
    }
}

fn from_pool(error: user_pool::Error) -> Failure {
    match error {
        user_pool::Error::RefreshRefused => Failure::Rejected,
        busy @ (user_pool::Error::Busy | user_pool::Error::TooManyAttempts) => {
            Failure::Busy(busy.into())
        }
        other => Failure::Unavailable(other.into()),
    }
}

/// Checks that new tokens belong to the same user (OpenID Connect Core, section 12.2: `sub` must be the same), and
/// keeps the former ID and refresh token if no new one was issued. Returns what the ID token says about the user, so that
/// groups and email address follow the pool.
async fn verify(
    state: &AppState,
    session: &Session,
    issued: IssuedTokens,
) -> Result<(User, TokenSet), tokens::Error> {
    let verifier = &state.token_verifier;
    let is_same_user = |sub: &str| {
        let is_same = sub == session.record.subject;
        is_same.then_some(()).ok_or(tokens::Error::Claim("sub"))
    };
    let access = verifier
        .verify_access_token(issued.access_token.expose())
        .await?;
    is_same_user(&access.sub)?;
    let mut user = session.record.user.clone();
    if let Some(id_token) = &issued.id_token {
        let claims = verifier.verify_id_token(id_token.expose(), None).await?;
        is_same_user(&claims.sub)?;
        user = claims.into_user();
    }
    let former = &session.record.tokens;
    let tokens = TokenSet {
        id_token: issued.id_token.unwrap_or_else(|| former.id_token.clone()),
        access_token: issued.access_token,
        refresh_token: issued
            .refresh_token
            .or_else(|| former.refresh_token.clone()),
        access_expires_at: access.exp,
    };
    Ok((user, tokens))
}

fn is_valid(session: &Session, clock: &Clock) -> bool {
    clock.now() < session.record.tokens.access_expires_at
}

fn is_fresh(session: &Session, clock: &Clock) -> bool {
    clock.now() + REFRESH_MARGIN < session.record.tokens.access_expires_at
}
