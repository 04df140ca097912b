//! Converts [`Settings`] to [`Config`]. Every setting is validated before the server listens. An error is one line that
//! names the variable.

mod address;
mod limits;
mod pool;
mod sign_in;

use std::path::{Path, PathBuf};
use std::str::FromStr;

use wire::config::parse_sign_up_attributes;
use wire::{LoginMode, PasswordPolicy};

use super::{Config, RateLimits, SessionStore, Settings, SubjectFormat};
pub use address::is_loopback;
use address::{forwarded_header, listen, metrics_listen, networks, optional_url, public_url};
use limits::{max_connections, session_limits, shutdown_delay};
use pool::{pool, pool_errors};
use sign_in::{admin_group, auth_flow, auth_session, first_factors, providers, second_factors};

/// A setting that is missing or not valid.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{variable}: {reason}")]
pub struct Error {
    /// The environment variable.
    pub variable: &'static str,
    /// What is wrong and what is expected. It never contains a secret.
    pub reason: String,
}

fn invalid(variable: &'static str, reason: impl Into<String>) -> Error {
    Error {
        variable,
        reason: reason.into(),
    }
}

/// Validates every setting.
///
/// # Errors
/// The first setting that is missing or not valid.
pub fn validate(settings: &Settings) -> Result<Config, Error> {
    let pool = pool(settings)?;
    let session_store = session_store(settings.session_store.expose())?;
    let keys_file = settings.session_keys_file.as_deref();
    let sign_up_attributes = parse_sign_up_attributes(&settings.sign_up_attributes);
    let auth_flow = auth_flow(&settings.auth_flow)?;
    let public_url = public_url(&settings.public_url)?;
    let listen = listen(&settings.listen, &public_url)?;
    Ok(Config {
        listen,
        metrics_listen: metrics_listen(settings.metrics_listen.as_deref(), listen)?,
        log_subjects: log_subjects(&settings.log_subjects)?,
        public_url,
        max_connections: max_connections(&settings.max_connections)?,
        shutdown_delay: shutdown_delay(settings.shutdown_delay.as_deref())?,
        login_modes: login_modes(settings.login_modes.as_deref(), pool.domain.is_some())?,
        auth_flow,
        first_factors: first_factors(settings.first_factors.as_deref(), auth_flow)?,
        auth_session: auth_session(&settings.auth_session)?,
        providers: providers(settings.providers.as_deref(), pool.domain.is_some())?,
        admin_group: admin_group(settings.admin_group.as_deref())?,
        second_factors: second_factors(settings.second_factors.as_deref())?,
        remember_devices: on_or_off("REMEMBER_DEVICES", &settings.remember_devices)?,
        pool,
        sign_up_attributes: sign_up_attributes
            .map_err(|reason| invalid("SIGN_UP_ATTRIBUTES", reason))?,
        password_policy: password_policy(settings.password_policy.as_deref())?,
        session_keys_file: session_keys_file(keys_file, &session_store)?,
        session_store,
        session_limits: session_limits(settings)?,
        token_inspection: on_or_off("TOKEN_INSPECTION", &settings.token_inspection)?,
        trusted_proxies: networks(settings.trusted_proxies.as_deref())?,
        forwarded_header: forwarded_header(&settings.forwarded_header)?,
        rate_limits: rate_limits(settings.rate_limits.as_deref())?,
        user_context_data: on_or_off("USER_CONTEXT_DATA", &settings.user_context_data)?,
        dist_dir: dist_dir(settings.dist_dir.as_deref())?,
        mailbox_url: optional_url("LOCAL_POOL", settings.mailbox_url.as_deref())?,
    })
}

/// Returns every setting that is missing or not valid, and not only the first. What depends on a setting that is not valid is
/// left out.
#[must_use]
pub fn validation_errors(settings: &Settings) -> Vec<Error> {
    let has_domain = non_blank(settings.cognito_domain.as_deref()).is_some();
    let store = session_store(settings.session_store.expose());
    let keys_file = settings.session_keys_file.as_deref();
    let keys_file = store
        .as_ref()
        .ok()
        .map(|store| session_keys_file(keys_file, store).err());
    let public_url = public_url(&settings.public_url);
    let listen = public_url
        .as_ref()
        .ok()
        .map(|url| listen(&settings.listen, url).err());
    let flow = auth_flow(&settings.auth_flow);
    let factors = |flow: &_| first_factors(settings.first_factors.as_deref(), *flow).err();
    let factors = flow.as_ref().ok().map(factors);
    let sign_up = parse_sign_up_attributes(&settings.sign_up_attributes);
    let others = [
        store.err(),
        keys_file.flatten(),
        public_url.err(),
        listen.flatten(),
        flow.err(),
        factors.flatten(),
        max_connections(&settings.max_connections).err(),
        shutdown_delay(settings.shutdown_delay.as_deref()).err(),
        login_modes(settings.login_modes.as_deref(), has_domain).err(),
        auth_session(&settings.auth_session).err(),
        providers(settings.providers.as_deref(), has_domain).err(),
        admin_group(settings.admin_group.as_deref()).err(),
        second_factors(settings.second_factors.as_deref()).err(),
        on_or_off("REMEMBER_DEVICES", &settings.remember_devices).err(),
        sign_up
            .err()
            .map(|reason| invalid("SIGN_UP_ATTRIBUTES", reason)),
        password_policy(settings.password_policy.as_deref()).err(),
        session_limits(settings).err(),
        on_or_off("TOKEN_INSPECTION", &settings.token_inspection).err(),
        networks(settings.trusted_proxies.as_deref()).err(),
        forwarded_header(&settings.forwarded_header).err(),
        rate_limits(settings.rate_limits.as_deref()).err(),
        on_or_off("USER_CONTEXT_DATA", &settings.user_context_data).err(),
        dist_dir(settings.dist_dir.as_deref()).err(),
    ];
    let of_pool = pool_errors(settings);
    let mut errors: Vec<_> = of_pool
        .into_iter()
        .chain(others.into_iter().flatten())
        .collect();
    // What the list above does not know is still an error.
    if errors.is_empty() {
        errors.extend(validate(settings).err());
    }
    errors
}

