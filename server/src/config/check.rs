//! From [`Settings`] to [`Config`]: every setting is checked before the server listens, and what is wrong is
//! one line that names the variable.

mod address;
mod limits;

use std::path::{Path, PathBuf};
use std::str::FromStr;

use secrecy::SecretString;
use wire::{LoginMode, PasswordPolicy};

use super::{Config, PoolConfig, Settings};
use address::{networks, optional_url, public_url, secure_url};
use limits::session_limits;

/// A setting that is missing or cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{variable}: {reason}")]
pub struct Error {
    /// The environment variable.
    pub variable: &'static str,
    /// What is wrong and what would be right; never the value of a secret.
    pub reason: String,
}

fn wrong(variable: &'static str, reason: impl Into<String>) -> Error {
    Error {
        variable,
        reason: reason.into(),
    }
}

/// Checks every setting.
///
/// # Errors
/// The first setting that is missing or malformed.
pub fn check(settings: &Settings) -> Result<Config, Error> {
    let pool = pool(settings)?;
    let session_store = session_store(&settings.session_store)?;
    let session_keys_file = settings.session_keys_file.clone();
    Ok(Config {
        public_url: public_url(&settings.public_url)?,
        listen: parse("LISTEN", &settings.listen, "an address like 127.0.0.1:8080")?,
        login_modes: login_modes(settings.login_modes.as_deref(), pool.domain.is_some())?,
        pool,
        sign_up_attributes: wire::config::parse_sign_up_attributes(&settings.sign_up_attributes)
            .map_err(|reason| wrong("SIGN_UP_ATTRIBUTES", reason))?,
        password_policy: PasswordPolicy::from_str(
            given(settings.password_policy.as_deref()).unwrap_or("min=8"),
        )
        .map_err(|reason| wrong("PASSWORD_POLICY", reason))?,
        session_keys_file: session_keys_file
            .unwrap_or_else(|| session_store.with_extension("keys")),
        session_store,
        session_limits: session_limits(settings)?,
        token_inspection: on_or_off("TOKEN_INSPECTION", &settings.token_inspection)?,
        trusted_proxies: networks(settings.trusted_proxies.as_deref())?,
        dist_dir: dist_dir(&settings.dist_dir)?,
        mailbox_url: optional_url("LOCAL_POOL", settings.mailbox_url.as_deref())?,
    })
}

fn parse<T: FromStr>(variable: &'static str, text: &str, wanted: &str) -> Result<T, Error> {
    text.trim()
        .parse()
        .map_err(|_| wrong(variable, format!("`{text}` is not {wanted}")))
}

fn pool(settings: &Settings) -> Result<PoolConfig, Error> {
    let user_pool_id = user_pool_id(settings.cognito_user_pool_id.as_deref())?;
    let prefix = user_pool_id
        .split_once('_')
        .map_or("", |(region, _)| region);
    let region = given(settings.cognito_region.as_deref())
        .unwrap_or(prefix)
        .to_owned();
    let issuer = given(settings.cognito_issuer.as_deref()).map_or_else(
        || format!("https://cognito-idp.{region}.amazonaws.com/{user_pool_id}"),
        |issuer| issuer.trim_end_matches('/').to_owned(),
    );
    let jwks_url = optional_url("COGNITO_JWKS_URL", settings.cognito_jwks_url.as_deref())?;
    let jwks_url = match jwks_url {
        Some(url) => url,
        None => secure_url("COGNITO_ISSUER", &format!("{issuer}/.well-known/jwks.json"))?,
    };
    let client_id = given(settings.cognito_client_id.as_deref());
    Ok(PoolConfig {
        client_id: client_id
            .ok_or_else(|| wrong("COGNITO_CLIENT_ID", "is missing: the id of the app client"))?
            .to_owned(),
        client_secret: client_secret(settings)?,
        region,
        endpoint: optional_url("COGNITO_ENDPOINT", settings.cognito_endpoint.as_deref())?,
        issuer,
        jwks_url,
        domain: optional_url("COGNITO_DOMAIN", settings.cognito_domain.as_deref())?,
        scopes: scopes(&settings.cognito_scopes)?,
        user_pool_id,
    })
}

