//! Whether hosted pages, pool and app client belong together, by what each of them said.

use url::Url;

use super::super::Context;
use super::super::client::describe;
use super::super::finding::{Finding, Probe};
use super::super::pool::Discovery;
use super::authorize::Client;
use super::{Observed, weighed};

/// Returns whether hosted pages, pool and app client belong together.
pub(in crate::check) fn relations(
    context: &Context<'_>,
    discovery: Option<&Discovery>,
    observed: &Observed,
    client_exists: bool,
) -> Vec<Finding> {
    let pages = pages_of_pool(context, discovery);
    let is_of_pool = pages.as_ref().is_some_and(Finding::is_ok);
    let client = client_of_pool(context, observed.client, is_of_pool);
    // Pages of another pool do not know the client, which only matters to those who are sent there.
    let client = if is_of_pool {
        vec![client]
    } else {
        weighed(context.config, vec![client])
    };
    let pages = weighed(context.config, pages.into_iter().collect());
    let client = client.into_iter().filter(|_| client_exists);
    pages.into_iter().chain(client).collect()
}

/// Cognito lists the endpoints of a pool's domain in its discovery document.
fn pages_of_pool(context: &Context<'_>, discovery: Option<&Discovery>) -> Option<Finding> {
    let pool = &context.config.pool;
    let domain = pool.domain.as_ref()?;
    let discovery = discovery?;
    let endpoint = discovery.authorization_endpoint.as_ref()?;
    let listed = endpoint.origin();
    let probe = Probe::new("hosted.pool", "is COGNITO_DOMAIN the domain of the pool");
    Some(
        if is_below_issuer(endpoint, [&pool.issuer, &discovery.issuer]) {
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
        },
    )
}

/// The hosts of Cognito's issuers, of either kind, never have hosted pages.
fn is_below_issuer(endpoint: &Url, issuers: [&str; 2]) -> bool {
    let is_below = |issuer: &str| endpoint.as_str().starts_with(issuer);
    let host = endpoint.host_str().unwrap_or_default();
    host.contains("cognito-idp.") || issuers.into_iter().any(is_below)
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
        Client::Known | Client::Blocked | Client::Unseen => probe.skipped(
            "cannot be seen without AWS credentials, unless the hosted pages can be asked",
            Some(format!("Run {}: it fails for a client of another pool.", describe(pool))),
        ),
    }
}
