//! New tokens for a session: one refresh at a time per session, however many requests wait for it.
//!
//! The refresh runs in a task of its own, so that a browser that goes away does not cancel it for the others. New
//! tokens are stored before anyone is answered, because the old refresh token may be spent.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use super::id::Hash;
use super::{Session, Sessions, TokenSet};
use crate::clock::Clock;

/// So long before its end an access token counts as used up, in seconds.
const AHEAD: i64 = 60;
/// How long a request waits for new tokens.
const PATIENCE: Duration = Duration::from_secs(8);

/// Why there are no fresh tokens.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The pool refuses to go on with this session: it is over.
    #[error("session ended by the pool")]
    Ended,
    /// Somebody logged out while the pool was asked: these tokens belong to no session and are to be revoked.
    #[error("session ended while the pool was asked")]
    EndedMeanwhile(Box<TokenSet>),
    /// The pool could not be asked. The session stays.
    #[error("pool could not be asked for new tokens")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The session store failed.
    #[error(transparent)]
    Store(#[from] super::Error),
}

/// What the pool said to a request for new tokens.
#[derive(Debug)]
pub enum Outcome {
    /// New tokens, verified.
    Fresh(TokenSet),
    /// It will not go on with this session.
    Refused,
    /// It could not be asked.
    Unavailable(Box<dyn std::error::Error + Send + Sync>),
}

/// Keeps refreshes of one session apart.
#[derive(Clone, Debug, Default)]
pub struct Refreshes(Arc<Mutex<HashMap<Hash, Weak<tokio::sync::Mutex<()>>>>>);

impl Refreshes {
    /// Gives the session with an access token that is good for a while.
    ///
    /// `ask` is called with the session as it is in the store at that moment, at most once at a time for a session.
    ///
    /// # Errors
    /// The session is over, or new tokens are needed and cannot be had.
    pub async fn fresh<F, Fut>(
        &self,
        sessions: &Sessions,
        clock: &Clock,
        session: Session,
        ask: F,
    ) -> Result<Session, Error>
    where
        F: FnOnce(Session) -> Fut + Send + 'static,
        Fut: Future<Output = Outcome> + Send,
    {
        if is_fresh(&session, clock) {
            return Ok(session);
        }
        let (lock, sessions, clock) = (self.lock(session.key), sessions.clone(), clock.clone());
        let task = tokio::spawn(async move {
            let _turn = lock.lock().await;
            refresh(&sessions, &clock, session.key, ask).await
        });
        match tokio::time::timeout(PATIENCE, task).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(error)) => Err(Error::Unavailable(Box::new(error))),
            Err(error) => Err(Error::Unavailable(Box::new(error))),
        }
    }

    /// The lock of a session. Locks that nobody holds go away, so the map stays as small as what is under way.
    fn lock(&self, key: Hash) -> Arc<tokio::sync::Mutex<()>> {
        let mut locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        locks.retain(|_, lock| lock.strong_count() > 0);
        if let Some(lock) = locks.get(&key).and_then(Weak::upgrade) {
            return lock;
        }
        let lock = Arc::default();
        locks.insert(key, Arc::downgrade(&lock));
        lock
    }
}

async fn refresh<F, Fut>(
    sessions: &Sessions,
    clock: &Clock,
    key: Hash,
    ask: F,
) -> Result<Session, Error>
where
    F: FnOnce(Session) -> Fut,
    Fut: Future<Output = Outcome>,
{
    // Whoever had the turn before may have done the work, or logged out.
    let session = sessions.reload(&key).await?.ok_or(Error::Ended)?;
    if is_fresh(&session, clock) {
        return Ok(session);
    }
    match ask(session.clone()).await {
        Outcome::Fresh(tokens) => store(sessions, &session, tokens).await,
        Outcome::Refused => {
            sessions.end(&key).await?;
            Err(Error::Ended)
        }
        // An outage is no reason to refuse what the old token still allows.
        Outcome::Unavailable(_) if clock.now() < session.record.tokens.access_expires_at => {
            Ok(session)
        }
        Outcome::Unavailable(error) => Err(Error::Unavailable(error)),
    }
}

/// Another server may have written in between: then its tokens are the newer ones. A session that ended in
/// between stays ended.
async fn store(sessions: &Sessions, session: &Session, tokens: TokenSet) -> Result<Session, Error> {
    match sessions.replace_tokens(session, tokens.clone()).await? {
        Some(written) => Ok(written),
        None => sessions
            .reload(&session.key)
            .await?
            .ok_or_else(|| Error::EndedMeanwhile(Box::new(tokens))),
    }
}

fn is_fresh(session: &Session, clock: &Clock) -> bool {
    clock.now() + AHEAD < session.record.tokens.access_expires_at
}