fn parse<T: FromStr>(variable: &'static str, text: &str, expected: &str) -> Result<T, Error> {
    text.trim()
        .parse()
        .map_err(|_| invalid(variable, format!("`{text}` is not {expected}")))
}

/// Returns what the administrator wrote. A blank variable counts as unset.
fn non_blank(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn password_policy(text: Option<&str>) -> Result<PasswordPolicy, Error> {
    let policy = non_blank(text).unwrap_or("min=8").parse();
    policy.map_err(|reason: String| invalid("PASSWORD_POLICY", reason))
}

fn rate_limits(text: Option<&str>) -> Result<RateLimits, Error> {
    let limits = text.unwrap_or_default().parse();
    limits.map_err(|reason: String| invalid("RATE_LIMITS", reason))
}

fn login_modes(text: Option<&str>, has_domain: bool) -> Result<Vec<LoginMode>, Error> {
    const VARIABLE: &str = "LOGIN_MODES";
    let Some(text) = non_blank(text) else {
        let hosted = has_domain.then_some(LoginMode::Hosted);
        return Ok([LoginMode::InApp].into_iter().chain(hosted).collect());
    };
    let mut modes = Vec::new();
    for word in text.split(',').map(str::trim) {
        let mode = LoginMode::parse(word)
            .ok_or_else(|| invalid(VARIABLE, format!("`{word}` is neither in-app nor hosted")))?;
        if mode == LoginMode::Hosted && !has_domain {
            let reason = "contains `hosted`, but COGNITO_DOMAIN is not set";
            return Err(invalid(VARIABLE, reason));
        }
        if modes.contains(&mode) {
            return Err(invalid(VARIABLE, format!("`{word}` is listed twice")));
        }
        modes.push(mode);
    }
    Ok(modes)
}

fn session_store(text: &str) -> Result<SessionStore, Error> {
    SessionStore::parse(text).map_err(|reason| invalid("SESSION_STORE", reason))
}

/// Returns the keys file; by default the one next to the SQLite file.
fn session_keys_file(file: Option<&Path>, store: &SessionStore) -> Result<PathBuf, Error> {
    match (file, store) {
        (Some(file), _) => Ok(file.to_owned()),
        (None, SessionStore::Sqlite(path)) => Ok(path.with_extension("keys")),
        (None, SessionStore::Redis(_)) => Err(invalid(
            "SESSION_KEYS_FILE",
            "is not set: with Redis, every server needs the same file of keys. Create it with `head -c 32 /dev/urandom | base64`",
        )),
    }
}

fn log_subjects(text: &str) -> Result<SubjectFormat, Error> {
    match text.trim() {
        "hashed" => Ok(SubjectFormat::Hashed),
        "plain" => Ok(SubjectFormat::Plain),
        _ => Err(invalid(
            "LOG_SUBJECTS",
            format!("`{text}` is neither hashed nor plain"),
        )),
    }
}

fn on_or_off(variable: &'static str, text: &str) -> Result<bool, Error> {
    match text.trim() {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(invalid(variable, format!("`{text}` is neither on nor off"))),
    }
}

fn dist_dir(path: Option<&Path>) -> Result<Option<PathBuf>, Error> {
    let path = match path.filter(|path| !path.as_os_str().is_empty()) {
        Some(path) => path,
        None if cfg!(feature = "embed") => return Ok(None),
        None => Path::new("dist"),
    };
    if path.join("index.html").is_file() {
        Ok(Some(path.to_owned()))
    } else {
        Err(invalid(
            "DIST_DIR",
            format!(
                "{} contains no index.html: build the application with `trunk build --release`",
                path.display()
            ),
        ))
    }
}

#[cfg(test)]
mod tests;
