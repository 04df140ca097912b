//! Calls the pool with the access token of a session.

use super::Error;
use super::end::end_others_after_change;
use super::refresh::refresh_now;
use super::revoke::revoke_soon;
use crate::metrics::EndReason;
use crate::session::Session;
use crate::state::AppState;
use crate::tokens::SecretToken;
use crate::user_pool;

/// Why a call with an access token failed.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// The session has no valid tokens.
    #[error(transparent)]
    Tokens(#[from] Error),
    /// The pool refused the call, or did not respond.
    #[error(transparent)]
    Pool(#[from] user_pool::Error),
}

/// Calls the pool with the access token of a session. If the pool rejects the token, although it looks valid here, the
/// tokens are refreshed and the call is made once more: a call with a rejected token has no effect.
///
/// # Errors
/// [`Error::SessionEnded`] if the pool issues no other tokens or rejects them too: the user was signed out, disabled or
/// deleted there, so that the session ends here as well.
pub async fn call_pool<T, F>(
    state: &AppState,
    session: &mut Session,
    call: impl Fn(SecretToken) -> F,
) -> Result<T, CallError>
where
    F: Future<Output = Result<T, user_pool::Error>>,
{
    match call(session.record.tokens.access_token.clone()).await {
        Err(error) if error.is_about_access_token() => {
            tracing::info!(%error, "access token was rejected");
        }
        outcome => return Ok(outcome?),
    }
    *session = refresh_now(state, session.clone()).await?;
    match call(session.record.tokens.access_token.clone()).await {
        Err(error) if error.is_about_access_token() => {
            tracing::warn!(%error, "refreshed access token was rejected");
            Err(end(state, session).await.into())
        }
        outcome => Ok(outcome?),
    }
}

/// Changes how a user logs in, with [`call_pool`], and then ends all other sessions of the user (ASVS 5.0 7.4.3), for a `reason`
/// that is logged. Returns how many have ended, too.
///
/// # Errors
/// Those of [`call_pool`]. If the pool did not respond, it may have made the change: the other sessions end all the same.
pub async fn change_login<T, F>(
    state: &AppState,
    session: &mut Session,
    reason: EndReason,
    call: impl Fn(SecretToken) -> F,
) -> Result<(T, u32), CallError>
where
    F: Future<Output = Result<T, user_pool::Error>>,
{
    let outcome = call_pool(state, session, call).await;
    match outcome {
        Ok(done) => Ok((done, end_others_after_change(state, session, reason).await)),
        Err(error) => {
            if matches!(error, CallError::Pool(user_pool::Error::Unavailable(_))) {
                end_others_after_change(state, session, reason).await;
            }
            Err(error)
        }
    }
}

/// Ends a session whose access token the pool rejects, unless another request has refreshed it in the meantime.
async fn end(state: &AppState, session: &Session) -> Error {
    match state.sessions.end_unchanged(session).await {
        Ok(true) => {
            let (key, subject) = (&session.key, Some(session.record.subject.as_str()));
            let reason = EndReason::AccessTokenRejected;
            state.events.session_ended(reason, key, subject);
            revoke_soon(state);
            Error::SessionEnded
        }
        Ok(false) => match state.sessions.reload(&session.key).await {
            Ok(Some(_)) => Error::unavailable("the session has newer tokens"),
            Ok(None) => Error::SessionEnded,
            Err(error) => error.into(),
        },
        Err(error) => error.into(),
    }
}
