//! The end of every way in, and what follows from it: the same checks, the same new session, the same log line.

mod fresh;
mod revoke;

use axum_extra::extract::CookieJar;
use wire::{LoginMode, ProblemCode, User};

use crate::error::Error;
use crate::session::id::Hash;
use crate::session::{Record, TokenSet};
use crate::state::AppState;
use crate::tokens::IdClaims;
use crate::user_pool::IssuedTokens;
pub use fresh::fresh;
pub use revoke::revoke;

/// How somebody came in.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Which way.
    pub login_mode: LoginMode,
    /// Whether they asked to be remembered.
    pub remember: bool,
    /// The `nonce` of the hosted login.
    pub nonce: Option<&'a str>,
    /// The session that this browser had when the login began. The way back from the hosted pages comes from another
    /// site, and a `SameSite=Strict` cookie does not come along: without this the old session would live on.
    pub replaces: Option<Hash>,
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
) -> Result<(CookieJar, wire::SessionInfo), Error> {
    let id_token = issued
        .id_token
        .ok_or_else(|| Error::caused_by(ProblemCode::LoginFailed, "no ID token was issued"))?;
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
            ProblemCode::LoginFailed,
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
    let brought = state.cookies.session_id(&jar).map(|id| id.hash());
    let previous = brought.or(entry.replaces);
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
