//! Converts [`Settings`] to [`Config`]. Every setting is validated before the server listens. An error is one line that
//! names the variable.

mod address;
mod apps;
mod dist;
mod error;
mod languages;
mod limits;
mod login_modes;
mod operator;
mod pool;
mod sign_in;
mod store;
mod syntax;

use wire::config::parse_sign_up_attributes;
use wire::{LoginMode, PasswordPolicy};

use super::{Config, Settings, SubjectFormat};
pub use address::is_loopback;
use address::{forwarded_header, listen, metrics_listen, networks, optional_url, public_url};
use apps::{apps, check_second_factors, groups_max_age};
use dist::dist_dir;
pub use error::Error;
use error::{Errors, invalid};
use languages::{languages, texts_dir};
use limits::{max_connections, rate_limits, session_limits, shutdown_delay};
use login_modes::login_modes;
use operator::operator;
use pool::pool;
use sign_in::{admin_group, auth_flow, auth_session, first_factors, providers, second_factors};
use store::{session_keys_file, session_store};
use syntax::{non_blank, on_or_off, parse};

/// Validates every setting.
///
/// # Errors
/// The first setting that is missing or not valid.
pub fn validate(settings: &Settings) -> Result<Config, Error> {
    let mut errors = Errors::default();
    let config = config(settings, &mut errors);
    config.ok_or_else(|| errors.0.swap_remove(0))
}

/// Returns every setting that is missing or not valid, and not only the first. What depends on a setting that is not valid is
/// left out.
#[must_use]
pub fn validation_errors(settings: &Settings) -> Vec<Error> {
    let mut errors = Errors::default();
    config(settings, &mut errors);
    errors.0
}

/// Returns the configuration if there are no errors. Every setting is looked at before the first one that is not valid ends this.
fn config(settings: &Settings, errors: &mut Errors) -> Option<Config> {
    let has_domain = non_blank(settings.cognito_domain.as_deref()).is_some();
    let pool = pool(settings, errors);
    let session_store = errors.check(session_store(settings.session_store.expose()));
    let keys_file = settings.session_keys_file.as_deref();
    let session_keys_file = session_store
        .as_ref()
        .and_then(|store| errors.check(session_keys_file(keys_file, store)));
    let sign_up_attributes = parse_sign_up_attributes(&settings.sign_up_attributes)
        .map_err(|reason| invalid("SIGN_UP_ATTRIBUTES", reason));
    let auth_flow = errors.check(auth_flow(&settings.auth_flow));
    let factors = settings.first_factors.as_deref();
    let first_factors = auth_flow.and_then(|flow| errors.check(first_factors(factors, flow)));
    let public_url = errors.check(public_url(&settings.public_url));
    let listen = public_url
        .as_ref()
        .and_then(|url| errors.check(listen(&settings.listen, url)));
    let metrics = settings.metrics_listen.as_deref();
    let metrics_listen = listen.and_then(|listen| errors.check(metrics_listen(metrics, listen)));
    let log_subjects = errors.check(log_subjects(&settings.log_subjects));
    let max_connections = errors.check(max_connections(&settings.max_connections));
    let shutdown_delay = errors.check(shutdown_delay(settings.shutdown_delay.as_deref()));
    let login_modes = errors.check(login_modes(settings.login_modes.as_deref(), has_domain));
    let auth_session = errors.check(auth_session(&settings.auth_session));
    let providers = errors.check(providers(settings.providers.as_deref(), has_domain));
    let admin_group = errors.check(admin_group(settings.admin_group.as_deref()));
    let second_factors = errors.check(second_factors(settings.second_factors.as_deref()));
    let remember_devices = errors.check(on_or_off("REMEMBER_DEVICES", &settings.remember_devices));
    let sign_up_attributes = errors.check(sign_up_attributes);
    let password_policy = errors.check(password_policy(settings.password_policy.as_deref()));
    let operator = operator(settings, errors);
    let session_limits = errors.check(session_limits(settings));
    let token_inspection = errors.check(on_or_off("TOKEN_INSPECTION", &settings.token_inspection));
    let trusted_proxies = errors.check(networks(settings.trusted_proxies.as_deref()));
    let forwarded_header = errors.check(forwarded_header(&settings.forwarded_header));
    let rate_limits = errors.check(rate_limits(settings.rate_limits.as_deref()));
    let user_context_data =
        errors.check(on_or_off("USER_CONTEXT_DATA", &settings.user_context_data));
    let languages = errors.check(languages(settings.languages.as_deref()));
    let texts_dir = errors.check(texts_dir(settings.texts_dir.as_deref()));
    let dist_dir = errors.check(dist_dir(settings.dist_dir.as_deref()));
    let apps = errors.check(apps(settings.apps.as_deref(), &settings.public_url));
    let reported = match (&apps, auth_flow, &login_modes) {
        (Some(apps), Some(flow), Some(modes)) => errors.check(check_second_factors(
            apps,
            flow,
            modes.contains(&LoginMode::Hosted),
        )),
        _ => None,
    };
    let groups_max_age = errors.check(groups_max_age(&settings.groups_max_age));
    let apps_assertion = errors.check(on_or_off("APPS_ASSERTION", &settings.apps_assertion));
    let mailbox_url = errors.check(optional_url("LOCAL_POOL", settings.mailbox_url.as_deref()));
    reported?;
    Some(Config {
        listen: listen?,
        metrics_listen: metrics_listen?,
        log_subjects: log_subjects?,
        public_url: public_url?,
        max_connections: max_connections?,
        shutdown_delay: shutdown_delay?,
        login_modes: login_modes?,
        auth_flow: auth_flow?,
        first_factors: first_factors?,
        auth_session: auth_session?,
        providers: providers?,
        admin_group: admin_group?,
        second_factors: second_factors?,
        remember_devices: remember_devices?,
        pool: pool?,
        sign_up_attributes: sign_up_attributes?,
        password_policy: password_policy?,
        operator: operator?,
        session_keys_file: session_keys_file?,
        session_store: session_store?,
        session_limits: session_limits?,
        token_inspection: token_inspection?,
        trusted_proxies: trusted_proxies?,
        forwarded_header: forwarded_header?,
        rate_limits: rate_limits?,
        user_context_data: user_context_data?,
        languages: languages?,
        texts_dir: texts_dir?,
        dist_dir: dist_dir?,
        apps: apps?,
        groups_max_age: groups_max_age?,
        apps_assertion: apps_assertion?,
        mailbox_url: mailbox_url?,
    })
}

fn password_policy(text: Option<&str>) -> Result<PasswordPolicy, Error> {
    let policy = non_blank(text).unwrap_or("min=8").parse();
    policy.map_err(|reason: String| invalid("PASSWORD_POLICY", reason))
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

#[cfg(test)]
mod tests;
