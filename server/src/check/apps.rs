//! The applications behind this server, as far as the settings say, and whether the pool has other names for the authentication
//! levels that one of them needs.
//!
//! The only call is that of `client`, with `TARGET_ACR_VALUES`: `InitiateAuth` for a random name, which sends no message.

use super::Context;
use super::finding::{Finding, Probe};
use super::redaction::without_tokens;
use crate::config::{App, AuthFlow, Config, Members};
use crate::tokens::acr;
use crate::user_pool::{LevelsRefusal, Parameters};
use wire::LoginMode;

/// Returns nothing if there are no applications.
pub(super) async fn findings(context: &Context<'_>) -> Vec<Finding> {
    let config = context.config;
    if config.apps.is_empty() {
        return Vec::new();
    }
    let mut findings = vec![policies(config)];
    findings.extend(own_origin(config));
    findings.extend(second_factor(context).await);
    findings
}

/// Who may open which application, in one line for a person to read again.
fn policies(config: &Config) -> Finding {
    let probe = Probe::new("apps.policy", "who may open which application (APPS)");
    let policies: Vec<_> = config.apps.iter().map(policy).collect();
    probe.ok(policies.join("; "))
}

fn policy(app: &App) -> String {
    let members = match &app.members {
        Members::Any => "everybody who can log in".to_owned(),
        Members::Groups(groups) => format!("members of {}", groups.join(" or ")),
    };
    format!("{} at {}: {members}", app.name, app.origin)
}

/// Browsers do not separate what has one origin.
fn own_origin(config: &Config) -> Option<Finding> {
    let app = config.apps.at(&config.public_url)?;
    let probe = Probe::new(
        "apps.own_origin",
        format!("is {} separated from this server's own pages", app.name),
    );
    Some(probe.warning(
        "no: it is on the origin of PUBLIC_URL, so that its scripts can do whatever the user can do here",
        "Give it a host of its own, or trust it as much as this server, and let the proxy remove the cookies that begin with \
            __Host-Http- from requests to it.",
    ))
}

/// Whether the pool says anything about factors is not known before somebody logs in, unless it already refuses to be asked.
async fn second_factor(context: &Context<'_>) -> Option<Finding> {
    let apps = context
        .config
        .apps
        .iter()
        .filter(|app| app.needs_second_factor);
    let names: Vec<_> = apps.map(|app| app.name.as_str()).collect();
    if names.is_empty() {
        return None;
    }
    let probe = Probe::new(
        "apps.second_factor",
        format!(
            "does the pool say that a login had a second factor ({})",
            names.join(", ")
        ),
    );
    if let Some(message) = refused_levels(context).await {
        return Some(probe.warning(
            format!("{message} (TARGET_ACR_VALUES={})", acr::LOWEST_FIRST),
            "Give the authentication levels of the pool their default names (AcrConfiguration of `aws cognito-idp \
                update-user-pool` with all other settings): until then, no in-app login opens these applications.",
        ));
    }
    let fix = "Open one of them and log in with a second factor. Pools of the tier Lite issue neither amr nor acr, and \
        then nobody can open these applications.";
    Some(probe.skipped("cannot be seen without a login", Some(fix.to_owned())))
}

/// Asks the pool for its levels as an in-app login does. Returns what it answers if it knows none of them; it is not documented
/// whether it says so for a user who does not exist.
async fn refused_levels(context: &Context<'_>) -> Option<String> {
    let config = context.config;
    if config.auth_flow != AuthFlow::UserAuth || !config.offers(LoginMode::InApp) {
        return None;
    }
    let username = super::client::random_username(context);
    let parameters = Parameters::default().with("TARGET_ACR_VALUES", acr::LOWEST_FIRST);
    let pool = &context.user_pool;
    let outcome = pool.initiate_auth(config.auth_flow, &username, parameters, None);
    let error = outcome.await.err()?;
    let is_unknown = error.levels_refusal() == Some(LevelsRefusal::Unknown);
    is_unknown.then(|| without_tokens(&error.to_string()))
}
