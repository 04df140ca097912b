//! One attempt to refresh the tokens of a session. Any number of requests can wait for it.

use tokio::time::Instant;

use super::exchange::{Exchange, exchange};
use super::save::{discard, save};
use super::{is_fresh, is_requested_since};
use crate::events;
use crate::metrics::{EndReason, RefreshOutcome};
use crate::session::Session;
use crate::session::id::Hash;
use crate::state::AppState;
use crate::token_lifecycle::error::Error;
use crate::token_lifecycle::lease::{Acquired, Claim, Lease, PATIENCE};
use crate::token_lifecycle::refreshes::Outcome;
use crate::token_lifecycle::revoke::revoke_soon;
use crate::tokens::{self, SecretToken, TokenSet};

/// How often a session is read again because another server has changed it in the meantime.
const ROUNDS: usize = 3;

/// When a session has the tokens that an attempt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// When its access token is valid for a while.
    Fresh,
    /// The same, and this server, or another one, requested them at this time or later.
    Since(i64),
    /// After a refresh, whatever it has.
    New,
}

/// A session whose tokens one attempt refreshes.
pub(super) struct Attempt<'a> {
    pub state: &'a AppState,
    pub key: Hash,
    pub goal: Goal,
}

impl Attempt<'_> {
    /// Refreshes the tokens once no other server does. If another one has done so, its tokens are the outcome.
    pub(super) async fn run(&self) -> Outcome {
        let (state, key) = (self.state, self.key);
        let _local = state.session_locks.get(key).lock_owned().await;
        let (claim, deadline) = (Claim::new(state, key), Instant::now() + PATIENCE);
        loop {
            let session = self.read().await?;
            if self.is_done(&session) {
                return Ok(session);
            }
            match claim.acquire().await {
                Acquired::Lease(lease) => {
                    let outcome = self.refresh(&lease).await;
                    let is_settled = matches!(outcome, Ok(_) | Err(Error::SessionEnded));
                    lease.release(is_settled).await;
                    return outcome;
                }
                acquired => claim.retry(acquired, deadline).await?,
            }
        }
    }

    async fn read(&self) -> Outcome {
        let session = self.state.sessions.reload(&self.key).await?;
        session.ok_or(Error::SessionEnded)
    }

    fn is_done(&self, session: &Session) -> bool {
        let is_fresh = is_fresh(session, &self.state.clock);
        match self.goal {
            Goal::Fresh => is_fresh,
            Goal::Since(since) => is_fresh && is_requested_since(session, since),
            Goal::New => false,
        }
    }

    async fn refresh(&self, lease: &Lease) -> Outcome {
        for _ in 0..ROUNDS {
            // Another request may have refreshed the tokens or logged out while this one waited.
            let session = self.read().await?;
            if self.is_done(&session) {
                return Ok(session);
            }
            match exchange(self.state, &session).await {
                Exchange::Verified(user, tokens) => {
                    let saved = save(self.state, &session, user, tokens).await;
                    self.report_saved(&session, &saved);
                    return saved;
                }
                Exchange::Unverified(error, token) => {
                    return self.keep(&session, error, token).await;
                }
                Exchange::Rejected(error, token) => {
                    return self.reject(&session, error, token).await;
                }
                Exchange::Failed(error) => {
                    let outcome = match error {
                        Error::Busy(_) => RefreshOutcome::Throttled,
                        _ => RefreshOutcome::Unavailable,
                    };
                    self.report(outcome, &session, Some(&error));
                    return Err(error);
                }
                Exchange::Refused => {
                    self.report(RefreshOutcome::Refused, &session, None);
                    self.end(&session, lease).await?;
                }
            }
        }
        Err(Error::unavailable("the session changes all the time"))
    }

    fn report_saved(&self, session: &Session, saved: &Outcome) {
        match saved {
            Ok(_) => self.report(RefreshOutcome::Ok, session, None),
            Err(Error::SessionEnded) => self.report(RefreshOutcome::SessionEnded, session, None),
            Err(error) => self.report(RefreshOutcome::NotStored, session, Some(error)),
        }
    }

    fn report(
        &self,
        outcome: RefreshOutcome,
        session: &Session,
        cause: Option<&(dyn std::error::Error + 'static)>,
    ) {
        let refreshed = events::Session {
            login_mode: session.record.login_mode,
            subject: &session.record.subject,
            key: &self.key,
        };
        self.state.events.refreshed(outcome, refreshed, cause);
    }

    fn report_ended(&self, reason: EndReason, session: &Session) {
        let subject = Some(session.record.subject.as_str());
        self.state.events.session_ended(reason, &self.key, subject);
    }

    /// Ends a session whose refresh token the pool refused. Does nothing if another server has changed the session since it was
    /// read: what was refused is a former token of it.
    ///
    /// Without the lease, or with one that its owner before has not released, another server may be about to store what the
    /// pool issued for the same token: that is why this one was refused.
    async fn end(&self, session: &Session, lease: &Lease) -> Result<(), Error> {
        lease.settle().await;
        if !lease.is_held().await? {
            return Err(Error::unavailable("refused, perhaps for another server"));
        }
        if self.state.sessions.end_refused(session).await? {
            self.report_ended(EndReason::RefreshRefused, session);
            return Err(Error::SessionEnded);
        }
        Ok(())
    }

    /// Stores the new refresh token of tokens that cannot be verified. The others are dropped: nothing that they claim has
    /// been verified, and the new refresh token will bring more of them.
    async fn keep(
        &self,
        session: &Session,
        error: tokens::Error,
        token: Option<SecretToken>,
    ) -> Outcome {
        self.state.events.token_refused(error.reason());
        if token.is_some() {
            let tokens = TokenSet {
                refresh_token: token,
                ..session.record.tokens.clone()
            };
            let user = session.record.user.clone();
            let saved = save(self.state, session, user, tokens).await;
            if saved.is_err() {
                self.report_saved(session, &saved);
                return saved;
            }
        }
        self.report(RefreshOutcome::Unverified, session, Some(&error));
        Err(Error::unavailable(error))
    }

    /// Revokes tokens that a session must not have. Those of another user end it.
    async fn reject(
        &self,
        session: &Session,
        error: tokens::Error,
        token: Option<SecretToken>,
    ) -> Outcome {
        self.state.events.token_refused(error.reason());
        self.report(RefreshOutcome::Rejected, session, Some(&error));
        discard(self.state, session, token);
        if !matches!(error, tokens::Error::AnotherUser) {
            return Err(Error::unavailable(error));
        }
        if self.state.sessions.end_unchanged(session).await? {
            self.report_ended(EndReason::AnotherUser, session);
            revoke_soon(self.state);
        }
        Err(Error::SessionEnded)
    }
}
