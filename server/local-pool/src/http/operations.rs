//! The user-pools API: JSON 1.1 over `POST /`, with the operation named in `X-Amz-Target`.
//!
//! Operations run outside the async threads, because they compute exponentiations and may write the state
//! file.

mod add_user_pool_client_secret;
mod admin_add_user_to_group;
mod admin_confirm_sign_up;
mod admin_create_user;
mod admin_delete_user;
mod admin_disable_user;
mod admin_enable_user;
mod admin_get_user;
mod admin_initiate_auth;
mod admin_list_groups_for_user;
mod admin_list_user_sessions;
mod admin_remove_user_from_group;
mod admin_request;
mod admin_reset_user_password;
mod admin_respond_to_auth_challenge;
mod admin_revoke_user_session;
mod admin_set_user_mfa_preference;
mod admin_set_user_password;
mod admin_update_user_attributes;
mod admin_user_global_sign_out;
mod associate_software_token;
mod attribute;
mod auth_flow;
mod auth_response;
mod change_password;
mod client_secret_descriptor;
mod complete_web_authn_registration;
mod confirm_device;
mod confirm_forgot_password;
mod confirm_sign_up;
mod create_group;
mod delete_user;
mod delete_user_attributes;
mod delete_user_pool_client_secret;
mod delete_web_authn_credential;
mod describe_user_pool;
mod describe_user_pool_client;
mod device_type;
mod forget_device;
mod forgot_password;
mod get_device;
mod get_tokens_from_refresh_token;
mod get_user;
mod get_user_attribute_verification_code;
mod get_user_auth_factors;
mod get_user_pool_mfa_config;
mod get_user_pool_session_configuration;
mod global_sign_out;
mod group_type;
mod initiate_auth;
mod list_devices;
mod list_groups;
mod list_user_pool_client_secrets;
mod list_user_sessions;
mod list_users;
mod list_web_authn_credentials;
mod members;
mod read_only;
mod request;
mod resend_confirmation_code;
mod respond_to_auth_challenge;
mod response;
mod revoke_token;
mod revoke_user_session;
mod set_user_mfa_preference;
mod set_user_pool_mfa_config;
mod set_user_pool_session_configuration;
mod sign_up;
mod start_web_authn_registration;
mod unsigned;
mod update_device_status;
mod update_user_attributes;
mod update_user_pool;
mod update_user_pool_client;
mod user_type;
mod verify_software_token;
mod verify_user_attribute;

use std::sync::Arc;

use axum::{
    Router,
    body::Bytes,
    extract::{State, rejection::BytesRejection},
    http::{Extensions, HeaderMap},
    response::Response,
    routing::post,
};
use serde_json::Value;