/// What the operator wrote, unless it is blank: an empty variable counts as none.
fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn user_pool_id(text: Option<&str>) -> Result<String, Error> {
    const VARIABLE: &str = "COGNITO_USER_POOL_ID";
    let id = given(text).ok_or_else(|| {
        wrong(
            VARIABLE,
            "is missing: the id of the user pool, like us-east-1_AbCdEfGhI",
        )
    })?;
    let fits = id.len() <= 55
        && id.split_once('_').is_some_and(|(region, name)| {
            let word = |c: char| c.is_ascii_alphanumeric() || c == '-';
            !region.is_empty()
                && region.chars().all(word)
                && !name.is_empty()
                && name.chars().all(|c| c.is_ascii_alphanumeric())
        });
    if fits {
        Ok(id.to_owned())
    } else {
        Err(wrong(
            VARIABLE,
            format!("`{id}` is not of the form us-east-1_AbCdEfGhI"),
        ))
    }
}

fn client_secret(settings: &Settings) -> Result<SecretString, Error> {
    const VARIABLE: &str = "COGNITO_CLIENT_SECRET";
    const FILE: &str = "COGNITO_CLIENT_SECRET_FILE";
    let text = match (
        &settings.cognito_client_secret,
        &settings.cognito_client_secret_file,
    ) {
        (Some(_), Some(_)) => {
            return Err(wrong(
                FILE,
                "is set together with COGNITO_CLIENT_SECRET: keep one",
            ));
        }
        (Some(secret), None) => secret.0.clone(),
        (None, Some(path)) => std::fs::read_to_string(path)
            .map_err(|error| wrong(FILE, format!("{} cannot be read: {error}", path.display())))?,
        (None, None) => {
            return Err(wrong(
                VARIABLE,
                "is missing: the secret of the app client (or COGNITO_CLIENT_SECRET_FILE)",
            ));
        }
    };
    match text.trim() {
        "" => Err(wrong(VARIABLE, "is empty")),
        secret => Ok(secret.into()),
    }
}

fn scopes(text: &str) -> Result<Vec<String>, Error> {
    let scopes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    // Without `openid` the token endpoint issues no ID token, and nobody could be logged in.
    if scopes.iter().any(|scope| scope == "openid") {
        Ok(scopes)
    } else {
        Err(wrong("COGNITO_SCOPES", "must contain openid"))
    }
}

fn login_modes(text: Option<&str>, has_domain: bool) -> Result<Vec<LoginMode>, Error> {
    const VARIABLE: &str = "LOGIN_MODES";
    let Some(text) = given(text) else {
        let hosted = has_domain.then_some(LoginMode::Hosted);
        return Ok([LoginMode::InApp].into_iter().chain(hosted).collect());
    };
    let mut modes = Vec::new();
    for word in text.split(',').map(str::trim) {
        let mode = match word {
            "in-app" => LoginMode::InApp,
            "hosted" if has_domain => LoginMode::Hosted,
            "hosted" => {
                return Err(wrong(
                    VARIABLE,
                    "has `hosted`, but COGNITO_DOMAIN is not set",
                ));
            }
            _ => {
                return Err(wrong(
                    VARIABLE,
                    format!("`{word}` is neither in-app nor hosted"),
                ));
            }
        };
        if modes.contains(&mode) {
            return Err(wrong(VARIABLE, format!("`{word}` stands twice")));
        }
        modes.push(mode);
    }
    Ok(modes)
}

fn session_store(text: &str) -> Result<PathBuf, Error> {
    const VARIABLE: &str = "SESSION_STORE";
    match text.trim().split_once(':') {
        Some(("sqlite", path)) if !path.is_empty() => Ok(PathBuf::from(path)),
        Some(("redis" | "rediss", _)) => Err(wrong(
            VARIABLE,
            "redis is not supported yet: use sqlite:FILE",
        )),
        _ => Err(wrong(VARIABLE, format!("`{text}` is not sqlite:FILE"))),
    }
}

fn on_or_off(variable: &'static str, text: &str) -> Result<bool, Error> {
    match text.trim() {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(wrong(variable, format!("`{text}` is neither on nor off"))),
    }
}

fn dist_dir(path: &Path) -> Result<PathBuf, Error> {
    if path.join("index.html").is_file() {
        Ok(path.to_owned())
    } else {
        Err(wrong(
            "DIST_DIR",
            format!(
                "{} holds no index.html: build the page with `trunk build --release`",
                path.display()
            ),
        ))
    }
}

#[cfg(test)]
mod tests;
