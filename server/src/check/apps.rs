//! The applications behind this server, as far as the settings say.

use super::finding::{Finding, Probe};
use crate::config::{App, Config, Members};

/// Returns nothing if there are no applications.
pub(super) fn findings(config: &Config) -> Vec<Finding> {
    if config.apps.is_empty() {
        return Vec::new();
    }
    let mut findings = vec![policies(config)];
    findings.extend(own_origin(config));
    findings.extend(second_factor(config));
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

/// Whether the pool says anything about factors is not known before somebody logs in.
fn second_factor(config: &Config) -> Option<Finding> {
    let apps = config.apps.iter().filter(|app| app.needs_second_factor);
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
    let fix = "Open one of them and log in with a second factor. Pools of the tier Lite issue neither amr nor acr, and \
        then nobody can open these applications.";
    Some(probe.skipped("cannot be seen without a login", Some(fix.to_owned())))
}
