//! The applications of a user.

use axum::Json;
use axum::extract::State;
use wire::apps::{AppLink, Apps};

use crate::apps::decision::is_member;
use crate::extract::CurrentSession;
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
    let apps = apps.map(|app| AppLink {
        name: app.name.clone(),
        title: app.title.clone(),
        url: app.origin.clone(),
    });
    Json(Apps {
        apps: apps.collect(),
    })
}
