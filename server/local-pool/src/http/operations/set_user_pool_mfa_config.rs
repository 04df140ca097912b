//! `SetUserPoolMfaConfig`: changes the second factors and the passkey settings of the pool. A second factor that is
//! absent from the request is disabled; the passkey settings are only changed if they are present.

use serde::Deserialize;
use serde_json::Value;

use crate::{
    http::operations::{
        get_user_pool_mfa_config::describe,
        members::{check_user_pool_id, enum_value},
    },
    pool::{
        refusal::Refusal,
        settings::{
            Settings,
            mfa::{Mfa, MfaConfiguration},
        },
        user_pool::UserPool,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    mfa_configuration: Option<String>,
    sms_mfa_configuration: Option<Value>,
    software_token_mfa_configuration: Option<SoftwareToken>,
    email_mfa_configuration: Option<Value>,
    web_authn_configuration: Option<WebAuthn>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", default)]
#[derive(Default)]
struct SoftwareToken {
    enabled: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct WebAuthn {
    relying_party_id: Option<String>,
    user_verification: Option<String>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Value, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    pool.configuration.change_settings(|settings| {
        change(settings, request)?;
        settings.check()
    })?;
    Ok(describe(&pool.settings()))
}

fn change(settings: &mut Settings, request: Request) -> Result<(), Refusal> {
    if let Some(sent) = &request.mfa_configuration {
        settings.mfa_configuration = enum_value("mfaConfiguration", sent)?;
    }
    settings.enabled_mfas = enabled_mfas(&request);
    if settings.mfa_configuration == MfaConfiguration::Off && !settings.enabled_mfas.is_empty() {
        return Err(Refusal::InvalidParameter(
            "Invalid MFA configuration given, can't turn off MFA and configure an MFA together."
                .to_owned(),
        ));
    }
    if let Some(web_authn) = request.web_authn_configuration {
        change_web_authn(settings, web_authn)?;
    }
    Ok(())
}

fn enabled_mfas(request: &Request) -> Vec<Mfa> {
    let software_token = request.software_token_mfa_configuration.as_ref();
    [
        (Mfa::SmsMfa, request.sms_mfa_configuration.is_some()),
        (
            Mfa::SoftwareTokenMfa,
            software_token.is_some_and(|token| token.enabled),
        ),
        (Mfa::EmailOtp, request.email_mfa_configuration.is_some()),
    ]
    .into_iter()
    .filter_map(|(mfa, enabled)| enabled.then_some(mfa))
    .collect()
}

fn change_web_authn(settings: &mut Settings, sent: WebAuthn) -> Result<(), Refusal> {
    settings.user_pool_tier.require_essentials("WEB_AUTHN")?;
    if let Some(id) = sent.relying_party_id {
        let valid = (1..=127).contains(&id.len()) && url::Host::parse(&id).is_ok();
        if !valid {
            return Err(Refusal::InvalidParameter(format!(
                "{} is not a valid relying party ID.",
                id.escape_debug()
            )));
        }
        settings.web_authn.relying_party_id = id;
    }
    settings.web_authn.user_verification = match sent.user_verification {
        Some(sent) => enum_value("webAuthnConfiguration.userVerification", &sent)?,
        None => settings.web_authn.user_verification,
    };
    Ok(())
}
