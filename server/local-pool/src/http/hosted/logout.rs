//! `GET /logout`: ends the hosted session. Issued tokens stay valid.
//!
//! Source: Cognito developer guide, "The managed login sign-out endpoint".

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;

use crate::{
    http::{
        app_state::AppState,
        hosted::{
            authorization::{self, AuthorizeError},
            error_page,
            parameters::Parameters,
            redirect, session,
        },
    },
    pool::user_pool::UserPool,
};

/// Ends the session and redirects to a registered `logout_uri` or, if the query is an authorization request, to the
/// sign-in page.
pub async fn logout(
    State(app): State<Arc<AppState>>,
    RawQuery(query): RawQuery,
    cookies: CookieJar,
) -> Response {
    let sent = Parameters::read(query.unwrap_or_default().as_bytes());
    match target(&app.pool, &sent) {
        Ok(location) => (session::end(&app, cookies), redirect::found(&location)).into_response(),
        // An invalid request does not end the session.
        Err(code) => error_page::invalid_request(&app.pool, &code),
    }
}

fn target(pool: &UserPool, sent: &Parameters) -> Result<String, String> {
    let Some(uri) = one(sent, "logout_uri")? else {
        return sign_in_page(pool, sent);
    };
    let id = one(sent, "client_id")?
        .ok_or_else(|| "Required String parameter 'client_id' is not present".to_owned())?;
    let client = pool
        .client(id)
        .map_err(|_| "Client does not exist.".to_owned())?;
    // An exact comparison, so that this endpoint is not an open redirector (RFC 9700, section 4.11).
    if client.logout_urls.iter().any(|known| known == uri) {
        Ok(uri.to_owned())
    } else {
        Err("redirect_mismatch".to_owned())
    }
}

fn sign_in_page(pool: &UserPool, sent: &Parameters) -> Result<String, String> {
    match authorization::read(pool, sent) {
        Ok(request) => Ok(request.link("/login")),
        Err(AuthorizeError::Application(location)) => Ok(location),
        Err(AuthorizeError::Page(code)) => Err(code),
    }
}

fn one<'a>(sent: &'a Parameters, name: &str) -> Result<Option<&'a str>, String> {
    sent.one(name)
        .map_err(|_| format!("Parameter '{name}' is present more than once"))
}
