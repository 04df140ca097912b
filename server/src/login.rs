//! The end of every way in, and what follows from it: the same checks, the same new session, the same log line.

use axum_extra::extract::CookieJar;
use wire::{Code, LoginMode, User};

use crate::error::Error;
use crate::session::record::Sealed;
use crate::session::refresh::Outcome;
use crate::session::{Record, Session, TokenSet, refresh};
use crate::state::AppState;
use crate::tokens::IdClaims;
use crate::user_pool::IssuedTokens;
use crate::{hosted_ui, tokens, user_pool};

/// How somebody came in.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Which way.
    pub login_mode: LoginMode,
    /// Whether they asked to be remembered.
    pub remember: bool,
    /// The `nonce` of the hosted login.
    pub nonce: Option<&'a str>,
}

/// Verifies the tokens and makes the session: the one place that does, for both ways in.
///
/// # Errors
/// A token does not hold, or the store does not answer. Nobody is logged in then, and a session that this browser
/// had before goes on.
pub async fn log_in(
    state: &AppState,
    jar: CookieJar,
    issued: IssuedTokens,
    entry: Entry<'_>,
) -> Result<(CookieJar, wire::Session), Error> {
    let id_token = issued
        .id_token
        .ok_or_else(|| Error::caused_by(Code::LoginFailed, "no ID token was issued"))?;
    let claims = state
        .tokens
        .verify_id_token(id_token.expose(), entry.nonce)
        .await?;
    let access = state
        .tokens
        .verify_access_token(issued.access_token.expose())
        .await?;
    if access.sub != claims.sub {
        return Err(Error::caused_by(
            Code::LoginFailed,
            "tokens belong to two users",
        ));
    }
    let now = state.clock.now();
    let tokens = TokenSet {
        id_token,
        access_token: issued.access_token,
        refresh_token: issued.refresh_token,
        access_expires_at: access.exp,
    };
    let record = Record {
        subject: claims.sub.clone(),
        user: user(claims),
        login_mode: entry.login_mode,
        remember: entry.remember,
        logged_in_at: now,
        tokens,
    };
    let previous = state.cookies.session_id(&jar);
    let begun = state.sessions.begin(record, previous.as_ref()).await?;
    if let Some(replaced) = begun.replaced {
        revoke(state, replaced);
    }
    tracing::info!(login_mode = ?entry.login_mode, remember = entry.remember, "session began");
    let jar = jar.add(state.cookies.session(&begun.id, begun.cookie_lifetime));
    Ok((jar, begun.session.public(now)))
}

fn user(claims: IdClaims) -> User {
    let name = claims
        .email
        .clone()
        .or(claims.username)
        .unwrap_or(claims.sub);
    User {
        name,
        email: claims.email,
        groups: claims.groups,
    }
}

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

/// Revokes a session's refresh token in the background: the person is logged out whether or not the pool answers.
pub fn revoke(state: &AppState, record: Record) {
    if let Some(token) = record.tokens.refresh_token {
        revoke_token(state, record.login_mode, token);
    }
}

fn revoke_token(state: &AppState, login_mode: LoginMode, token: Sealed) {
    let state = state.clone();
    tokio::spawn(async move {
        // Revocation may be repeated safely (RFC 7009, section 2.2: an unknown token is a success).
        for pause in [0, 1, 5] {
            tokio::time::sleep(std::time::Duration::from_secs(pause)).await;
            match revoke_once(&state, login_mode, &token).await {
                Ok(()) => return,
                Err(error) => tracing::warn!(error, "refresh token could not be revoked"),
            }
        }
    });
}

async fn revoke_once(
    state: &AppState,
    login_mode: LoginMode,
    token: &Sealed,
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
