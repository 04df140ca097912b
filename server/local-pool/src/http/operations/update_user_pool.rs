//! `UpdateUserPool`: changes policies, tier, names of authentication levels, devices, second factors and who may sign up. Other members are ignored.
//!
//! As in Cognito, a member that is absent returns to its default. The tier is kept: it is not documented whether the
//! service moves a pool to another tier in that case.

use serde::Deserialize;

use crate::{
    http::operations::{
        members::{check_user_pool_id, enum_value, enum_values, in_range},
        response::Empty,
    },
    pool::{
        password_policy::PasswordPolicy,
        refusal::Refusal,
        settings::{
            Settings,
            acr_configuration::{AcrConfiguration, AcrNames},
            auth_factor::AuthFactor,
            device_configuration::DeviceConfiguration,
            mfa::MfaConfiguration,
        },
        user_pool::UserPool,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    #[serde(default)]
    policies: Policies,
    mfa_configuration: Option<String>,
    user_pool_tier: Option<String>,
    #[serde(default)]
    acr_configuration: AcrNames,
    device_configuration: Option<DeviceConfiguration>,
    #[serde(default)]
    admin_create_user_config: AdminCreateUserConfig,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Policies {
    password_policy: Option<SentPasswordPolicy>,
    sign_in_policy: Option<SignInPolicy>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the members of PasswordPolicyType"
)]
struct SentPasswordPolicy {
    minimum_length: Option<i64>,
    #[serde(default)]
    require_lowercase: bool,
    #[serde(default)]
    require_uppercase: bool,
    #[serde(default)]
    require_numbers: bool,
    #[serde(default)]
    require_symbols: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct SignInPolicy {
    #[serde(default)]
    allowed_first_auth_factors: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct AdminCreateUserConfig {
    allow_admin_create_user_only: bool,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Empty, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    pool.configuration.change_settings(|settings| {
        change(settings, request)?;
        settings.check()
    })?;
    Ok(Empty {})
}

fn change(settings: &mut Settings, request: Request) -> Result<(), Refusal> {
    settings.password_policy = password_policy(request.policies.password_policy)?;
    settings.allowed_first_auth_factors = first_auth_factors(request.policies.sign_in_policy)?;
    settings.mfa_configuration =
        mfa_configuration(settings.mfa_configuration, request.mfa_configuration)?;
    if let Some(tier) = request.user_pool_tier {
        settings.user_pool_tier = enum_value("userPoolTier", &tier)?;
    }
    settings.acr_configuration = AcrConfiguration::new(request.acr_configuration)?;
    settings.device_configuration = request.device_configuration;
    settings.allow_admin_create_user_only = request
        .admin_create_user_config
        .allow_admin_create_user_only;
    Ok(())
}

fn password_policy(sent: Option<SentPasswordPolicy>) -> Result<PasswordPolicy, Refusal> {
    let Some(sent) = sent else {
        // The policy of a pool that was created without one.
        return Ok(PasswordPolicy {
            symbol: true,
            ..PasswordPolicy::default()
        });
    };
    let min = in_range(
        "policies.passwordPolicy.minimumLength",
        sent.minimum_length.unwrap_or(8),
        6,
        99,
    )?;
    Ok(PasswordPolicy {
        min: usize::try_from(min).unwrap_or(8),
        lower: sent.require_lowercase,
        upper: sent.require_uppercase,
        number: sent.require_numbers,
        symbol: sent.require_symbols,
    })
}

fn first_auth_factors(sent: Option<SignInPolicy>) -> Result<Vec<AuthFactor>, Refusal> {
    let member = "policies.signInPolicy.allowedFirstAuthFactors";
    let Some(sent) = sent else {
        return Ok(vec![AuthFactor::Password]);
    };
    let factors = enum_values(member, &sent.allowed_first_auth_factors)?;
    if factors.contains(&AuthFactor::Password) {
        Ok(factors)
    } else {
        Err(Refusal::InvalidParameter(
            "PASSWORD must be one of the AllowedFirstAuthFactors.".to_owned(),
        ))
    }
}

fn mfa_configuration(
    current: MfaConfiguration,
    sent: Option<String>,
) -> Result<MfaConfiguration, Refusal> {
    let Some(sent) = sent else {
        return Ok(MfaConfiguration::Off);
    };
    let requested = enum_value("mfaConfiguration", &sent)?;
    if requested == MfaConfiguration::On && current != MfaConfiguration::On {
        // Only `SetUserPoolMfaConfig` can do that.
        return Err(Refusal::InvalidParameter(
            "Cannot turn MFA functionality ON, once the user pool has been created.".to_owned(),
        ));
    }
    Ok(requested)
}
