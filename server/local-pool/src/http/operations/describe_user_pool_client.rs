//! `DescribeUserPoolClient`: returns the settings of a client, including its secret.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    http::operations::{members::check_user_pool_id, request::required},
    pool::{clients::Client, refusal::Refusal, user_pool::UserPool},
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    client_id: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Value, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let client = pool.client(&required(request.client_id, "clientId")?)?;
    Ok(json!({ "UserPoolClient": describe(pool, &client) }))
}

/// `UserPoolClientType`, without the members that have no counterpart here.
pub fn describe(pool: &UserPool, client: &Client) -> Value {
    let mut described = json!({
        "UserPoolId": pool.description.user_pool_id,
        "ClientId": client.id,
        "ClientName": client.client_name,
        "ExplicitAuthFlows": client.explicit_auth_flows,
        "AuthSessionValidity": client.auth_session_validity,
        "AccessTokenValidity": client.access_token_validity.value,
        "IdTokenValidity": client.id_token_validity.value,
        "RefreshTokenValidity": client.refresh_token_validity.value,
        "TokenValidityUnits": {
            "AccessToken": client.access_token_validity.unit,
            "IdToken": client.id_token_validity.unit,
            "RefreshToken": client.refresh_token_validity.unit,
        },
        "RefreshTokenRotation": { "Feature": "DISABLED" },
        "PreventUserExistenceErrors": if client.prevent_user_existence_errors { "ENABLED" } else { "LEGACY" },
        "SupportedIdentityProviders": client.supported_identity_providers,
        "CallbackURLs": client.callback_urls,
        "LogoutURLs": client.logout_urls,
        "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthFlows": if client.allows_code_grant { &["code"][..] } else { &["implicit"] },
        "AllowedOAuthScopes": client.allowed_scopes,
        "EnableTokenRevocation": true,
    });
    if let Some(secret) = client.secret() {
        described["ClientSecret"] = json!(secret);
    }
    if let Some(rotation) = client.refresh_token_rotation {
        described["RefreshTokenRotation"] = json!({
            "Feature": "ENABLED",
            "RetryGracePeriodSeconds": rotation.retry_grace_period_seconds,
        });
    }
    described
}
