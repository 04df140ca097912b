//! The example of a page for one group.

use axum::Json;
use axum::extract::State;
use wire::ProblemCode;
use wire::admin::AdminOverview;

use crate::error::Error;
use crate::extract::RequireGroup;
use crate::extract::require_group::{Admins, Group as _};
use crate::state::AppState;

/// `GET /api/admin`: what only members of `ADMIN_GROUP` see.
///
/// # Errors
/// [`ProblemCode::GroupRequired`] for other users; [`ProblemCode::NotFound`] if there is no such group.
pub async fn show(
    State(state): State<AppState>,
    _: RequireGroup<Admins>,
) -> Result<Json<AdminOverview>, Error> {
    let group = Admins::name(&state.config).ok_or(ProblemCode::NotFound)?;
    Ok(Json(AdminOverview {
        group: group.to_owned(),
        active_sessions: state.sessions.count().await?,
    }))
}
