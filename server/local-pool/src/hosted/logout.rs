//! `GET /logout`: the end of the hosted session. The tokens that were issued live on.
//!
//! Source: Cognito developer guide, "The managed login sign-out endpoint".

use std::sync::Arc;

use axum::{
    extract::{RawQuery, State},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;

use crate::{
    hosted::{
        authorization::{Authorization, Refused},
        error_page,
        parameters::Parameters,
        redirect, session,
    },
    pool::Pool,
};

/// Signs out and goes to a registered `logout_uri`, or with the parameters of an authorization request to its log-in page.
pub async fn logout(
    State(pool): State<Arc<Pool>>,
    RawQuery(query): RawQuery,
    cookies: CookieJar,
) -> Response {
    let sent = Parameters::read(query.unwrap_or_default().as_bytes());
    match target(&pool, &sent) {
        Ok(location) => (session::end(&pool, cookies), redirect::found(&location)).into_response(),
        // Nothing is ended for a request that no client of this pool can have made.
        Err(code) => error_page::refused(&pool, &code),
    }
}

fn target(pool: &Pool, sent: &Parameters) -> Result<String, String> {
    let Some(uri) = one(sent, "logout_uri")? else {
        return log_in_again(pool, sent);
    };
    let id = one(sent, "client_id")?
        .ok_or_else(|| "Required String parameter 'client_id' is not present".to_owned())?;
    let client = pool
        .client(id)
        .map_err(|_| "Client does not exist.".to_owned())?;
    // An exact match, or this endpoint would send people anywhere (RFC 9700, section 4.11).
    if client.logout_urls.iter().any(|known| known == uri) {
        Ok(uri.to_owned())
    } else {
        Err("redirect_mismatch".to_owned())
    }
}

fn log_in_again(pool: &Pool, sent: &Parameters) -> Result<String, String> {
    match Authorization::read(pool, sent) {
        Ok(request) => Ok(request.link("/login")),
        Err(Refused::Application(location)) => Ok(location),
        Err(Refused::Page(code)) => Err(code),
    }
}

fn one<'a>(sent: &'a Parameters, name: &str) -> Result<Option<&'a str>, String> {
    sent.one(name)
        .map_err(|_| format!("Parameter '{name}' is present more than once"))
}
