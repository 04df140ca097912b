//! `POST /oauth2/token`: tokens for a code or for a refresh token.
//!
//! Source: Cognito developer guide, "The token issuer endpoint"; RFC 6749, sections 4.1.3 and 6.

use std::sync::Arc;

use axum::{
    Json,
    extract::{RawForm, State, rejection::RawFormRejection},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::{
    clients::Client,
    hosted::{
        authorization_codes, blocking, client_authentication::authenticate,
        oauth_error::OauthError, parameters::Parameters,
    },
    pool::Pool,
    tokens::{self, Grant, Issued},
};

/// The answer, in Cognito's order. Without `Debug`.
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

/// Answers a token request.
pub async fn exchange(
    State(pool): State<Arc<Pool>>,
    headers: HeaderMap,
    form: Result<RawForm, RawFormRejection>,
) -> Response {
    let Ok(RawForm(body)) = form else {
        return OauthError::InvalidRequest.answer();
    };
    let worker = Arc::clone(&pool);
    let work = move || {
        let form = Parameters::read(&body);
        issue(&worker, &headers, &form).map_or_else(OauthError::answer, answer)
    };
    blocking(&pool, work).await
}

fn issue(pool: &Pool, headers: &HeaderMap, form: &Parameters) -> Result<Issued, OauthError> {
    form.check_unique()
        .map_err(|_| OauthError::InvalidRequest)?;
    let grant_type = required(form, "grant_type")?;
    let client = authenticate(pool, headers, form)?;
    match grant_type {
        "authorization_code" => for_code(pool, client, form),
        "refresh_token" => {
            let token = required(form, "refresh_token")?;
            tokens::refresh(pool, client, token).map_err(OauthError::from)
        }
        // Known to Cognito; neither client has it, nor a scope of a resource server to ask for.
        "client_credentials" => Err(OauthError::UnauthorizedClient),
        _ => Err(OauthError::UnsupportedGrantType),
    }
}

fn for_code(pool: &Pool, client: &Client, form: &Parameters) -> Result<Issued, OauthError> {
    let code = required(form, "code")?;
    let redirect_uri = required(form, "redirect_uri")?;
    let granted = authorization_codes::redeem(pool, code)?;
    if !granted.is_for(client.id, redirect_uri, form.get("code_verifier")) {
        return Err(OauthError::InvalidGrant);
    }
    let grant = Grant {
        sub: granted.sub,
        scopes: granted.scopes,
        auth_time: granted.auth_time,
        hosted: true,
        nonce: granted.nonce,
    };
    tokens::issue_tokens(pool, client, grant).map_err(OauthError::from)
}

fn required<'a>(form: &'a Parameters, name: &str) -> Result<&'a str, OauthError> {
    form.get(name).ok_or(OauthError::InvalidRequest)
}

fn answer(issued: Issued) -> Response {
    let tokens = Tokens {
        id_token: issued.id_token,
        access_token: issued.access_token,
        refresh_token: issued.refresh_token,
        expires_in: issued.expires_in,
        token_type: "Bearer",
    };
    // No cache keeps tokens (RFC 6749, section 5.1).
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        (header::PRAGMA, "no-cache"),
    ];
    (headers, Json(tokens)).into_response()
}
