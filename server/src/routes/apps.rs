//! Applications behind this server: what their proxies ask (`verify`), how a browser gets a cookie for one (`open` and `login` on this
//! server's host; `start` and `callback` on the application's), and who is logged in there (`session`, `logout`).
//!
//! A browser without a cookie for an application comes this way:
//! 1. The proxy is told to send it to `/.poolgate/start` on the application's host, which remembers the attempt in a cookie.
//! 2. `/auth/app` on this server's host, where the session is: it decides as `verify` does, and issues a ticket.
//! 3. `/.poolgate/callback` on the application's host exchanges ticket and attempt for the application's own cookie.

mod authorization_request;
pub mod callback;
pub mod list;
pub mod login;
pub mod logout;
pub mod open;
mod refusal;
pub mod session;
pub mod start;
mod url;
pub mod verify;
mod visitor;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::Value;
use wire::ProblemCode;

use crate::apps::page::Words;
use crate::error::Error;
use crate::extract::RequestLanguage;
use crate::state::AppState;

/// Returns the texts of the pages, in the language of a request.
fn words<'a>(state: &'a AppState, headers: &HeaderMap) -> Words<'a> {
    let RequestLanguage(language) = RequestLanguage::read(headers, state);
    Words::new(&state.assets, language)
}

/// `GET /.well-known/poolgate-jwks.json`: the keys that verify assertions.
///
/// # Errors
/// [`ProblemCode::NotFound`] if there are no assertions.
pub async fn assertion_keys(State(state): State<AppState>) -> Result<Json<Value>, Error> {
    let assertions = state.assertions.as_ref().ok_or(ProblemCode::NotFound)?;
    Ok(Json(assertions.key_set()))
}
