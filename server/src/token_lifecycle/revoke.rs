//! Revokes refresh tokens that no session uses any longer.
//!
//! They are in a queue in the store: the step that ends a session adds its refresh token. Any server revokes what is due, at
//! once where the session ended, later where that failed. Revoking twice does no harm (RFC 7009, section 2.2).

use std::error::Error as _;
use std::time::Duration;

use tokio::time::{interval, sleep};
use wire::LoginMode;

use crate::metrics::RevocationOutcome;
use crate::session::{self, Revocation};
use crate::state::AppState;
use crate::tokens::SecretToken;
use crate::{hosted_ui, user_pool};

/// Seconds to wait before each attempt of work that the store cannot remember.
const ATTEMPTS: [u64; 3] = [0, 1, 5];
/// The pause between two looks into the queue, which other servers may have filled.
const INTERVAL: Duration = Duration::from_secs(5);
/// What an attempt to revoke a refresh token led to.
enum Outcome {
    /// It is not valid any longer.
    Done,
    /// The pool will never do it.
    Refused(String),
    /// It may be possible later.
    Failed(String),
    /// It is possible later, and so are all others.
    Busy,
}

impl Outcome {
    const fn label(&self) -> RevocationOutcome {
        match self {
            Self::Done => RevocationOutcome::Ok,
            Self::Refused(_) => RevocationOutcome::Refused,
            Self::Failed(_) | Self::Busy => RevocationOutcome::Failed,
        }
    }
}

/// Revokes in the background what is in the queue: a logout succeeds even if the pool does not respond.
pub fn revoke_soon(state: &AppState) {
    let task_state = state.clone();
    let work = async move { revoke_due(&task_state).await };
    drop(state.background.spawn(work));
}

/// Revokes what is due, again and again.
pub async fn revoke_regularly(state: AppState) {
    let mut interval = interval(INTERVAL);
    loop {
        interval.tick().await;
        let task_state = state.clone();
        let work = async move { revoke_due(&task_state).await };
        // In the background, because an attempt is not cancelled halfway. One that panics is repeated.
        let _ = state.background.spawn(work).await;
    }
}

/// Tries once to revoke each refresh token that is due.
pub async fn revoke_due(state: &AppState) {
    let _turn = state.revocations.turn().await;
    loop {
        match state.sessions.next_revocation().await {
            Ok(Some(revocation)) => {
                if !attempt(state, &revocation).await {
                    return;
                }
            }
            Ok(None) => return,
            Err(error) => return log("refresh tokens to revoke could not be read", &error),
        }
    }
}

/// Tries to revoke a refresh token; returns whether the pool accepts another one now.
async fn attempt(state: &AppState, revocation: &Revocation) -> bool {
    let outcome = send(state, revocation.login_mode, &revocation.refresh_token).await;
    state.events.revoked(outcome.label(), 1);
    let stored = match &outcome {
        Outcome::Done => state.sessions.finish_revocation(revocation).await,
        Outcome::Refused(reason) => {
            tracing::error!(reason, "the pool refused to revoke a refresh token");
            state.sessions.finish_revocation(revocation).await
        }
        Outcome::Failed(error) => {
            tracing::warn!(error, "refresh token could not be revoked, trying later");
            state.sessions.postpone_revocation(revocation).await
        }
        Outcome::Busy => {
            tracing::warn!("the pool is throttling, refresh tokens are revoked later");
            state.sessions.postpone_revocation(revocation).await
        }
    };
    if let Err(error) = stored {
        // Due again when its lease has ended.
        log("queue of refresh tokens could not be written", &error);
    }
    !matches!(outcome, Outcome::Busy)
}

fn log(what: &'static str, error: &session::Error) {
    let cause = error.source().map(ToString::to_string);
    tracing::warn!(%error, cause, "{what}");
}

/// Revokes a refresh token that no session has, in the background.
pub(super) fn revoke_token(state: &AppState, login_mode: LoginMode, token: SecretToken) {
    let task_state = state.clone();
    drop(state.background.spawn(async move {
        let sessions = &task_state.sessions;
        match sessions.queue_revocation(login_mode, token.clone()).await {
            Ok(()) => revoke_due(&task_state).await,
            Err(error) => {
                log("refresh token to revoke could not be stored", &error);
                revoke_with_retries(&task_state, login_mode, &token).await;
            }
        }
    }));
}

/// Without the store, there are only a few attempts.
async fn revoke_with_retries(state: &AppState, login_mode: LoginMode, token: &SecretToken) {
    for pause in ATTEMPTS {
        sleep(Duration::from_secs(pause)).await;
        match send(state, login_mode, token).await {
            Outcome::Done => return,
            Outcome::Refused(error) | Outcome::Failed(error) => {
                tracing::warn!(error, "refresh token could not be revoked");
            }
            Outcome::Busy => tracing::warn!("refresh token could not be revoked: throttled"),
        }
    }
}

async fn send(state: &AppState, login_mode: LoginMode, token: &SecretToken) -> Outcome {
    match (login_mode, &state.hosted_ui) {
        (LoginMode::Hosted, Some(hosted_ui)) => match hosted_ui.revoke(token).await {
            Ok(()) => Outcome::Done,
            Err(hosted_ui::Error::Busy) => Outcome::Busy,
            Err(error) => Outcome::Failed(error.to_string()),
        },
        _ => match state.user_pool.revoke_token(token).await {
            Ok(()) => Outcome::Done,
            Err(user_pool::Error::Busy) => Outcome::Busy,
            // Not one of its refresh tokens. Everything else may be a mistake in the settings of this server or of the pool,
            // which somebody can correct.
            Err(error @ user_pool::Error::InvalidParameter(..)) => {
                Outcome::Refused(error.to_string())
            }
            Err(error) => Outcome::Failed(error.to_string()),
        },
    }
}
