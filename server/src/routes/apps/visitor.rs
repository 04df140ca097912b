//! The user of an application.

use axum_extra::extract::CookieJar;
use wire::ProblemCode;

use crate::apps::{Decision, LoggedIn, decide};
use crate::config::App;
use crate::error::Error;
use crate::session::Session;
use crate::session::id::Hash;
use crate::state::AppState;
use crate::token_lifecycle::{self, with_tokens_since};
use crate::tokens::Identity;

/// A session, and what its latest ID token says.
pub(super) struct Visitor {
    pub session: Session,
    pub identity: Identity,
}

impl Visitor {
    /// Returns the user of a session, whose groups are not older than `GROUPS_MAX_AGE`: tokens are refreshed if necessary, once
    /// for all requests that ask together. `None` if the session has ended in the meantime.
    ///
    /// # Errors
    /// The store or the pool does not respond. Groups that may have been taken away do not count.
    pub(super) async fn of(state: &AppState, session: Session) -> Result<Option<Self>, Error> {
        let since = state.clock.now() - state.config.groups_max_age;
        let session = match with_tokens_since(state, session, since).await {
            Ok(session) => session,
            Err(token_lifecycle::Error::SessionEnded) => return Ok(None),
            // Throttled or not, the application has to wait, and proxies understand one status.
            Err(token_lifecycle::Error::Busy(source)) => {
                return Err(Error::caused_by(ProblemCode::PoolUnavailable, source));
            }
            Err(error) => return Err(error.into()),
        };
        let identity = Identity::of_verified(&session.record.tokens.id_token);
        let identity = identity.map_err(|error| Error::caused_by(ProblemCode::Internal, error))?;
        Ok(Some(Self { session, identity }))
    }

    /// Decides whether this user may open an application.
    pub(super) fn decide(&self, app: &App, is_foreign: bool, now: i64) -> Decision {
        let user = LoggedIn {
            identity: &self.identity,
            authenticated_at: self.session.record.authenticated_at,
        };
        decide(app, is_foreign, Some(user), now)
    }
}

/// Returns the session of a request on the host of an application, as it was five seconds ago at most. This does not count as
/// activity. An application on this server's own origin has no cookie of its own: there, the session cookie counts.
pub(super) async fn session(
    state: &AppState,
    app: &App,
    jar: &CookieJar,
) -> Result<Option<Session>, Error> {
    match session_key(state, app, jar) {
        Some(key) => Ok(state.sessions.find_recent(&key).await?),
        None => Ok(None),
    }
}

/// Returns the key of the session that the cookie on the host of an application is for.
pub(super) fn session_key(state: &AppState, app: &App, jar: &CookieJar) -> Option<Hash> {
    if app.origin == state.config.public_url {
        return state.cookies.session_id(jar).map(|id| id.hash());
    }
    state.app_cookies.session_key(app, jar)
}
