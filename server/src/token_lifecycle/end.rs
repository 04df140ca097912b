//! Ends the sessions of a person, and gives a session another id.

use std::error::Error as _;

use super::Error;
use super::lease::exclusive;
use super::revoke::revoke_soon;
use super::task::run_to_completion;
use super::until_done::until_done;
use crate::metrics::EndReason;
use crate::session::id::Hash;
use crate::session::{self, Id, NewSession, Record, Session};
use crate::state::AppState;
use crate::tokens::{SecretToken, has_account_scope};

/// How often a new id is tried again with a store that fails.
const RETRIES: usize = 2;

/// The sessions to end, and why.
struct Ending {
    scope: Scope,
    reason: EndReason,
}

enum Scope {
    /// Those of a person (`sub`), all or all but one.
    Person(String, Option<Hash>),
    /// Those of the persons who have an email address.
    Email(String),
}

impl Ending {
    /// Ends the sessions and revokes their refresh tokens in the background. Returns how many have ended.
    async fn end(&self, state: &AppState) -> Result<u32, session::Error> {
        let (ended, subject) = match &self.scope {
            Scope::Person(subject, except) => {
                let ended = state.sessions.end_all_of(subject, except.as_ref());
                (ended.await?, Some(subject.as_str()))
            }
            Scope::Email(email) => (state.sessions.end_all_of_email(email).await?, None),
        };
        let count = u32::try_from(ended.len()).unwrap_or(u32::MAX);
        state
            .events
            .sessions_ended(self.reason, count.into(), subject);
        revoke_soon(state);
        Ok(count)
    }

    /// Ends the sessions after a change at the pool, which cannot be repeated: a store that fails is asked again in the
    /// background. Returns how many have ended so far.
    async fn end_after_change(self, state: &AppState) -> u32 {
        match self.end(state).await {
            Ok(count) => count,
            Err(error) => {
                let cause = error.source().map(ToString::to_string);
                tracing::error!(%error, cause, "sessions of the user have not ended yet");
                self.end_later(state);
                0
            }
        }
    }

    fn end_later(self, state: &AppState) {
        let task_state = state.clone();
        drop(state.background.spawn(async move {
            let what = "sessions of the user could not be ended";
            let ended = until_done(what, || self.end(&task_state)).await;
            if let Err(error) = ended {
                tracing::error!(%error, "sessions of the user continue, because the store still fails");
            }
        }));
    }
}

/// Ends a session, and revokes its refresh token in the background. Returns its record, if there was one. A browser that
/// disconnects does not cancel it.
///
/// # Errors
/// The store failed; the session may have ended.
pub async fn end_session(
    state: &AppState,
    key: &Hash,
    reason: EndReason,
) -> Result<Option<Record>, Error> {
    let key = *key;
    run_to_completion(state.clone(), |state| async move {
        let ended = state.sessions.end(&key).await?;
        if let Some(record) = &ended {
            let subject = Some(record.subject.as_str());
            state.events.session_ended(reason, &key, subject);
            revoke_soon(&state);
        }
        Ok(ended)
    })
    .await
}

/// Ends a session in the background, as soon as the store works: its browser did not get the cookie.
pub fn end_session_later(state: &AppState, key: Hash) {
    let task_state = state.clone();
    drop(state.background.spawn(async move {
        let end = || task_state.sessions.end(&key);
        match until_done("a session could not be ended", end).await {
            Ok(ended) => {
                if let Some(record) = ended {
                    let (events, reason) = (&task_state.events, EndReason::NotDelivered);
                    events.session_ended(reason, &key, Some(&record.subject));
                }
                revoke_soon(&task_state);
            }
            Err(error) => {
                tracing::error!(%error, "a session continues, because the store still fails");
            }
        }
    }));
}

/// Ends all other sessions of the user of `session` and revokes their refresh tokens in the background. Returns how many
/// have ended.
///
/// # Errors
/// The store failed; no session has ended.
pub async fn end_others(state: &AppState, session: &Session) -> Result<u32, session::Error> {
    others(session, EndReason::EndedByUser).end(state).await
}

/// The same after a change at the pool, which cannot be repeated: a store that fails is asked again in the background.
/// Returns how many have ended so far.
pub async fn end_others_after_change(
    state: &AppState,
    session: &Session,
    reason: EndReason,
) -> u32 {
    others(session, reason).end_after_change(state).await
}

fn others(session: &Session, reason: EndReason) -> Ending {
    let scope = Scope::Person(session.record.subject.clone(), Some(session.key));
    Ending { scope, reason }
}

