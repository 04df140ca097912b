//! Who is logged in, for the scripts of an application.

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use wire::ProblemCode;
use wire::apps::AppSession;

use super::visitor;
use crate::apps::decision::is_member;
use crate::error::Error;
use crate::extract::HostApp;
use crate::state::AppState;

/// `GET /.poolgate/session`: does not count as activity, so that a page can poll.
///
/// # Errors
/// [`ProblemCode::NotLoggedIn`] without a session, [`ProblemCode::GroupRequired`] for users who may not open the application.
pub async fn show(
    State(state): State<AppState>,
    HostApp(app): HostApp,
    jar: CookieJar,
) -> Result<Json<AppSession>, Error> {
    let session = visitor::session(&state, &app, &jar).await?;
    let session = session.ok_or(ProblemCode::NotLoggedIn)?;
    let user = &session.record.user;
    if !is_member(&app, &user.groups) {
        return Err(ProblemCode::GroupRequired.into());
    }
    Ok(Json(AppSession {
        app: app.name,
        user: user.clone(),
        expires_in: session.public(state.clock.now()).expires_in,
    }))
}
