//! `UpdateUserPoolClient`: replaces the settings of a client. As in Cognito, a member that is absent returns to its
//! default, even the callback URLs: read the settings with `DescribeUserPoolClient` first, and send all of them.
//! Unlike in Cognito, absent scopes and grants stay as they are. Members about attribute permissions are ignored.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    http::operations::{
        describe_user_pool_client::describe,
        members::{check_user_pool_id, enum_value, enum_values, in_range},
        request::required,
    },
    pool::{
        clients::{
            Client,
            auth_flow::{DEFAULT_FLOWS, ExplicitAuthFlow},
            client_settings::{COGNITO, ClientSettings, RefreshTokenRotation},
            scopes::SCOPES,
            token_validity::{TimeUnit, TokenValidity},
        },
        refusal::Refusal,
        settings::Settings,
        user_pool::UserPool,
    },
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Request {
    user_pool_id: Option<String>,
    client_id: Option<String>,
    client_name: Option<String>,
    #[serde(default)]
    explicit_auth_flows: Vec<String>,
    auth_session_validity: Option<i64>,
    access_token_validity: Option<i64>,
    id_token_validity: Option<i64>,
    refresh_token_validity: Option<i64>,
    #[serde(default)]
    token_validity_units: TokenValidityUnits,
    refresh_token_rotation: Option<Rotation>,
    prevent_user_existence_errors: Option<String>,
    #[serde(default)]
    supported_identity_providers: Vec<String>,
    #[serde(default, rename = "CallbackURLs")]
    callback_urls: Vec<String>,
    #[serde(default, rename = "LogoutURLs")]
    logout_urls: Vec<String>,
    #[serde(rename = "AllowedOAuthFlows")]
    allowed_oauth_flows: Option<Vec<String>>,
    #[serde(rename = "AllowedOAuthScopes")]
    allowed_oauth_scopes: Option<Vec<String>>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[expect(clippy::struct_field_names, reason = "the members of the API")]
struct TokenValidityUnits {
    access_token: Option<String>,
    id_token: Option<String>,
    refresh_token: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Rotation {
    feature: Option<String>,
    retry_grace_period_seconds: Option<i64>,
}

pub fn run(pool: &UserPool, request: Request) -> Result<Value, Refusal> {
    check_user_pool_id(pool, request.user_pool_id.as_deref())?;
    let client = pool.client(&required(request.client_id.clone(), "clientId")?)?;
    let settings = read(pool, &client, request)?;
    check(&pool.settings(), &settings)?;
    let client = Client {
        settings,
        ..Arc::unwrap_or_clone(client)
    };
    let described = describe(pool, &client);
    pool.configuration.replace_client(client);
    Ok(json!({ "UserPoolClient": described }))
}

fn read(pool: &UserPool, client: &Client, request: Request) -> Result<ClientSettings, Refusal> {
    let units = &request.token_validity_units;
    let flows = enum_values("explicitAuthFlows", &request.explicit_auth_flows)?;
    Ok(ClientSettings {
        client_name: request
            .client_name
            .unwrap_or_else(|| client.client_name.clone()),
        explicit_auth_flows: if flows.is_empty() {
            DEFAULT_FLOWS.to_vec()
        } else {
            flows
        },
        auth_session_validity: in_range(
            "authSessionValidity",
            request.auth_session_validity.unwrap_or(3),
            3,
            15,
        )?,
        access_token_validity: validity(
            request.access_token_validity,
            units.access_token.as_deref(),
            ONE_HOUR,
        )?,
        id_token_validity: validity(
            request.id_token_validity,
            units.id_token.as_deref(),
            ONE_HOUR,
        )?,
        refresh_token_validity: validity(
            request.refresh_token_validity,
            units.refresh_token.as_deref(),
            THIRTY_DAYS,
        )?,
        refresh_token_rotation: rotation(request.refresh_token_rotation)?,
        prevent_user_existence_errors: prevent_errors(
            request.prevent_user_existence_errors.as_deref(),
        )?,
        supported_identity_providers: providers(pool, request.supported_identity_providers)?,
        callback_urls: urls("CallbackURLs", request.callback_urls)?,
        logout_urls: urls("LogoutURLs", request.logout_urls)?,
        allows_code_grant: code_grant(client, request.allowed_oauth_flows)?,
        allowed_scopes: scopes(client, request.allowed_oauth_scopes)?,
    })
}

/// The default of access and ID tokens, and the unit of a number without one.
const ONE_HOUR: TokenValidity = TokenValidity {
    value: 1,
    unit: TimeUnit::Hours,
};

/// The default of refresh tokens, and the unit of a number without one.
const THIRTY_DAYS: TokenValidity = TokenValidity {
    value: 30,
    unit: TimeUnit::Days,
};

/// Zero counts as absent, as in Cognito.
fn validity(
    value: Option<i64>,
    unit: Option<&str>,
    default: TokenValidity,
) -> Result<TokenValidity, Refusal> {
    let unit = match unit {
        Some(unit) => enum_value("tokenValidityUnits", unit)?,
        None => default.unit,
    };
    match value.filter(|value| *value != 0) {
        Some(value) => Ok(TokenValidity { value, unit }),
        None => Ok(default),
    }
}

fn rotation(sent: Option<Rotation>) -> Result<Option<RefreshTokenRotation>, Refusal> {
    let Some(sent) = sent else {
        return Ok(None);
    };
    let grace = sent.retry_grace_period_seconds.unwrap_or(0);
    let member = "refreshTokenRotation.retryGracePeriodSeconds";
    let retry_grace_period_seconds = in_range(member, grace, 0, 60)?;
    let feature = required(sent.feature, "refreshTokenRotation.feature")?;
    let feature: Feature = enum_value("refreshTokenRotation.feature", &feature)?;
    Ok(
        (feature == Feature::Enabled).then_some(RefreshTokenRotation {
            retry_grace_period_seconds,
        }),
    )
}

/// `FeatureType`.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
enum Feature {
    Enabled,
    Disabled,
}

/// `PreventUserExistenceErrorTypes`.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
enum ExistenceErrors {
    Legacy,
    Enabled,
}

fn prevent_errors(sent: Option<&str>) -> Result<bool, Refusal> {
    let sent = sent.unwrap_or("LEGACY");
    enum_value("preventUserExistenceErrors", sent)
        .map(|value: ExistenceErrors| value == ExistenceErrors::Enabled)
}

/// Without a provider, the pool's own users can still sign in.
fn providers(pool: &UserPool, sent: Vec<String>) -> Result<Vec<String>, Refusal> {
    let known = pool.settings().identity_providers.clone();
    for name in &sent {
        if name != COGNITO && !known.contains(name) {
            return Err(Refusal::InvalidParameter(format!(
                "The provider {} does not exist for User Pool {}.",
                name.escape_debug(),
                pool.description.user_pool_id
            )));
        }
    }
    if sent.is_empty() {
        Ok(vec![COGNITO.to_owned()])
    } else {
        Ok(sent)
    }
}

/// `OAuthFlowType`.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "snake_case")]
enum OAuthFlow {
    Code,
    Implicit,
    ClientCredentials,
}

fn code_grant(client: &Client, sent: Option<Vec<String>>) -> Result<bool, Refusal> {
    let Some(sent) = sent else {
        return Ok(client.allows_code_grant);
    };
    let flows: Vec<OAuthFlow> = enum_values("allowedOAuthFlows", &sent)?;
    Ok(flows.contains(&OAuthFlow::Code))
}

fn scopes(client: &Client, sent: Option<Vec<String>>) -> Result<Vec<String>, Refusal> {
    let sent = sent.unwrap_or_else(|| client.allowed_scopes.clone());
    match sent.iter().find(|scope| !SCOPES.contains(&scope.as_str())) {
        Some(scope) => Err(Refusal::InvalidParameter(format!(
            "Invalid scope requested: {}",
            scope.escape_debug()
        ))),
        None => Ok(sent),
    }
}

fn urls(member: &str, sent: Vec<String>) -> Result<Vec<String>, Refusal> {
    let invalid =
        |text: &&String| url::Url::parse(text).map_or(true, |url| url.fragment().is_some());
    match sent.iter().find(invalid) {
        Some(text) => Err(Refusal::InvalidParameter(format!(
            "{} is not a valid URL in {member}: it must be absolute and without a fragment.",
            text.escape_debug()
        ))),
        None => Ok(sent),
    }
}

/// Rules about more than one member.
fn check(pool: &Settings, client: &ClientSettings) -> Result<(), Refusal> {
    let (minute, day) = (60, 86_400);
    let refresh = client.refresh_token_validity.seconds();
    let short_lived = [client.access_token_validity, client.id_token_validity];
    let valid = (60 * minute..=3650 * day).contains(&refresh)
        && short_lived.iter().all(|validity| {
            let seconds = validity.seconds();
            (5 * minute..=day).contains(&seconds) && seconds <= refresh
        });
    if !valid {
        return Err(Refusal::InvalidParameter(
            "Invalid range for token validity.".to_owned(),
        ));
    }
    if client.refresh_token_rotation.is_none() {
        return Ok(());
    }
    pool.user_pool_tier
        .require_essentials("Refresh Token Rotation")?;
    if client.allows(ExplicitAuthFlow::AllowRefreshTokenAuth) {
        return Err(Refusal::InvalidParameter(
            "ALLOW_REFRESH_TOKEN_AUTH cannot be combined with refresh token rotation.".to_owned(),
        ));
    }
    Ok(())
}