/// Ends all sessions of the user of `session`, like [`end_others_after_change`].
pub async fn end_all_after_change(state: &AppState, session: &Session, reason: EndReason) {
    let scope = Scope::Person(session.record.subject.clone(), None);
    Ending { scope, reason }.end_after_change(state).await;
}

/// Ends all sessions of the persons who have a session with an email address, like [`end_others_after_change`].
pub async fn end_all_of_email(state: &AppState, email: &str, reason: EndReason) {
    let scope = Scope::Email(email.to_owned());
    Ending { scope, reason }.end_after_change(state).await;
}

/// Ends all sessions of the user of `session`: here first, then at the pool with `GlobalSignOut`, which revokes the tokens of
/// other applications too. Returns whether the pool did so. If not, the refresh tokens of the sessions that ended here are
/// revoked one by one in the background, as after any logout.
///
/// # Errors
/// The store failed; no session has ended.
pub async fn end_everywhere(state: &AppState, session: &Session) -> Result<bool, Error> {
    let subject = session.record.subject.clone();
    let token = session.record.tokens.access_token.clone();
    run_to_completion(state.clone(), |state| async move {
        let ended = state.sessions.end_all_of(&subject, None).await?;
        let (count, reason) = (ended.len() as u64, EndReason::LogoutEverywhere);
        state.events.sessions_ended(reason, count, Some(&subject));
        let at_pool = has_account_scope(&token) && sign_out(&state, &token).await;
        if at_pool {
            forget(&state, &ended).await;
        } else {
            revoke_soon(&state);
        }
        Ok(at_pool)
    })
    .await
}

/// Removes refresh tokens from the queue that are no longer valid. If that fails, they are revoked once more.
async fn forget(state: &AppState, ended: &[Hash]) {
    if let Err(error) = state.sessions.forget_revocations(ended).await {
        tracing::warn!(%error, "refresh tokens are revoked although the pool has done so");
    }
}

async fn sign_out(state: &AppState, access_token: &SecretToken) -> bool {
    let outcome = state.user_pool.global_sign_out(access_token).await;
    if let Err(error) = &outcome {
        tracing::warn!(%error, "the pool did not end the sessions of the user");
    }
    outcome.is_ok()
}

/// Gives a session another id, so that a copy of its cookie is no use any longer (ASVS 5.0 7.2.4). The response must set the
/// cookie of the new one.
///
/// # Errors
/// [`Error::SessionEnded`] if the session no longer exists. Others leave it as it is, unless the store failed after it had
/// stored the new id: then it ends.
pub async fn renew(state: &AppState, session: &Session) -> Result<NewSession, Error> {
    let id = Id::new(&state.random);
    // A refresh in progress, here or on another server, would store its tokens under the former id, where there is no session
    // any longer.
    let exclusive = exclusive(state, session.key).await?;
    let renewed = renew_exclusively(state, session, &id).await;
    exclusive.release().await;
    if matches!(renewed, Err(Error::Store(_))) {
        end_session_later(state, id.hash());
    }
    renewed
}

async fn renew_exclusively(
    state: &AppState,
    session: &Session,
    id: &Id,
) -> Result<NewSession, Error> {
    let mut failures = 0;
    loop {
        match try_to_renew(state, session, id).await {
            Ok(Some(new)) => return Ok(new),
            // Changed, by a server without a lease, or used since it was read.
            Ok(None) => {}
            Err(error @ Error::Store(_)) if failures < RETRIES => {
                tracing::warn!(%error, "session did not get another id yet");
                failures += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

async fn try_to_renew(
    state: &AppState,
    session: &Session,
    id: &Id,
) -> Result<Option<NewSession>, Error> {
    let sessions = &state.sessions;
    if let Some(current) = sessions.reload(&session.key).await? {
        return Ok(sessions.renew(&current, id).await?);
    }
    // What an earlier attempt leaves behind that succeeded although its response was lost.
    let renewed = sessions.reload(&id.hash()).await?;
    let renewed = renewed.ok_or(Error::SessionEnded)?;
    Ok(Some(sessions.with_id(renewed, id)))
}

/// Gives a session another id after a change at the pool. If that fails, this session ends, so that a copy of its cookie is no
/// use either: the user logs in again.
pub async fn renew_after_change(state: &AppState, session: &Session) -> Option<NewSession> {
    match renew(state, session).await {
        Ok(new) => Some(new),
        Err(error) => {
            tracing::error!(%error, "session did not get another id and ends");
            let ended = end_session(state, &session.key, EndReason::NotDelivered);
            if ended.await.is_err() {
                end_session_later(state, session.key);
            }
            None
        }
    }
}
