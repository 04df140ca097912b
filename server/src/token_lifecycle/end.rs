//! Ends the sessions of a person, and gives a session another id.

use std::error::Error as _;
use std::time::Duration;

use super::Error;
use super::revoke::{ATTEMPTS, revoke_all};
use crate::session::{self, NewSession, Session};
use crate::state::AppState;
use crate::tokens::{SecretToken, has_account_scope};

/// Ends all other sessions of the user of `session` and revokes their refresh tokens in the background. Returns how many
/// have ended.
///
/// # Errors
/// The store failed; no session has ended.
pub async fn end_others(state: &AppState, session: &Session) -> Result<u32, session::Error> {
    let subject = &session.record.subject;
    let ended = state
        .sessions
        .end_all_of(subject, Some(&session.key))
        .await?;
    let count = u32::try_from(ended.len()).unwrap_or(u32::MAX);
    tracing::info!(count, "other sessions of the user ended");
    revoke_all(state, ended);
    Ok(count)
}

/// Ends all sessions of the user of `session`: here first, then at the pool with `GlobalSignOut`, which revokes the tokens of
/// other applications too. Returns whether the pool did so. If not, the refresh tokens of the sessions that ended here are
/// revoked one by one in the background.
///
/// # Errors
/// The store failed; no session has ended.
pub async fn end_everywhere(state: &AppState, session: &Session) -> Result<bool, session::Error> {
    let record = &session.record;
    let ended = state.sessions.end_all_of(&record.subject, None).await?;
    tracing::info!(count = ended.len(), "all sessions of the user ended");
    let (state, token) = (state.clone(), record.tokens.access_token.clone());
    // A separate task: the sessions have ended, so a browser that disconnects must not leave their tokens valid.
    let task = tokio::spawn(async move {
        let at_pool = has_account_scope(&token) && sign_out(&state, &token).await;
        if !at_pool {
            revoke_all(&state, ended);
        }
        at_pool
    });
    Ok(task.await.unwrap_or(false))
}

async fn sign_out(state: &AppState, access_token: &SecretToken) -> bool {
    let outcome = state.user_pool.global_sign_out(access_token).await;
    if let Err(error) = &outcome {
        tracing::warn!(%error, "the pool did not end the sessions of the user");
    }
    outcome.is_ok()
}

/// Ends all sessions of users with an email address and revokes their refresh tokens in the background.
///
/// Its caller cannot be repeated, so that a store that does not respond is asked again in the background.
pub async fn end_all_of_email(state: &AppState, email: &str) {
    if try_to_end(state, email).await {
        return;
    }
    let (state, email) = (state.clone(), email.to_owned());
    tokio::spawn(async move {
        for pause in &ATTEMPTS[1..] {
            tokio::time::sleep(Duration::from_secs(*pause)).await;
            if try_to_end(&state, &email).await {
                return;
            }
        }
    });
}

async fn try_to_end(state: &AppState, email: &str) -> bool {
    match state.sessions.end_all_of_email(email).await {
        Ok(ended) => {
            tracing::info!(count = ended.len(), "sessions of an email address ended");
            revoke_all(state, ended);
            true
        }
        Err(error) => {
            let cause = error.source().map(ToString::to_string);
            tracing::error!(%error, cause, "sessions of an email address could not be ended");
            false
        }
    }
}

/// Gives a session another id, so that a copy of its cookie is no use any longer (ASVS 5.0 7.2.4). The response must set the
/// cookie of the new one.
///
/// # Errors
/// [`Error::SessionEnded`] if the session no longer exists. All errors leave it as it is.
pub async fn renew(state: &AppState, session: &Session) -> Result<NewSession, Error> {
    // A refresh in progress would store its tokens under the former id, where there is no session any longer.
    let lock = state.session_locks.get(session.key);
    let _guard = lock.lock().await;
    loop {
        let current = state.sessions.reload(&session.key).await?;
        let current = current.ok_or(Error::SessionEnded)?;
        // Only another server can have written since: read what it wrote.
        if let Some(new) = state.sessions.renew(&current).await? {
            return Ok(new);
        }
    }
}