use crate::{
    http::{app_state::AppState, caller::caller},
    pool::{refusal::Refusal, session_record::Caller, user_pool::UserPool},
    rules::sessions,
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
    extensions: Extensions,
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
            .and_then(|()| read_only::check(&app.pool, &operation))
            .and_then(|()| run(&app.pool, &operation, &body))
            .and_then(|response| {
                record_activity(&app.pool, &response, caller(&headers, &extensions))?;
                Ok(response)
            });
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

/// Records a response with tokens as activity of their session.
fn record_activity(pool: &UserPool, response: &Value, caller: Caller) -> Result<(), Refusal> {
    let tokens = &response["AuthenticationResult"];
    match tokens["AccessToken"].as_str() {
        Some(token) => {
            sessions::record_activity(pool, token, tokens["RefreshToken"].is_string(), caller)
        }
        None => Ok(()),
    }
}

fn run(pool: &UserPool, operation: &str, body: &[u8]) -> Result<Value, Refusal> {
    use request::call;
    match operation {
        "AssociateSoftwareToken" => call(pool, body, associate_software_token::run),
        "ChangePassword" => call(pool, body, change_password::run),
        "CompleteWebAuthnRegistration" => call(pool, body, complete_web_authn_registration::run),
        "ConfirmDevice" => call(pool, body, confirm_device::run),
        "ConfirmForgotPassword" => call(pool, body, confirm_forgot_password::run),
        "ConfirmSignUp" => call(pool, body, confirm_sign_up::run),
        "DeleteUser" => call(pool, body, delete_user::run),
        "DeleteUserAttributes" => call(pool, body, delete_user_attributes::run),
        "DeleteWebAuthnCredential" => call(pool, body, delete_web_authn_credential::run),
        "ForgetDevice" => call(pool, body, forget_device::run),
        "ForgotPassword" => call(pool, body, forgot_password::run),
        "GetDevice" => call(pool, body, get_device::run),
        "GetTokensFromRefreshToken" => call(pool, body, get_tokens_from_refresh_token::run),
        "GetUser" => call(pool, body, get_user::run),
        "GetUserAttributeVerificationCode" => {
            call(pool, body, get_user_attribute_verification_code::run)
        }
        "GetUserAuthFactors" => call(pool, body, get_user_auth_factors::run),
        "GlobalSignOut" => call(pool, body, global_sign_out::run),
        "InitiateAuth" => call(pool, body, initiate_auth::run),
        "ListDevices" => call(pool, body, list_devices::run),
        "ListUserSessions" => call(pool, body, list_user_sessions::run),
        "ListWebAuthnCredentials" => call(pool, body, list_web_authn_credentials::run),
        "ResendConfirmationCode" => call(pool, body, resend_confirmation_code::run),
        "RespondToAuthChallenge" => call(pool, body, respond_to_auth_challenge::run),
        "RevokeToken" => call(pool, body, revoke_token::run),
        "RevokeUserSession" => call(pool, body, revoke_user_session::run),
        "SetUserMFAPreference" => call(pool, body, set_user_mfa_preference::run),
        "SignUp" => call(pool, body, sign_up::run),
        "StartWebAuthnRegistration" => call(pool, body, start_web_authn_registration::run),
        "UpdateDeviceStatus" => call(pool, body, update_device_status::run),
        "UpdateUserAttributes" => call(pool, body, update_user_attributes::run),
        "VerifySoftwareToken" => call(pool, body, verify_software_token::run),
        "VerifyUserAttribute" => call(pool, body, verify_user_attribute::run),
        _ => run_for_administrator(pool, operation, body),
    }
}

/// Runs an operation that needs AWS credentials in Cognito.
fn run_for_administrator(pool: &UserPool, operation: &str, body: &[u8]) -> Result<Value, Refusal> {
    use request::call;
    match operation {
        "AddUserPoolClientSecret" => call(pool, body, add_user_pool_client_secret::run),
        "AdminAddUserToGroup" => call(pool, body, admin_add_user_to_group::run),
        "AdminConfirmSignUp" => call(pool, body, admin_confirm_sign_up::run),
        "AdminCreateUser" => call(pool, body, admin_create_user::run),
        "AdminDeleteUser" => call(pool, body, admin_delete_user::run),
        "AdminDisableUser" => call(pool, body, admin_disable_user::run),
        "AdminEnableUser" => call(pool, body, admin_enable_user::run),
        "AdminGetUser" => call(pool, body, admin_get_user::run),
        "AdminInitiateAuth" => call(pool, body, admin_initiate_auth::run),
        "AdminListGroupsForUser" => call(pool, body, admin_list_groups_for_user::run),
        "AdminListUserSessions" => call(pool, body, admin_list_user_sessions::run),
        "AdminRemoveUserFromGroup" => call(pool, body, admin_remove_user_from_group::run),
        "AdminResetUserPassword" => call(pool, body, admin_reset_user_password::run),
        "AdminRespondToAuthChallenge" => call(pool, body, admin_respond_to_auth_challenge::run),
        "AdminRevokeUserSession" => call(pool, body, admin_revoke_user_session::run),
        "AdminSetUserMFAPreference" => call(pool, body, admin_set_user_mfa_preference::run),
        "AdminSetUserPassword" => call(pool, body, admin_set_user_password::run),
        "AdminUpdateUserAttributes" => call(pool, body, admin_update_user_attributes::run),
        "AdminUserGlobalSignOut" => call(pool, body, admin_user_global_sign_out::run),
        "CreateGroup" => call(pool, body, create_group::run),
        "DeleteUserPoolClientSecret" => call(pool, body, delete_user_pool_client_secret::run),
        "DescribeUserPool" => call(pool, body, describe_user_pool::run),
        "DescribeUserPoolClient" => call(pool, body, describe_user_pool_client::run),
        "GetUserPoolMfaConfig" => call(pool, body, get_user_pool_mfa_config::run),
        "GetUserPoolSessionConfiguration" => {
            call(pool, body, get_user_pool_session_configuration::run)
        }
        "ListGroups" => call(pool, body, list_groups::run),
        "ListUserPoolClientSecrets" => call(pool, body, list_user_pool_client_secrets::run),
        "ListUsers" => call(pool, body, list_users::run),
        "SetUserPoolMfaConfig" => call(pool, body, set_user_pool_mfa_config::run),
        "SetUserPoolSessionConfiguration" => {
            call(pool, body, set_user_pool_session_configuration::run)
        }
        "UpdateUserPool" => call(pool, body, update_user_pool::run),
        "UpdateUserPoolClient" => call(pool, body, update_user_pool_client::run),
        _ => Err(Refusal::UnknownOperation(format!(
            "The local pool has no operation `{}`.",
            operation.escape_debug()
        ))),
    }
}
