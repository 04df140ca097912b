//! The settings of the user pool and its app client.

use wire::Secret;

use super::address::{optional_url, secure_url};
use super::{Error, invalid, non_blank};
use crate::config::{PoolConfig, SecretFile, SecretOwner, Settings};

pub(super) fn pool(settings: &Settings) -> Result<PoolConfig, Error> {
    let user_pool_id = user_pool_id(settings.cognito_user_pool_id.as_deref())?;
    let prefix = user_pool_id
        .split_once('_')
        .map_or("", |(region, _)| region);
    let region = non_blank(settings.cognito_region.as_deref())
        .unwrap_or(prefix)
        .to_owned();
    let issuer = non_blank(settings.cognito_issuer.as_deref()).map_or_else(
        || format!("https://cognito-idp.{region}.amazonaws.com/{user_pool_id}"),
        |issuer| issuer.trim_end_matches('/').to_owned(),
    );
    let jwks_url = optional_url("COGNITO_JWKS_URL", settings.cognito_jwks_url.as_deref())?;
    let jwks_url = match jwks_url {
        Some(url) => url,
        None => secure_url("COGNITO_ISSUER", &format!("{issuer}/.well-known/jwks.json"))?,
    };
    let client_id = client_id(settings.cognito_client_id.as_deref())?;
    let owner = SecretOwner {
        user_pool_id: user_pool_id.clone(),
        client_id: client_id.clone(),
    };
    let (client_secret, client_secret_file) = client_secret(settings, owner)?;
    Ok(PoolConfig {
        client_id,
        client_secret,
        client_secret_file,
        region,
        endpoint: optional_url("COGNITO_ENDPOINT", settings.cognito_endpoint.as_deref())?,
        issuer,
        jwks_url,
        domain: optional_url("COGNITO_DOMAIN", settings.cognito_domain.as_deref())?,
        scopes: scopes(&settings.cognito_scopes)?,
        user_pool_id,
    })
}

/// Returns every setting of the pool that is missing or not valid.
pub(super) fn pool_errors(settings: &Settings) -> Vec<Error> {
    let pool_id = user_pool_id(settings.cognito_user_pool_id.as_deref());
    let client_id = client_id(settings.cognito_client_id.as_deref());
    // Without the ids, whose secret it is cannot be checked.
    let owner = match (&pool_id, &client_id) {
        (Ok(pool_id), Ok(client_id)) => Some((pool_id.clone(), client_id.clone())),
        _ => None,
    };
    let secret = owner.and_then(|(user_pool_id, client_id)| {
        let owner = SecretOwner {
            user_pool_id,
            client_id,
        };
        client_secret(settings, owner).err()
    });
    let url = |variable, text: &Option<String>| optional_url(variable, text.as_deref()).err();
    // Only the default of the key set's URL is derived from the issuer.
    let has_key_set = non_blank(settings.cognito_jwks_url.as_deref()).is_some();
    let issuer = url("COGNITO_ISSUER", &settings.cognito_issuer).filter(|_| !has_key_set);
    let errors = [
        pool_id.err(),
        client_id.err(),
        secret,
        url("COGNITO_DOMAIN", &settings.cognito_domain),
        url("COGNITO_ENDPOINT", &settings.cognito_endpoint),
        issuer,
        url("COGNITO_JWKS_URL", &settings.cognito_jwks_url),
        scopes(&settings.cognito_scopes).err(),
    ];
    errors.into_iter().flatten().collect()
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
