//! `POST /oauth2/revoke`: revokes a refresh token and everything that was issued for it.
//!
//! Source: Cognito developer guide, "The token revocation endpoint"; RFC 7009, section 2.

use std::sync::Arc;

use axum::{
    extract::{RawForm, State, rejection::RawFormRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::{
    http::{
        app_state::AppState,
        hosted::{
            blocking::run_blocking, client_authentication::authenticate, oauth_error::OauthError,
            parameters::Parameters,
        },
    },
    pool::{refusal::Refusal, user_pool::UserPool},
    rules::{sessions::RevokeAssociatedSessions, tokens},
};

/// Responds to a revocation request.
pub async fn revoke(
    State(app): State<Arc<AppState>>,
    headers: HeaderMap,
    form: Result<RawForm, RawFormRejection>,
) -> Response {
    let Ok(RawForm(body)) = form else {
        return OauthError::InvalidRequest.response();
    };
    let worker_app = Arc::clone(&app);
    let work = move || {
        let form = Parameters::read(&body);
        run(&worker_app.pool, &headers, &form).map_or_else(error_response, |()| success())
    };
    run_blocking(&app, work).await
}

fn run(pool: &UserPool, headers: &HeaderMap, form: &Parameters) -> Result<(), OauthError> {
    form.check_unique()
        .map_err(|_| OauthError::InvalidRequest)?;
    let client = authenticate(pool, headers, form)?;
    let token = form.get("token").ok_or(OauthError::InvalidRequest)?;
    tokens::revoke(pool, &client, token, RevokeAssociatedSessions::None).map_err(|refusal| {
        match refusal {
            Refusal::UnsupportedTokenType => OauthError::UnsupportedTokenType,
            // A token that belongs to another client is not revoked (RFC 7009, section 2.1).
            Refusal::Unauthorized(_) => OauthError::InvalidClient,
            other => OauthError::from(other),
        }
    })
}

/// An empty response, even for an unknown token, which is not valid anyway (RFC 7009, section 2.2).
fn success() -> Response {
    (StatusCode::OK, [(header::CACHE_CONTROL, "no-store")]).into_response()
}

/// Unlike the token endpoint, this one responds with 401 if client authentication failed.
fn error_response(error: OauthError) -> Response {
    match error {
        OauthError::InvalidClient => error.response_with(StatusCode::UNAUTHORIZED),
        _ => error.response(),
    }
}
