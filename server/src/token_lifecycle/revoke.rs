//! Revokes refresh tokens that no session uses any longer.

use std::time::Duration;

use wire::LoginMode;

use crate::session::Record;
use crate::state::AppState;
use crate::tokens::SecretToken;

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
    let state = state.clone();
    tokio::spawn(async move {
        for record in records {
            if let Some(token) = record.tokens.refresh_token {
                revoke_with_retries(&state, record.login_mode, &token).await;
            }
        }
    });
}

pub(super) fn revoke_token(state: &AppState, login_mode: LoginMode, token: SecretToken) {
    let state = state.clone();
    tokio::spawn(async move { revoke_with_retries(&state, login_mode, &token).await });
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
