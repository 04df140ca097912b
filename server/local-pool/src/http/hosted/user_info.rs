//! `GET` and `POST /oauth2/userInfo`: the attributes that the scopes of an access token include.
//!
//! Source: Cognito developer guide, "The user attributes endpoint"; OpenID Connect Core 1.0, section 5.3.1 (both methods).

use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

use crate::{
    http::{app_state::AppState, hosted::blocking::run_blocking},
    pool::user_pool::UserPool,
    rules::tokens::{self, AccessToken},
};

#[derive(Clone, Copy)]
struct UserInfoError {
    status: StatusCode,
    error: &'static str,
    description: &'static str,
}

const BAD_REQUEST: UserInfoError = UserInfoError {
    status: StatusCode::BAD_REQUEST,
    error: "invalid_request",
    description: "Bad OAuth2 request at UserInfo Endpoint",
};

const BAD_TOKEN: UserInfoError = UserInfoError {
    status: StatusCode::UNAUTHORIZED,
    error: "invalid_token",
    description: "Access token is expired, disabled, or deleted, or the user has globally signed out.",
};

/// For tokens of the user-pools API, which do not have the scope `openid`.
const NO_OPENID: UserInfoError = UserInfoError {
    status: StatusCode::UNAUTHORIZED,
    error: "invalid_token",
    description: "Access token does not contain openid scope",
};

/// Responds with the attributes of a bearer token's user.
pub async fn show(State(app): State<Arc<AppState>>, headers: HeaderMap) -> Response {
    let worker_app = Arc::clone(&app);
    let work = move || attributes(&worker_app.pool, &headers).map_or_else(error_response, response);
    run_blocking(&app, work).await
}

fn attributes(pool: &UserPool, headers: &HeaderMap) -> Result<Map<String, Value>, UserInfoError> {
    let token = bearer(headers).ok_or(BAD_REQUEST)?;
    let access = tokens::check_access_token(pool, token).map_err(|_| BAD_TOKEN)?;
    if !access.has_scope("openid") {
        return Err(NO_OPENID);
    }
    readable_attributes(pool, &access).ok_or(BAD_TOKEN)
}

/// Returns the token from the `Authorization` header (RFC 6750, section 2.1). It is not accepted anywhere else.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
        .filter(|token| !token.is_empty())
}

/// Returns the attributes that the token may read. Unlike in an ID token, every value is a string, even
/// `email_verified`.
fn readable_attributes(pool: &UserPool, access: &AccessToken) -> Option<Map<String, Value>> {
    pool.read(|state| {
        let user = state.users.get(&access.sub)?;
        let mut claims: Map<String, Value> = user
            .attributes
            .iter()
            .filter(|(name, _)| tokens::scopes_allow(&access.scopes, name))
            .map(|(name, value)| (name.clone(), json!(value)))
            .collect();
        claims.insert("sub".to_owned(), json!(user.sub));
        claims.insert("username".to_owned(), json!(user.username()));
        Some(claims)
    })
}

fn response(claims: Map<String, Value>) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Json(claims)).into_response()
}

fn error_response(error: UserInfoError) -> Response {
    let UserInfoError {
        status,
        error,
        description,
    } = error;
    // Like Cognito, without the scheme that RFC 6750, section 3, requires.
    let challenge = format!("error=\"{error}\", error_description=\"{description}\"");
    let body = json!({ "error": error, "error_description": description });
    let mut response = (status, Json(body)).into_response();
    if let Ok(challenge) = HeaderValue::from_str(&challenge) {
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, challenge);
    }
    response
}
