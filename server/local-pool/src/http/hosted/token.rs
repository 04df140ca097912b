//! `POST /oauth2/token`: exchanges a code or a refresh token for tokens.
//!
//! Source: Cognito developer guide, "The token issuer endpoint"; RFC 6749, sections 4.1.3 and 6.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawForm, State, rejection::RawFormRejection},
    http::{Extensions, HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::{
    http::{
        app_state::AppState,
        caller::caller,
        hosted::{
            authorization_codes, blocking::run_blocking, client_authentication::authenticate,
            oauth_error::OauthError, parameters::Parameters,
        },
    },
    pool::{clients::Client, session_record::Caller, user_pool::UserPool},
    rules::{
        sessions,
        tokens::{self, Grant, IssuedTokens},
    },
};

/// The response, in Cognito's order. Without `Debug`.
#[derive(Serialize)]
struct Tokens {
    #[serde(skip_serializing_if = "Option::is_none")]
    id_token: Option<String>,
    access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    expires_in: i64,
    token_type: &'static str,
}

/// Responds to a token request.
pub async fn exchange(
    State(app): State<Arc<AppState>>,
    headers: HeaderMap,
    extensions: Extensions,
    form: Result<RawForm, RawFormRejection>,
) -> Response {
    let Ok(RawForm(body)) = form else {
        return OauthError::InvalidRequest.response();
    };
    let worker_app = Arc::clone(&app);
    let work = move || {
        let form = Parameters::read(&body);
        issue(&worker_app, &headers, &form)
            .and_then(|issued| {
                record_activity(&worker_app.pool, &issued, caller(&headers, &extensions))?;
                Ok(issued)
            })
            .map_or_else(OauthError::response, response)
    };
    run_blocking(&app, work).await
}

fn issue(
    app: &AppState,
    headers: &HeaderMap,
    form: &Parameters,
) -> Result<IssuedTokens, OauthError> {
    form.check_unique()
        .map_err(|_| OauthError::InvalidRequest)?;
    let grant_type = required(form, "grant_type")?;
    let client = authenticate(&app.pool, headers, form)?;
    match grant_type {
        "authorization_code" if !client.allows_code_grant => Err(OauthError::UnauthorizedClient),
        "authorization_code" => exchange_code(app, &client, form),
        "refresh_token" => {
            let token = required(form, "refresh_token")?;
            tokens::refresh(&app.pool, &client, token, None).map_err(OauthError::from)
        }
        // Cognito supports it, but neither client may use it and there is no resource server.
        "client_credentials" => Err(OauthError::UnauthorizedClient),
        _ => Err(OauthError::UnsupportedGrantType),
    }
}

fn record_activity(
    pool: &UserPool,
    issued: &IssuedTokens,
    caller: Caller,
) -> Result<(), OauthError> {
    let has_refresh_token = issued.refresh_token.is_some();
    sessions::record_activity(pool, &issued.access_token, has_refresh_token, caller)
        .map_err(OauthError::from)
}

fn exchange_code(
    app: &AppState,
    client: &Client,
    form: &Parameters,
) -> Result<IssuedTokens, OauthError> {
    let code = required(form, "code")?;
    let redirect_uri = required(form, "redirect_uri")?;
    let code_grant = authorization_codes::redeem(app, code)?;
    if !code_grant.is_for(&client.id, redirect_uri, form.get("code_verifier")) {
        return Err(OauthError::InvalidGrant);
    }
    let grant = Grant {
        sub: code_grant.sub,
        scopes: code_grant.scopes,
        auth_time: code_grant.auth_time,
        authentication_methods: code_grant.authentication_methods,
        hosted: true,
        device_key: None,
        sso_session_id: code_grant.sso_session_id,
        nonce: code_grant.nonce,
    };
    tokens::issue_tokens(&app.pool, client, grant).map_err(OauthError::from)
}

fn required<'a>(form: &'a Parameters, name: &str) -> Result<&'a str, OauthError> {
    form.get(name).ok_or(OauthError::InvalidRequest)
}

fn response(issued: IssuedTokens) -> Response {
    let tokens = Tokens {
        id_token: issued.id_token,
        access_token: issued.access_token,
        refresh_token: issued.refresh_token,
        expires_in: issued.expires_in,
        token_type: "Bearer",
    };
    // Tokens must not be cached (RFC 6749, section 5.1).
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        (header::PRAGMA, "no-cache"),
    ];
    (headers, Json(tokens)).into_response()
}
