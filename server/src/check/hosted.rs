//! The hosted pages, if `COGNITO_DOMAIN` is set.
//!
//! - `authorize`: the authorize endpoint, with what the server sends there, but a state and a verifier that nobody keeps.
//!   Without a cookie it answers with a redirect to the login page and nothing else. The login page is requested too, as a
//!   browser would; no form is sent. `scopes`, `providers`: more requests to the same endpoint.
//! - `logout`: the logout endpoint. It ends the session of the browser's cookie, and this check has none.
//! - `token`: the token endpoint, with a random code that the pool has never issued: it cannot be exchanged, and the answer
//!   says whether the client secret is right.
//! - `answer`: tells a redirect from an error page, and both from a firewall.
//! - `relations`: whether the pages belong to pool and app client.
//!
//! If users log in only in the application, nothing that is wrong here is a failure.

mod answer;
mod authorize;
mod logout;
mod providers;
mod relations;
mod scopes;
mod token;

use url::Url;

use super::Context;
use super::finding::{Finding, Probe};
use crate::config::Config;
use crate::hosted_ui::HostedUi;
use answer::Answer;
use authorize::Client;
pub(super) use relations::relations;
use wire::LoginMode;

/// What the hosted pages answered.
pub(super) struct Observed {
    pub(super) findings: Vec<Finding>,
    client: Client,
}

/// The hosted pages of the settings.
struct Pages<'a> {
    context: &'a Context<'a>,
    domain: &'a Url,
    hosted_ui: HostedUi,
    callback: String,
}

pub(super) async fn observe(context: &Context<'_>) -> Observed {
    let Some(domain) = &context.config.pool.domain else {
        let probe = Probe::new("hosted", "are there hosted pages");
        return Observed::unseen(probe.skipped(
            "COGNITO_DOMAIN is not set, so the hosted login is off",
            None,
        ));
    };
    match pages(context, domain) {
        Ok(pages) => pages.observe().await,
        Err(finding) => Observed::unseen(finding),
    }
}

fn pages<'a>(context: &'a Context<'a>, domain: &'a Url) -> Result<Pages<'a>, Finding> {
    let config = context.config;
    let (secret, http) = (context.client_secret.clone(), context.http.clone());
    let hosted_ui = HostedUi::new(config, domain, secret, http).map_err(|error| {
        let probe = Probe::new(
            "hosted.domain",
            "is COGNITO_DOMAIN an address of hosted pages",
        );
        probe.failed(
            error.to_string(),
            "Set COGNITO_DOMAIN to the base URL of the domain, like \
            https://example.auth.eu-central-1.amazoncognito.com.",
        )
    })?;
    Ok(Pages {
        context,
        domain,
        hosted_ui,
        callback: format!("{}{}", config.public_url, wire::path::AUTH_CALLBACK),
    })
}

impl Observed {
    /// The pages could not be asked.
    pub(super) fn unseen(finding: Finding) -> Self {
        Self {
            findings: vec![finding],
            client: Client::Unseen,
        }
    }
}

/// Reports a firewall that answered instead of the pool. Browsers may pass it.
fn blocked(probe: Probe, answer: &Answer) -> Finding {
    probe.warning(
        answer.describe(),
        "Let the web ACL of the pool (AWS WAF) accept this machine's requests and open the login page in a browser: the \
            server itself calls the token endpoint.",
    )
}

/// Whether users are sent to the hosted pages.
fn are_used(config: &Config) -> bool {
    config.offers(LoginMode::Hosted) || !config.providers.is_empty()
}

/// Turns failures into warnings if nobody is sent to the hosted pages.
pub(super) fn weighed(config: &Config, findings: Vec<Finding>) -> Vec<Finding> {
    if are_used(config) {
        return findings;
    }
    let lowered = findings.into_iter().map(Finding::lowered);
    lowered.collect()
}

impl Pages<'_> {
    async fn observe(&self) -> Observed {
        let authorize = self.authorize().await;
        let mut findings = authorize.findings;
        match authorize.client {
            Client::Known => {
                let (logout, token, providers) =
                    tokio::join!(self.logout(), self.token(), self.providers());
                findings.extend([logout, token]);
                findings.extend(providers);
            }
            // Browsers may pass the firewall, but this server must, too.
            Client::Blocked => findings.push(self.token().await),
            // The other endpoints would answer the same once more.
            Client::Unknown | Client::Unseen => {}
        }
        Observed {
            findings,
            client: authorize.client,
        }
    }
}
