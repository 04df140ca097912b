//! The pages and assets of the application, and the operator's logo. Every page contains the configuration. Only the page of a
//! group has a status that depends on who requests it.

use axum::extract::Request;
use axum::http::header::{IF_MODIFIED_SINCE, IF_NONE_MATCH};
use axum::http::{Method, StatusCode};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use wire::page;

use super::config;
use crate::assets::PageContent;
use crate::error::Error;
use crate::extract::RequestLanguage;
use crate::extract::require_group::{Admins, Group as _};
use crate::session::Id;
use crate::state::AppState;

/// Serves the page or asset at a path that is no route.
///
/// # Errors
/// There is no such asset, or the request is not for a page.
pub(super) async fn serve(state: &AppState, mut request: Request) -> Result<Response, Error> {
    if let Some(logo) = &state.logo
        && request.uri().path() == logo.path()
        && matches!(*request.method(), Method::GET | Method::HEAD)
    {
        return Ok(logo.response());
    }
    let id = session_id(state, &request);
    let RequestLanguage(language) = RequestLanguage::read(request.headers(), state);
    let content = || PageContent::new(language, &config::current(state));
    if request.uri().path() != page::ADMIN || is_allowed(state, id).await {
        return state.assets.serve(request, content).await;
    }
    // The page that the browser has cached may be from a time when the user was a member.
    for condition in [IF_NONE_MATCH, IF_MODIFIED_SINCE] {
        request.headers_mut().remove(condition);
    }
    let mut response = state.assets.serve(request, content).await?;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::FORBIDDEN;
    }
    Ok(response)
}

fn session_id(state: &AppState, request: &Request) -> Option<Id> {
    let jar = CookieJar::from_headers(request.headers());
    state.cookies.session_id(&jar)
}

/// Returns whether the user may see the page of the group. The page is not secret, its data is: without a session it asks
/// users to log in. A link from another site does not send the cookie (`SameSite=Strict`), and looks the same.
async fn is_allowed(state: &AppState, id: Option<Id>) -> bool {
    let Some(id) = id else {
        return true;
    };
    match state.sessions.find(&id, true).await {
        Ok(Some(session)) => {
            Admins::name(&state.config).is_some_and(|group| session.record.user.is_member_of(group))
        }
        // The page shows what the request for its data returns.
        Ok(None) | Err(_) => true,
    }
}
