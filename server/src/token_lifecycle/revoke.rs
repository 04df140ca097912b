//! Revokes refresh tokens that no session uses any longer.

use std::time::Duration;

use wire::LoginMode;

use crate::session::Record;
use crate::state::AppState;
use crate::tokens::{IssuedTokens, SecretToken};

/// Seconds to wait before each attempt.
pub(super) const ATTEMPTS: [u64; 3] = [0, 1, 5];

/// Revokes an ended session's refresh token in the background: a logout succeeds even if the pool does not respond.
pub fn revoke(state: &AppState, record: Record) {
    if let Some(token) = record.tokens.refresh_token {
        revoke_token(state, record.login_mode, token);
    }
}

/// Revokes the refresh tokens of many ended sessions in the background, one after the other, so that the pool does not
/// throttle requests.
pub fn revoke_all(state: &AppState, records: Vec<Record>) {
    let task_state = state.clone();
    drop(state.background.spawn(async move {
        for record in records {
            if let Some(token) = record.tokens.refresh_token {
                revoke_with_retries(&task_state, record.login_mode, &token).await;
            }
        }
    }));
}

/// The refresh token of a login. It is revoked when this is dropped, unless a session was stored with it: no one would use it,
/// and no one could revoke it later.
#[derive(Debug)]
pub struct UnusedTokens {
    state: AppState,
    login_mode: LoginMode,
    refresh_token: Option<SecretToken>,
}

impl UnusedTokens {
    /// Creates it for tokens that have just been issued.
    #[must_use]
    pub fn new(state: &AppState, login_mode: LoginMode, issued: &IssuedTokens) -> Self {
        Self {
            state: state.clone(),
            login_mode,
            refresh_token: issued.refresh_token.clone(),
        }
    }

    /// Keeps the token: a session has it.
    pub fn keep(mut self) {
        self.refresh_token = None;
    }
}

impl Drop for UnusedTokens {
    fn drop(&mut self) {
        if let Some(token) = self.refresh_token.take() {
            revoke_token(&self.state, self.login_mode, token);
        }
    }
}

pub(super) fn revoke_token(state: &AppState, login_mode: LoginMode, token: SecretToken) {
    let task_state = state.clone();
    let work = async move { revoke_with_retries(&task_state, login_mode, &token).await };
    drop(state.background.spawn(work));
}

/// Revocation may be repeated (RFC 7009, section 2.2: an unknown token is a success).
async fn revoke_with_retries(state: &AppState, login_mode: LoginMode, token: &SecretToken) {
    for pause in ATTEMPTS {
        tokio::time::sleep(Duration::from_secs(pause)).await;
        match revoke_once(state, login_mode, token).await {
            Ok(()) => return,
            Err(error) => tracing::warn!(error, "refresh token could not be revoked"),
        }
    }
}

async fn revoke_once(
    state: &AppState,
    login_mode: LoginMode,
    token: &SecretToken,
) -> Result<(), String> {
    match (login_mode, &state.hosted_ui) {
        (LoginMode::Hosted, Some(hosted_ui)) => hosted_ui
            .revoke(token)
            .await
            .map_err(|error| error.to_string()),
        _ => state
            .user_pool
            .revoke_token(token)
            .await
            .map_err(|error| error.to_string()),
    }
}
