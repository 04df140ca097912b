//! The sessions of a user, on this server and at the pool. Those on this server can be listed and ended whatever the scopes of
//! the tokens.
//!
//! Ending a session needs a recent login (ASVS 5.0 7.5.2), so that someone with a stolen session cannot end those of its
//! owner.

mod at_pool;

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use wire::ProblemCode;
use wire::account::sessions::{EndPoolSessionRequest, EndSessionRequest, Sessions, UserSession};

use crate::error::Error;
use crate::extract::{CurrentSession, EmptyObject, JsonBody, RecentAccountSession, RecentLogin};
use crate::metrics::EndReason;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::{call_pool, end_others, end_session, refresh_now};

/// How long a response waits for the check of the other sessions.
const CHECK_TIMEOUT: Duration = Duration::from_secs(1);

/// `GET /api/account/sessions`
pub async fn list(
    State(state): State<AppState>,
    CurrentSession(session): CurrentSession,
) -> Result<Json<Sessions>, Error> {
    all(&state, &session).await
}

/// `POST /api/account/sessions/end`: ends another session of the user.
///
/// # Errors
/// [`ProblemCode::NoLongerExists`] for a handle that is none of the user's other sessions. The session of the request ends
/// with a logout.
pub async fn end(
    State(state): State<AppState>,
    RecentLogin(session): RecentLogin,
    JsonBody(request): JsonBody<EndSessionRequest>,
) -> Result<Json<Sessions>, Error> {
    // Only among the sessions of the same person: a handle says nothing about who may end it (ASVS 5.0 8.2.2).
    let own = state.sessions.of_person(&session.record.subject).await?;
    let other = own
        .into_iter()
        .filter(|other| other.key != session.key)
        .find(|other| other.handle() == request.handle)
        .ok_or(ProblemCode::NoLongerExists)?;
    end_session(&state, &other.key, EndReason::EndedByUser).await?;
    all(&state, &session).await
}

/// `POST /api/account/sessions/end-others`: ends all other sessions of the user.
pub async fn end_all_others(
    State(state): State<AppState>,
    RecentLogin(session): RecentLogin,
    JsonBody(EmptyObject {}): JsonBody<EmptyObject>,
) -> Result<Json<Sessions>, Error> {
    end_others(&state, &session).await?;
    all(&state, &session).await
}

/// `POST /api/account/sessions/end-at-pool`: ends another session of the user at the pool (`RevokeUserSession`). If it has a
/// session on this server, that one ends too.
///
/// # Errors
/// [`ProblemCode::NoLongerExists`] for an id that is none of the user's sessions.
pub async fn end_at_pool(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    JsonBody(request): JsonBody<EndPoolSessionRequest>,
) -> Result<Json<Sessions>, Error> {
    let (pool, id) = (&state.user_pool, &request.id);
    let revoke = |token| async move { pool.revoke_user_session(&token, id).await };
    call_pool(&state, &mut session, revoke).await?;
    tracing::info!("session at the pool ended");
    let check = state
        .background
        .spawn(check_others(state.clone(), session.clone()));
    // The check continues in the background: the pool may take time to reject the tokens.
    let _ = tokio::time::timeout(CHECK_TIMEOUT, check).await;
    all(&state, &session).await
}

/// Refreshes the tokens of the user's other sessions, which ends those whose tokens the pool has revoked. Nothing else says
/// which session of the pool belongs to which one here.
async fn check_others(state: AppState, session: Session) {
    let own = state.sessions.of_person(&session.record.subject).await;
    for other in own.unwrap_or_default() {
        if other.key != session.key
            && let Err(error) = refresh_now(&state, other).await
        {
            tracing::info!(%error, "another session of the user was not refreshed");
        }
    }
}

async fn all(state: &AppState, current: &Session) -> Result<Json<Sessions>, Error> {
    let mut own = state.sessions.of_person(&current.record.subject).await?;
    own.sort_by_key(|session| (session.key != current.key, -session.last_seen_at));
    let sessions = own.iter().map(|session| describe(session, current));
    Ok(Json(Sessions {
        sessions: sessions.collect(),
        at_pool: at_pool::list(state, current).await?,
        now: state.clock.now(),
    }))
}

fn describe(session: &Session, current: &Session) -> UserSession {
    let record = &session.record;
    UserSession {
        handle: session.handle(),
        is_current: session.key == current.key,
        device: record.source.device.clone(),
        address: record.source.address.map(|address| address.to_string()),
        login_mode: record.login_mode,
        logged_in_at: record.logged_in_at,
        last_seen_at: session.last_seen_at,
    }
}
