//! The user-pools API: JSON 1.1 over `POST /`, with the operation named in `X-Amz-Target`.
//!
//! Operations run outside the async threads, because they compute exponentiations and may write the state
//! file.

mod associate_software_token;
mod auth_response;
mod confirm_forgot_password;
mod confirm_sign_up;
mod describe_user_pool;
mod describe_user_pool_client;
mod forgot_password;
mod get_tokens_from_refresh_token;
mod get_user;
mod get_user_auth_factors;
mod get_user_pool_mfa_config;
mod global_sign_out;
mod initiate_auth;
mod members;
mod request;
mod resend_confirmation_code;
mod respond_to_auth_challenge;
mod response;
mod revoke_token;
mod set_user_mfa_preference;
mod set_user_pool_mfa_config;
mod sign_up;
mod unsigned;
mod update_user_pool;
mod update_user_pool_client;
mod verify_software_token;

use std::sync::Arc;

use axum::{
    Router,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::HeaderMap,
    response::Response,
    routing::post,
};
use serde_json::Value;

use crate::{
    http::app_state::AppState,
    pool::{refusal::Refusal, user_pool::UserPool},
};

const TARGET: &str = "x-amz-target";
const SERVICE: &str = "AWSCognitoIdentityProviderService.";

/// `POST /`.
pub fn router() -> Router<Arc<AppState>> {
    Router::new().route("/", post(dispatch))
}

async fn dispatch(
    State(app): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let request_id = app.pool.random.uuid();
    let target = headers.get(TARGET).and_then(|value| value.to_str().ok());
    let operation = target
        .and_then(|target| target.strip_prefix(SERVICE))
        .unwrap_or_default()
        .to_owned();
    let run = move || {
        let body = body.map_err(|rejection| Refusal::Serialization(rejection.to_string()))?;
        let outcome = unsigned::check(&app.pool, &operation, &headers)
            .and_then(|()| run(&app.pool, &operation, &body));
        // Log the names of operations and exceptions only: messages and bodies may contain names, codes and
        // passwords.
        let exception = outcome.as_ref().err().map(Refusal::name);
        tracing::debug!(operation, exception, "operation finished");
        outcome
    };
    let outcome = tokio::task::spawn_blocking(run)
        .await
        .unwrap_or_else(|error| Err(Refusal::caused_by("the operation panicked", error)));
    response::build(outcome, request_id)
}

fn run(pool: &UserPool, operation: &str, body: &[u8]) -> Result<Value, Refusal> {
    use request::call;
    match operation {
        "AssociateSoftwareToken" => call(pool, body, associate_software_token::run),
        "ConfirmForgotPassword" => call(pool, body, confirm_forgot_password::run),
        "ConfirmSignUp" => call(pool, body, confirm_sign_up::run),
        "DescribeUserPool" => call(pool, body, describe_user_pool::run),
        "DescribeUserPoolClient" => call(pool, body, describe_user_pool_client::run),
        "ForgotPassword" => call(pool, body, forgot_password::run),
        "GetTokensFromRefreshToken" => call(pool, body, get_tokens_from_refresh_token::run),
        "GetUserPoolMfaConfig" => call(pool, body, get_user_pool_mfa_config::run),
        "GetUser" => call(pool, body, get_user::run),
        "GetUserAuthFactors" => call(pool, body, get_user_auth_factors::run),
        "GlobalSignOut" => call(pool, body, global_sign_out::run),
        "InitiateAuth" => call(pool, body, initiate_auth::run),
        "ResendConfirmationCode" => call(pool, body, resend_confirmation_code::run),
        "RespondToAuthChallenge" => call(pool, body, respond_to_auth_challenge::run),
        "RevokeToken" => call(pool, body, revoke_token::run),
        "SetUserMFAPreference" => call(pool, body, set_user_mfa_preference::run),
        "SetUserPoolMfaConfig" => call(pool, body, set_user_pool_mfa_config::run),
        "SignUp" => call(pool, body, sign_up::run),
        "UpdateUserPool" => call(pool, body, update_user_pool::run),
        "UpdateUserPoolClient" => call(pool, body, update_user_pool_client::run),
        "VerifySoftwareToken" => call(pool, body, verify_software_token::run),
        _ => Err(Refusal::UnknownOperation(format!(
            "The local pool has no operation `{}`.",
            operation.escape_debug()
        ))),
    }
}
