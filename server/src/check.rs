//! `poolgate check`: whether settings, pool, app client, hosted pages, session store and page fit together, before anyone
//! logs in.
//!
//! - [`finding`]: what one probe asked, what came back, and how to fix it. [`report`]: all findings, as JSON; `text`: for
//!   people. `redaction`: what is removed from texts that others wrote.
//! - The probes, one file per group: `settings`, `apps`, `through` (the proxy of an application), `files`, `store`, `pool`, `client`, `hosted`. `request`: plain HTTP requests.
//!
//! No probe logs anybody in, writes anything, or needs AWS credentials; each file says what its calls can do at most. What
//! cannot be seen this way is skipped, with a command that shows it. The probes use the clients of the server, so that they find
//! what the server would find.

mod apps;
mod client;
mod files;
pub mod finding;
mod hosted;
mod pool;
mod redaction;
pub mod report;
mod request;
mod settings;
mod store;
mod text;
mod through;

use std::path::Path;
use std::time::Duration;

use crate::client_secret::ClientSecret;
use crate::clock::Clock;
use crate::config::{Config, Settings, validate};
use crate::random::Random;
use crate::user_pool::UserPool;
use finding::Probe;
pub use finding::{Finding, Verdict};
use hosted::Observed;
use redaction::Redaction;
pub use report::Report;

/// The longest time for a group of probes. Each of their calls has a shorter one of its own.
const GROUP_TIMEOUT: Duration = Duration::from_secs(20);

/// What the probes share.
struct Context<'a> {
    config: &'a Config,
    clock: &'a Clock,
    random: &'a Random,
    http: reqwest::Client,
    client_secret: ClientSecret,
    user_pool: UserPool,
}

/// Runs every probe. Those that do not depend on each other run at the same time.
pub async fn run(settings: &Settings, clock: &Clock, random: &Random) -> Report {
    let redaction = Redaction::new(settings);
    let findings = match validate(settings) {
        Ok(config) => {
            let credentials = settings.credentials_directory.as_deref();
            let mut findings = Box::pin(check(&config, credentials, clock, random)).await;
            if let Some(url) = &settings.check_through {
                let through = Box::pin(through::findings(&config, url));
                let late = |late| vec![late];
                findings.extend(within("through", through, late).await);
            }
            findings
        }
        Err(_) => settings::findings_of_errors(settings),
    };
    Report::new(findings, &redaction)
}

async fn check(
    config: &Config,
    credentials: Option<&Path>,
    clock: &Clock,
    random: &Random,
) -> Vec<Finding> {
    let http = match crate::http_client::client() {
        Ok(http) => http,
        Err(error) => return vec![no_tls(&error)],
    };
    let client_secret = ClientSecret::new(&config.pool, clock.clone());
    let context = &Context {
        config,
        clock,
        random,
        user_pool: UserPool::new(&config.pool, client_secret.clone(), http.clone()),
        client_secret,
        http,
    };
    let (apps, store, pool, client, hosted) = tokio::join!(
        within("apps", apps::findings(context), |late| vec![late]),
        within("store", store::findings(context), |late| vec![late]),
        within("pool", pool::findings(context), |late| (vec![late], None)),
        within("client", client::findings(context), |late| vec![late]),
        within("hosted", hosted::observe(context), Observed::unseen),
    );
    let (pool, discovery) = pool;
    let client_exists = client.iter().any(|it| it.probe == "client.secret");
    let relations = hosted::relations(context, discovery.as_ref(), &hosted, client_exists);
    [
        settings::findings(config),
        apps,
        files::findings(config, credentials, random),
        store,
        pool,
        client,
        relations,
        hosted::weighed(config, hosted.findings),
    ]
    .concat()
}

/// Reports a group that does not end.
async fn within<T>(
    group: &'static str,
    probes: impl Future<Output = T>,
    late: impl FnOnce(Finding) -> T,
) -> T {
    let seconds = GROUP_TIMEOUT.as_secs();
    let outcome = tokio::time::timeout(GROUP_TIMEOUT, probes).await;
    outcome.unwrap_or_else(|_| {
        let probe = Probe::new(group, "does it respond");
        late(probe.failed(
            format!("no answer within {seconds} seconds"),
            "Run the check again, and look at the network between this machine and the service if it fails again.",
        ))
    })
}

fn no_tls(error: &reqwest::Error) -> Finding {
    let fix = "Install the certificate authorities of the system (the package ca-certificates).";
    Probe::new("tls", "can TLS be used").failed(request::reason(error), fix)
}
