//! `GetUserPoolMfaConfig`: returns the second factors and the passkey settings of the pool.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    http::operations::members::check_user_pool_id,
    pool::{
        refusal::Refusal,
        settings::{Settings, mfa::Mfa},
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
    Ok(describe(&pool.settings()))
}

/// The response of this operation and of `SetUserPoolMfaConfig`. A factor that is not enabled is absent.
pub fn describe(settings: &Settings) -> Value {
    let mut described = json!({
        "MfaConfiguration": settings.mfa_configuration,
        "WebAuthnConfiguration": settings.web_authn,
    });
    if settings.has_mfa(Mfa::SmsMfa) {
        let role = "arn:aws:iam::000000000000:role/local-pool";
        described["SmsMfaConfiguration"] = json!({ "SmsConfiguration": { "SnsCallerArn": role } });
    }
    if settings.has_mfa(Mfa::SoftwareTokenMfa) {
        described["SoftwareTokenMfaConfiguration"] = json!({ "Enabled": true });
    }
    if settings.has_mfa(Mfa::EmailOtp) {
        described["EmailMfaConfiguration"] = json!({});
    }
    described
}
