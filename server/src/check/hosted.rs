//! The hosted pages, if `COGNITO_DOMAIN` is set.
//!
//! - `authorize`: the authorize endpoint, with what the server sends there, but a state and a verifier that nobody keeps.
//!   Without a cookie it answers with a redirect to the login page and nothing else. The login page is requested too, as a
//!   browser would; no form is sent.
//! - `logout`: the logout endpoint. It ends the session of the browser's cookie, and this check has none.
//! - `token`: the token endpoint, with a random code that the pool has never issued: it cannot be exchanged, and the answer
//!   says whether the client secret is right.
//! - `answer`: tells a redirect from an error page.

mod answer;
mod authorize;
mod logout;
mod token;

use url::Url;

use super::Context;
use super::client::describe;
use super::finding::{Finding, Probe, Verdict};
use super::pool::Discovery;
use crate::hosted_ui::HostedUi;
use authorize::Client;

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
        return Observed {
            findings: vec![probe.skipped(
                "COGNITO_DOMAIN is not set, so the hosted login is off",
                None,
            )],
            client: Client::Unseen,
        };
    };
    match pages(context, domain) {
        Ok(pages) => pages.observe().await,
        Err(finding) => Observed {
            findings: vec![finding],
            client: Client::Unseen,
        },
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

impl Pages<'_> {
    async fn observe(&self) -> Observed {
        let authorize = self.authorize().await;
        let mut findings = authorize.findings;
        // Without pages or client, the other endpoints would answer the same once more.
        if authorize.client == Client::Known {
            let (logout, token, providers) =
                tokio::join!(self.logout(), self.token(), self.providers());
            findings.extend([logout, token]);
            findings.extend(providers);
        }
        Observed {
            findings,
            client: authorize.client,
        }
    }
}

/// Returns whether hosted pages, pool and app client belong together.
pub(super) fn relations(
    context: &Context<'_>,
    discovery: Option<&Discovery>,
    observed: &Observed,
    client_exists: bool,
) -> Vec<Finding> {
    let pages = pages_of_pool(context, discovery);
    let is_of_pool = pages
        .as_ref()
        .is_some_and(|finding| finding.verdict == Verdict::Ok);
    let client = client_of_pool(context, observed.client, is_of_pool);
    let client = client_exists.then_some(client);
    pages.into_iter().chain(client).collect()
}

/// Cognito lists the endpoints of a pool's domain in its discovery document.
fn pages_of_pool(context: &Context<'_>, discovery: Option<&Discovery>) -> Option<Finding> {
    let pool = &context.config.pool;
    let domain = pool.domain.as_ref()?;
    let endpoint = discovery?.authorization_endpoint.as_ref()?;
    let listed = endpoint.origin();
    let probe = Probe::new("hosted.pool", "is COGNITO_DOMAIN the domain of the pool");
    let is_below_issuer = endpoint.as_str().starts_with(&pool.issuer);
    Some(if is_below_issuer {
        probe.failed(
            "the pool has no domain",
            "Create a domain for the pool (console: Branding, Domain) and set COGNITO_DOMAIN to it, or remove \
                COGNITO_DOMAIN to turn the hosted login off.",
        )
    } else if listed == domain.origin() {
        probe.ok("COGNITO_DOMAIN is the domain of the pool")
    } else {
        let listed = listed.ascii_serialization();
        probe.warning(
            format!("the pool lists {listed}"),
            format!("Set COGNITO_DOMAIN={listed}, unless the pool has both a prefix domain and a custom domain."),
        )
    })
}

fn client_of_pool(context: &Context<'_>, client: Client, pages_are_of_pool: bool) -> Finding {
    let pool = &context.config.pool;
    let probe = Probe::new(
        "client.pool",
        "does the app client belong to the pool in COGNITO_USER_POOL_ID",
    );
    match client {
        Client::Known if pages_are_of_pool => probe.ok("the hosted pages of the pool know the app client"),
        Client::Unknown => probe.failed(
            "the hosted pages in COGNITO_DOMAIN do not know the app client",
            "Take COGNITO_USER_POOL_ID, COGNITO_CLIENT_ID and COGNITO_DOMAIN from one and the same pool.",
        ),
        Client::Known | Client::Unseen => probe.skipped(
            "cannot be seen without AWS credentials, unless the hosted pages can be asked",
            Some(format!("Run {}: it fails for a client of another pool.", describe(pool))),
        ),
    }
}
