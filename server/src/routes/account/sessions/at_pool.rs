//! The sessions that the pool lists (`ListUserSessions`), where it records them and the tokens of the present session allow
//! to ask.

use std::sync::Once;

use wire::account::sessions::PoolSession;

use crate::error::Error;
use crate::http_client::TOTAL_TIMEOUT;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::{self, CallError, call_pool, with_fresh_tokens};
use crate::tokens::has_account_scope;
use crate::user_pool::{Error as PoolError, SessionDescription};

/// Returns the sessions at the pool, or `None` if there is no list.
///
/// # Errors
/// The present session has ended, or the store failed. A failure of the pool is logged and leads to `None`.
pub(super) async fn list(
    state: &AppState,
    session: &Session,
) -> Result<Option<Vec<PoolSession>>, Error> {
    if !has_account_scope(&session.record.tokens.access_token) {
        return Ok(None);
    }
    // Shorter than the deadline of a request: without the pool, the sessions on this server are shown.
    let Ok(outcome) = tokio::time::timeout(TOTAL_TIMEOUT, request(state, session)).await else {
        tracing::warn!("the pool takes too long to list sessions");
        return Ok(None);
    };
    match outcome {
        Ok(described) => Ok(Some(sessions(&described))),
        Err(CallError::Pool(error)) => {
            log(&error);
            Ok(None)
        }
        Err(CallError::Tokens(
            error @ (token_lifecycle::Error::Busy(_) | token_lifecycle::Error::Unavailable(_)),
        )) => {
            tracing::warn!(%error, "sessions at the pool could not be listed");
            Ok(None)
        }
        Err(CallError::Tokens(error)) => Err(error.into()),
    }
}

async fn request(
    state: &AppState,
    session: &Session,
) -> Result<Vec<SessionDescription>, CallError> {
    let mut session = with_fresh_tokens(state, session.clone()).await?;
    let pool = &state.user_pool;
    let list = |token| async move { pool.list_user_sessions(&token).await };
    call_pool(state, &mut session, list).await
}

/// Logs why there is no list: once if the pool does not have one, because every visit asks again.
fn log(error: &PoolError) {
    static NOT_OFFERED: Once = Once::new();
    match error {
        PoolError::FeatureUnavailable(_) | PoolError::ReadOnly(_) | PoolError::Unexpected(_) => {
            NOT_OFFERED.call_once(|| tracing::info!(%error, "the pool does not list sessions"));
        }
        error => tracing::warn!(%error, "sessions at the pool could not be listed"),
    }
}

fn sessions(described: &[SessionDescription]) -> Vec<PoolSession> {
    let current = described.iter().find(|session| session.is_current_session);
    let origin = current.and_then(|session| session.origin_session_id.as_deref());
    let session = |session: &SessionDescription| PoolSession {
        id: session.session_id.clone(),
        // Ending the session of the hosted pages that this one comes from would end this one too.
        is_current: session.is_current_session || origin == Some(&session.session_id),
        is_hosted: session.session_type == "SSO",
        device: known(session.device_type.as_deref()).unwrap_or_default(),
        address: known(session.last_ip_address.as_deref()),
        created_at: session.create_date,
        last_seen_at: session.last_active_date,
    };
    described.iter().map(session).collect()
}

/// The pool writes `unknown` for what it does not know.
fn known(text: Option<&str>) -> Option<String> {
    let text = text.filter(|text| !text.is_empty() && !text.eq_ignore_ascii_case("unknown"));
    text.map(str::to_owned)
}
