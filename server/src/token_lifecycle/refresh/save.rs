//! Stores new tokens. Until that is done, this process is the only place where they exist.

use wire::User;

use crate::session::{self, Session};
use crate::state::AppState;
use crate::token_lifecycle::error::Error;
use crate::token_lifecycle::refreshes::Outcome;
use crate::token_lifecycle::revoke::revoke_token;
use crate::token_lifecycle::until_done::until_done;
use crate::tokens::{SecretToken, TokenSet};

const NOT_STORED: &str = "refreshed tokens could not be stored";

/// Stores new tokens before any request uses them, because the old refresh token may already be invalid (RFC 9700,
/// section 4.14.2).
///
/// If another server has stored tokens in the meantime, they are newer. If it has given the session another id, which it can do
/// once the lease of this one has ended, the session gets the tokens under that id. If the session has ended, it stays ended and
/// the new refresh token is revoked. One that was only returned again is not: whatever ended the session revokes it.
pub(super) async fn save(
    state: &AppState,
    session: &Session,
    user: User,
    tokens: TokenSet,
) -> Outcome {
    let new = new_refresh_token(session, &tokens);
    match try_to_save(state, session, user, tokens).await {
        Ok(Some(saved)) => Ok(saved),
        Ok(None) => {
            discard(state, session, new);
            Err(Error::SessionEnded)
        }
        Err(error) => {
            // The attempt reports the loss.
            discard(state, session, new);
            Err(error.into())
        }
    }
}

/// Returns the session as it is stored now, with these tokens or with newer ones; `None` if it has ended.
async fn try_to_save(
    state: &AppState,
    session: &Session,
    user: User,
    tokens: TokenSet,
) -> Result<Option<Session>, session::Error> {
    let sessions = &state.sessions;
    let mut current = session.clone();
    loop {
        let written = until_done(NOT_STORED, || {
            sessions.replace_tokens(&current, user.clone(), tokens.clone())
        });
        if let Some(written) = written.await? {
            return Ok(Some(written));
        }
        let found = until_done(NOT_STORED, || sessions.reload_renewed(&current.key));
        match found.await? {
            Some(found) if has_tokens_of(&found, session) => current = found,
            // Newer tokens. This is also what a write looks like that succeeded although its response was lost.
            found => return Ok(found),
        }
    }
}

/// Returns whether a session still has the tokens that were exchanged.
fn has_tokens_of(found: &Session, exchanged: &Session) -> bool {
    let [found, exchanged] = [found, exchanged].map(|session| {
        let tokens = &session.record.tokens;
        let refresh_token = tokens.refresh_token.as_ref().map(SecretToken::expose);
        (tokens.access_token.expose(), refresh_token)
    });
    found == exchanged
}

fn new_refresh_token(session: &Session, tokens: &TokenSet) -> Option<SecretToken> {
    let former = session.record.tokens.refresh_token.as_ref();
    let is_new = |token: &SecretToken| former.is_none_or(|it| it.expose() != token.expose());
    tokens.refresh_token.clone().filter(is_new)
}

/// Revokes a refresh token that no session will use.
pub(super) fn discard(state: &AppState, session: &Session, token: Option<SecretToken>) {
    if let Some(token) = token {
        revoke_token(state, session.record.login_mode, token);
    }
}
