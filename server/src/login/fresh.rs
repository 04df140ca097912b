//! Tokens that are good for a while: asks the pool for new ones when they are needed.

use wire::LoginMode;

use super::revoke::revoke_token;
use crate::error::Error;
use crate::session::refresh::Outcome;
use crate::session::{Session, TokenSet, refresh};
use crate::state::AppState;
use crate::user_pool::IssuedTokens;
use crate::{hosted_ui, tokens, user_pool};

/// Gives the session with tokens that are good for a while.
///
/// # Errors
/// The session is over, or the pool cannot be asked although it must be.
pub async fn fresh(state: &AppState, session: Session) -> Result<Session, Error> {
    let asking = state.clone();
    let ask = move |session: Session| async move { ask_for_tokens(&asking, &session).await };
    let outcome = state
        .refreshes
        .fresh(&state.sessions, &state.clock, session, ask)
        .await;
    if let Err(refresh::Error::EndedMeanwhile(tokens)) = &outcome
        && let Some(token) = tokens.refresh_token.clone()
    {
        revoke_token(state, LoginMode::InApp, token);
    }
    Ok(outcome?)
}

/// Asks the pool for new tokens and verifies them (OpenID Connect Core, section 12.2).
async fn ask_for_tokens(state: &AppState, session: &Session) -> Outcome {
    let Some(refresh_token) = &session.record.tokens.refresh_token else {
        return Outcome::Refused;
    };
    let issued = match (session.record.login_mode, &state.hosted_ui) {
        (LoginMode::Hosted, Some(hosted_ui)) => {
            hosted_ui.refresh(refresh_token).await.map_err(from_hosted)
        }
        _ => state
            .user_pool
            .get_tokens_from_refresh_token(refresh_token)
            .await
            .map_err(from_pool),
    };
    let issued = match issued {
        Ok(issued) => issued,
        Err(outcome) => {
            tracing::warn!(?outcome, "refresh failed");
            return outcome;
        }
    };
    match verify_refreshed(state, session, issued).await {
        Ok(tokens) => Outcome::Fresh(tokens),
        Err(tokens::Error::KeysUnavailable) => {
            Outcome::Unavailable(tokens::Error::KeysUnavailable.into())
        }
        Err(error) => {
            tracing::error!(%error, "refreshed tokens were refused");
            Outcome::Refused
        }
    }
}

fn from_hosted(error: hosted_ui::Error) -> Outcome {
    match error {
        hosted_ui::Error::GrantRefused => Outcome::Refused,
        // `invalid_client` is our misconfiguration: nobody is logged out for it.
        other => Outcome::Unavailable(other.into()),
    }
}

fn from_pool(error: user_pool::Error) -> Outcome {
    match error {
        user_pool::Error::RefreshRefused => Outcome::Refused,
        other => Outcome::Unavailable(other.into()),
    }
}

/// New tokens must belong to the same person. An ID token or a refresh token that did not come stays as it was.
async fn verify_refreshed(
    state: &AppState,
    session: &Session,
    issued: IssuedTokens,
) -> Result<TokenSet, tokens::Error> {
    let before = &session.record.tokens;
    let access = state
        .tokens
        .verify_access_token(issued.access_token.expose())
        .await?;
    let same_person = |sub: &str| {
        if sub == session.record.subject {
            Ok(())
        } else {
            Err(tokens::Error::Claim("sub"))
        }
    };
    same_person(&access.sub)?;
    if let Some(id_token) = &issued.id_token {
        same_person(
            &state
                .tokens
                .verify_id_token(id_token.expose(), None)
                .await?
                .sub,
        )?;
    }
    Ok(TokenSet {
        id_token: issued.id_token.unwrap_or_else(|| before.id_token.clone()),
        access_token: issued.access_token,
        refresh_token: issued
            .refresh_token
            .or_else(|| before.refresh_token.clone()),
        access_expires_at: access.exp,
    })
}
