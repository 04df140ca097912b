//! `POST /oauth2/revoke`: the end of a refresh token and of everything that was issued for it.
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
    rules::tokens,
};

/// Answers a revocation request.
pub async fn revoke(
    State(app): State<Arc<AppState>>,
    headers: HeaderMap,
    form: Result<RawForm, RawFormRejection>,
) -> Response {
    let Ok(RawForm(body)) = form else {
        return OauthError::InvalidRequest.answer();
    };
    let worker = Arc::clone(&app);
    let work = move || {
        let form = Parameters::read(&body);
        run(&worker.pool, &headers, &form).map_or_else(error_response, |()| success())
    };
    run_blocking(&app, work).await
}

fn run(pool: &UserPool, headers: &HeaderMap, form: &Parameters) -> Result<(), OauthError> {
    form.check_unique()
        .map_err(|_| OauthError::InvalidRequest)?;
    let client = authenticate(pool, headers, form)?;
    let token = form.get("token").ok_or(OauthError::InvalidRequest)?;
    tokens::revoke(pool, client, token).map_err(|refusal| match refusal {
        Refusal::UnsupportedTokenType => OauthError::UnsupportedTokenType,
        // Somebody else's token stays as it is, and its client is told that it is not the one (RFC 7009, section 2.1).
        Refusal::Unauthorized(_) => OauthError::InvalidClient,
        other => OauthError::from(other),
    })
}

/// Empty, for a token that nobody knows too: it is not valid any more either way (RFC 7009, section 2.2).
fn success() -> Response {
    (StatusCode::OK, [(header::CACHE_CONTROL, "no-store")]).into_response()
}

/// Here, and not at the token endpoint, a client that is not itself is 401.
fn error_response(error: OauthError) -> Response {
    match error {
        OauthError::InvalidClient => error.answer_with(StatusCode::UNAUTHORIZED),
        _ => error.answer(),
    }
}
