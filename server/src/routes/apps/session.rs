//! Who is logged in, for the scripts of an application.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use wire::User;
use wire::apps::AppSession;

use super::refusal::refuse;
use super::visitor::{self, Visitor};
use crate::apps::{Decision, decide};
use crate::error::Error;
use crate::extract::HostApp;
use crate::state::AppState;
use crate::tokens::Identity;

/// `GET /.poolgate/session`: decides as `verify` does about a script, and refuses with the same status and code. It does not count as
/// activity, so that a page can poll.
///
/// # Errors
/// The store or the pool does not respond.
pub async fn show(
    State(state): State<AppState>,
    HostApp(app): HostApp,
    jar: CookieJar,
) -> Result<Response, Error> {
    let now = state.clock.now();
    let visitor = match visitor::session(&state, &app, &jar).await? {
        Some(session) => Visitor::of(&state, session).await?,
        None => None,
    };
    let Some(visitor) = visitor else {
        return Ok(refuse(decide(&app, false, None, now)));
    };
    let decision = visitor.decide(&app, false, now);
    if decision != Decision::Allow {
        return Ok(refuse(decision));
    }
    let session = Json(AppSession {
        user: user(visitor.identity),
        app: app.name,
        expires_in: visitor.session.public(now).expires_in,
    });
    Ok(session.into_response())
}

/// The same as in the headers. The name of the session is no name for an application: it is the address that the user logs in with, also
/// one that the pool has not verified.
fn user(identity: Identity) -> User {
    User {
        name: identity.name,
        email: identity.verified_email,
        groups: identity.groups,
    }
}
