//! `DescribeUserPool`: returns the settings of the pool.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    http::operations::members::check_user_pool_id,
    pool::{
        refusal::Refusal,
        settings::{POOL_NAME, Settings, username_attributes::UsernameAttributes},
        user_pool::UserPool,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "operations take their request by value"
)]
pub fn run(pool: &UserPool, request: Request) -> Result<Value, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let mut described = describe(&pool.settings());
    described["Id"] = json!(pool.description.user_pool_id);
    described["EstimatedNumberOfUsers"] = json!(pool.read(|state| state.users.len()));
    Ok(json!({ "UserPool": described }))
}

/// `UserPoolType`, without the members that have no counterpart here.
fn describe(settings: &Settings) -> Value {
    let policy = &settings.password_policy;
    let mut described = json!({
        "Name": POOL_NAME,
        "Status": "Enabled",
        "Policies": {
            "PasswordPolicy": {
                "MinimumLength": policy.min,
                "RequireLowercase": policy.lower,
                "RequireUppercase": policy.upper,
                "RequireNumbers": policy.number,
                "RequireSymbols": policy.symbol,
                "TemporaryPasswordValidityDays": 7,
            },
            "SignInPolicy": { "AllowedFirstAuthFactors": settings.allowed_first_auth_factors },
        },
        "MfaConfiguration": settings.mfa_configuration,
        "UserPoolTier": settings.user_pool_tier,
        "AcrConfiguration": settings.acr_configuration,
        "AutoVerifiedAttributes": ["email"],
        "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": settings.allow_admin_create_user_only },
        "SchemaAttributes": settings.custom_attributes.iter().map(|name| schema(name)).collect::<Value>(),
    });
    if settings.username_attributes == UsernameAttributes::Email {
        described["UsernameAttributes"] = json!(["email"]);
    }
    if let Some(devices) = settings.device_configuration {
        described["DeviceConfiguration"] = json!(devices);
    }
    described
}

fn schema(name: &str) -> Value {
    json!({
        "Name": name,
        "AttributeDataType": "String",
        "DeveloperOnlyAttribute": false,
        "Mutable": true,
        "Required": false,
        "StringAttributeConstraints": { "MaxLength": "2048" },
    })
}
