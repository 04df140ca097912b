//! Refreshes the tokens of a session: one refresh per session at a time, shared by all requests that wait for it.

mod attempt;
mod exchange;
mod save;

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::time::timeout;

use super::Error;
use super::refreshes::{Joined, Outcome, Reporter, Running};
use crate::clock::Clock;
use crate::session::Session;
use crate::session::id::Hash;
use crate::state::AppState;
use crate::tokens::Identity;
use attempt::{Attempt, Goal};

/// Seconds before expiry at which an access token is refreshed at the latest.
const REFRESH_MARGIN: i64 = 60;
/// Seconds by which sessions differ in how early they are refreshed, so that those that began together do not call the pool
/// together for ever.
const JITTER: u64 = 60;
/// How long a request waits for new tokens. The refresh itself continues after that, and the next request finds its
/// tokens.
const REFRESH_TIMEOUT: Duration = Duration::from_secs(5);

/// Returns the session with an access token that is valid for at least a minute, refreshing it if necessary. A failure does not
/// matter as long as the token that it has is valid.
///
/// # Errors
/// [`Error::SessionEnded`] if the session no longer exists. All other errors leave the session as it is.
pub async fn with_fresh_tokens(state: &AppState, session: Session) -> Result<Session, Error> {
    // A refresh that a shutdown cancels can cost the session: none begins any longer that can wait for another server.
    let can_wait = state.draining.load(Ordering::SeqCst) && is_valid(&session, &state.clock);
    if can_wait || is_fresh(&session, &state.clock) {
        return Ok(session);
    }
    let outcome = match join(state, session.key, Goal::Fresh) {
        Ok(running) => wait(running, is_valid(&session, &state.clock)).await,
        Err(error) => Err(error),
    };
    match outcome {
        Err(Error::Busy(_) | Error::Unavailable(_) | Error::Store(_))
            if is_valid(&session, &state.clock) =>
        {
            Ok(session)
        }
        outcome => outcome,
    }
}

/// Returns the session with tokens that this server requested at `since` or later, refreshing them if necessary: what they say about
/// the user, such as the groups, is as recent. Requests that need this together share one refresh.
///
/// # Errors
/// The same as of [`with_fresh_tokens`]. Also if the tokens that the session has are still valid: they may name a group that was
/// taken away.
pub async fn with_tokens_since(
    state: &AppState,
    session: Session,
    since: i64,
) -> Result<Session, Error> {
    if is_fresh(&session, &state.clock) && is_requested_since(&session, since) {
        return Ok(session);
    }
    let refreshed = wait(join(state, session.key, Goal::Since(since))?, false).await?;
    if is_requested_since(&refreshed, since) {
        return Ok(refreshed);
    }
    // It was a refresh for another reason that another server had done already.
    let refreshed = wait(join(state, session.key, Goal::Since(since))?, false).await?;
    if is_requested_since(&refreshed, since) {
        return Ok(refreshed);
    }
    Err(Error::unavailable("the refresh brought no ID token"))
}

/// Returns the session with new tokens although those that it has are still valid: the pool rejects them, or what they say
/// about the user has changed.
///
/// # Errors
/// The same as of [`with_fresh_tokens`]. After an outage, the session still has its former tokens.
pub async fn refresh_now(state: &AppState, session: Session) -> Result<Session, Error> {
    let outcome = timeout(REFRESH_TIMEOUT, refresh_after_now(state, session.key)).await;
    outcome.unwrap_or_else(|_| Err(timed_out()))
}

/// Waits for a refresh that begins after this call. The pool may have handled the request of an earlier one before the change
/// that is the reason for this one.
async fn refresh_after_now(state: &AppState, key: Hash) -> Outcome {
    let latest = state.refreshes.latest();
    loop {
        let running = join(state, key, Goal::New)?;
        let is_later = running.is_forced && latest < running.number;
        let outcome = running.outcome().await;
        if is_later || matches!(outcome, Err(Error::SessionEnded)) {
            return outcome;
        }
    }
}

/// Returns how many seconds before the expiry of its access token a session is refreshed: the same number each time, and
/// another one for each session.
#[must_use]
pub fn refresh_margin(key: &Hash) -> i64 {
    let [first, second, ..] = *key;
    let jitter = u64::from(u16::from_be_bytes([first, second])) % JITTER;
    REFRESH_MARGIN + i64::try_from(jitter).unwrap_or_default()
}

/// Returns the refresh of a session that is under way, or starts one. It has a task of its own: a browser that disconnects must
/// not cancel it for the other requests, or lose a rotated refresh token.
fn join(state: &AppState, key: Hash, goal: Goal) -> Result<Running, Error> {
    match state
        .refreshes
        .join(key, goal == Goal::New, state.clock.now())
    {
        Joined::Running(running) => Ok(running),
        Joined::Started(running, reporter) => {
            let work = run(state.clone(), key, goal, reporter);
            drop(state.background.spawn(work));
            Ok(running)
        }
        Joined::Failed(error) => Err(error),
    }
}

async fn run(state: AppState, key: Hash, goal: Goal, reporter: Reporter) {
    let attempt = Attempt {
        state: &state,
        key,
        goal,
    };
    let outcome = attempt.run().await;
    reporter.report(outcome, state.clock.now());
}

/// Waits as long as a request may. With a token that is still valid, it waits only during the first seconds of a refresh: a pool
/// that hangs does not slow down each request.
async fn wait(running: Running, is_valid: bool) -> Outcome {
    let limit = if is_valid {
        REFRESH_TIMEOUT.saturating_sub(running.age())
    } else {
        REFRESH_TIMEOUT
    };
    let outcome = timeout(limit, running.outcome()).await;
    outcome.unwrap_or_else(|_| Err(timed_out()))
}

fn timed_out() -> Error {
    Error::unavailable("the refresh takes too long")
}

fn is_valid(session: &Session, clock: &Clock) -> bool {
    clock.now() < session.record.tokens.access_expires_at
}

fn is_fresh(session: &Session, clock: &Clock) -> bool {
    clock.now() + refresh_margin(&session.key) < session.record.tokens.access_expires_at
}

fn is_requested_since(session: &Session, since: i64) -> bool {
    let tokens = &session.record.tokens;
    let issued_at = || Identity::of_verified(&tokens.id_token).map(|identity| identity.issued_at);
    let requested_at = tokens.requested_at.or_else(|| issued_at().ok());
    requested_at.is_some_and(|requested_at| requested_at >= since)
}

#[cfg(test)]
mod tests {
    use super::refresh_margin;

    #[test]
    fn sessions_are_refreshed_one_to_two_minutes_early_and_not_together() {
        let margins: Vec<_> = (0..=255_u8)
            .map(|byte| refresh_margin(&[byte; 32]))
            .collect();
        assert!(margins.iter().all(|margin| (60..120).contains(margin)));
        let mut distinct = margins.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert!(distinct.len() > 40, "{distinct:?}");
        assert_eq!(refresh_margin(&[7; 32]), margins[7]);
    }
}
