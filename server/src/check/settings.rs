//! The settings themselves, and what follows from them without asking anybody.

use super::finding::{Finding, Probe};
use crate::config::{Config, Settings, validation_errors};
use crate::tokens::ACCOUNT_SCOPE;

const SETTINGS: &str = "settings";

/// Returns every error of settings that are not valid, and that nothing else was asked.
pub(super) fn findings_of_errors(settings: &Settings) -> Vec<Finding> {
    let errors = validation_errors(settings);
    let failed = errors.into_iter().map(|error| {
        let fix = format!(
            "Correct {}; `poolgate check --help` describes it.",
            error.variable
        );
        Probe::new(SETTINGS, format!("is {} valid", error.variable)).failed(error.to_string(), fix)
    });
    let groups = ["files", "store", "page", "pool", "client", "hosted"];
    let skipped = groups.map(|group| {
        Probe::new(group, "everything else").skipped("the settings are not valid", None)
    });
    failed.chain(skipped).collect()
}

pub(super) fn findings(config: &Config) -> Vec<Finding> {
    let valid = Probe::new(SETTINGS, "is every setting valid").ok(format!(
        "all valid; users visit {}, the server listens on {}",
        config.public_url, config.listen
    ));
    let mut findings = vec![valid, trusted_proxies(config)];
    findings.extend(account_scope(config));
    findings
}

fn trusted_proxies(config: &Config) -> Finding {
    let probe = Probe::new(
        "settings.trusted_proxies",
        "does the server know whose address a request comes from",
    );
    if config.lacks_trusted_proxies() {
        return probe.warning(
            "PUBLIC_URL is https, so there is a proxy, but TRUSTED_PROXIES is not set: all clients share the \
                limits of one address",
            "Set TRUSTED_PROXIES to the network of the proxy, for instance 127.0.0.1/32.",
        );
    }
    probe.ok(match config.trusted_proxies.as_slice() {
        [] => "no proxy: PUBLIC_URL is http on this machine".to_owned(),
        networks => format!(
            "{} networks, header {}",
            networks.len(),
            config.forwarded_header.name()
        ),
    })
}

/// The account pages call the pool with the user's access token, which needs a scope for that.
fn account_scope(config: &Config) -> Option<Finding> {
    config.pool.domain.as_ref()?;
    let probe = Probe::new(
        "settings.account_scope",
        "can the account pages be used after a hosted login",
    );
    let has_scope = config
        .pool
        .scopes
        .iter()
        .any(|scope| scope == ACCOUNT_SCOPE);
    Some(if has_scope {
        probe.ok("COGNITO_SCOPES contains aws.cognito.signin.user.admin")
    } else {
        probe.warning(
            "COGNITO_SCOPES does not contain aws.cognito.signin.user.admin",
            "Add aws.cognito.signin.user.admin to COGNITO_SCOPES and to the app client (console: Login pages, \
                OpenID Connect scopes), or offer only the in-app login.",
        )
    })
}
