//! The settings of the user pool and its app client.

use url::Url;
use wire::Secret;

use super::address::{optional_url, secure_url};
use super::{Error, Errors, invalid, non_blank};
use crate::config::{PoolConfig, SecretFile, SecretOwner, Settings};

pub(super) fn pool(settings: &Settings, errors: &mut Errors) -> Option<PoolConfig> {
    let user_pool_id = errors.check(user_pool_id(settings.cognito_user_pool_id.as_deref()));
    let client_id = errors.check(client_id(settings.cognito_client_id.as_deref()));
    // Without the ids, whose secret it is cannot be checked.
    let owner = user_pool_id.clone().zip(client_id.clone());
    let secret = owner.and_then(|(user_pool_id, client_id)| {
        let owner = SecretOwner {
            user_pool_id,
            client_id,
        };
        errors.check(client_secret(settings, owner))
    });
    let region = region(settings, user_pool_id.as_deref());
    let issuer = issuer(settings, user_pool_id.as_deref(), &region);
    let jwks_url = jwks_url(settings, issuer.as_deref(), errors);
    let mut url =
        |variable, text: &Option<String>| errors.check(optional_url(variable, text.as_deref()));
    let endpoint = url("COGNITO_ENDPOINT", &settings.cognito_endpoint);
    let domain = url("COGNITO_DOMAIN", &settings.cognito_domain);
    let scopes = errors.check(scopes(&settings.cognito_scopes));
    let (client_secret, client_secret_file) = secret?;
    Some(PoolConfig {
        client_id: client_id?,
        client_secret,
        client_secret_file,
        region,
        endpoint: endpoint?,
        issuer: issuer?,
        jwks_url: jwks_url?,
        domain: domain?,
        scopes: scopes?,
        user_pool_id: user_pool_id?,
    })
}

fn region(settings: &Settings, user_pool_id: Option<&str>) -> String {
    let of_pool = user_pool_id.and_then(|id| id.split_once('_'));
    let of_pool = of_pool.map(|(region, _)| region);
    let region = non_blank(settings.cognito_region.as_deref()).or(of_pool);
    region.unwrap_or_default().to_owned()
}

fn issuer(settings: &Settings, user_pool_id: Option<&str>, region: &str) -> Option<String> {
    match non_blank(settings.cognito_issuer.as_deref()) {
        Some(issuer) => Some(issuer.trim_end_matches('/').to_owned()),
        None => user_pool_id.map(|id| format!("https://cognito-idp.{region}.amazonaws.com/{id}")),
    }
}

/// Only the default is derived from the issuer.
fn jwks_url(settings: &Settings, issuer: Option<&str>, errors: &mut Errors) -> Option<Url> {
    let url = optional_url("COGNITO_JWKS_URL", settings.cognito_jwks_url.as_deref());
    errors.check(url)?.or_else(|| {
        let url = format!("{}/.well-known/jwks.json", issuer?);
        errors.check(secure_url("COGNITO_ISSUER", &url))
    })
}

fn client_id(text: Option<&str>) -> Result<String, Error> {
    let id = non_blank(text)
        .ok_or_else(|| invalid("COGNITO_CLIENT_ID", "is missing: the id of the app client"));
    id.map(str::to_owned)
}

fn user_pool_id(text: Option<&str>) -> Result<String, Error> {
    const VARIABLE: &str = "COGNITO_USER_POOL_ID";
    let id = non_blank(text).ok_or_else(|| {
        invalid(
            VARIABLE,
            "is missing: the id of the user pool, like us-east-1_AbCdEfGhI",
        )
    })?;
    let is_well_formed = id.len() <= 55
        && id.split_once('_').is_some_and(|(region, name)| {
            let is_region_char = |c: char| c.is_ascii_alphanumeric() || c == '-';
            !region.is_empty()
                && region.chars().all(is_region_char)
                && !name.is_empty()
                && name.chars().all(|c| c.is_ascii_alphanumeric())
        });
    if is_well_formed {
        Ok(id.to_owned())
    } else {
        Err(invalid(
            VARIABLE,
            format!("`{id}` does not have the form us-east-1_AbCdEfGhI"),
        ))
    }
}

fn client_secret(
    settings: &Settings,
    owner: SecretOwner,
) -> Result<(Secret, Option<SecretFile>), Error> {
    const VARIABLE: &str = "COGNITO_CLIENT_SECRET";
    const FILE: &str = "COGNITO_CLIENT_SECRET_FILE";
    match (
        &settings.cognito_client_secret,
        settings.cognito_client_secret_file.clone(),
    ) {
        (Some(_), Some(_)) => Err(invalid(
            FILE,
            "is set together with COGNITO_CLIENT_SECRET: remove one of them",
        )),
        (Some(text), None) => {
            let secret = owner.parse(text);
            let secret = secret.map_err(|error| invalid(VARIABLE, error.to_string()))?;
            Ok((secret, None))
        }
        (None, Some(path)) => {
            let file = SecretFile { path, owner };
            let secret = file.read().map_err(|error| {
                let path = file.path.display();
                invalid(FILE, format!("{path} {error}"))
            })?;
            Ok((secret, Some(file)))
        }
        (None, None) => Err(invalid(
            VARIABLE,
            "is missing: the secret of the app client (or COGNITO_CLIENT_SECRET_FILE)",
        )),
    }
}

fn scopes(text: &str) -> Result<Vec<String>, Error> {
    let scopes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    // Without `openid`, the token endpoint issues no ID token, and no one could log in.
    if scopes.iter().any(|scope| scope == "openid") {
        Ok(scopes)
    } else {
        Err(invalid("COGNITO_SCOPES", "must contain openid"))
    }
}
