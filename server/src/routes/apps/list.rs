//! The applications of a user, and the one that a visitor is on the way to.

use axum::Json;
use axum::extract::State;
use wire::apps::{AppLink, AppTitle, Apps};
use wire::{ProblemCode, query};

use crate::apps::decision::is_member;
use crate::config::App;
use crate::error::Error;
use crate::extract::{CurrentSession, Query};
use crate::state::AppState;

/// `GET /api/apps`: the applications that the user may open, by the groups of the session. Whether another login is necessary for
/// one is decided when it is opened.
pub async fn list(
    State(state): State<AppState>,
    CurrentSession(session): CurrentSession,
) -> Json<Apps> {
    let groups = &session.record.user.groups;
    let apps = state
        .config
        .apps
        .iter()
        .filter(|app| is_member(app, groups));
    Json(Apps {
        apps: apps.map(link).collect(),
    })
}

/// `GET /api/app`: what an application is called, so that the login page can name it. No login is required, because the
/// page asks before it: anyone who guesses the name of an application learns its title, and nothing else.
///
/// # Errors
/// [`ProblemCode::NotFound`] if there is no such application.
pub async fn named(State(state): State<AppState>, query: Query) -> Result<Json<AppTitle>, Error> {
    let app = query
        .get(query::APP)
        .and_then(|name| state.config.apps.named(name));
    let title = app
        .map(|app| app.title.clone())
        .ok_or(ProblemCode::NotFound)?;
    Ok(Json(AppTitle { title }))
}

fn link(app: &App) -> AppLink {
    AppLink {
        name: app.name.clone(),
        title: app.title.clone(),
        url: app.origin.clone(),
    }
}
