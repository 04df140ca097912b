//! Refresh tokens of logins that failed after the pool had issued tokens.

use wire::LoginMode;

use super::revoke::revoke_token;
use crate::state::AppState;
use crate::tokens::{IssuedTokens, SecretToken};

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
