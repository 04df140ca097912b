//! `poolgate check --through https://wiki.example.org`: whether the proxy in front of an application asks this server, and whether a
//! client can change what it asks. The requests are those of a stranger: GET requests without cookies to the first page of the
//! application, which must never answer one.
//!
//! What the application itself receives cannot be seen from outside: only somebody who is logged in reaches it.
//!
//! `answers`: what a stranger gets. `spoofed`: what headers of the client change about it. `requests`: their headers.

mod answers;
mod requests;
mod spoofed;

use reqwest::Client;
use reqwest::header::{HeaderMap, LOCATION};
use url::Url;

use super::finding::{Finding, Probe};
use super::request;
use crate::config::{App, Config};

const PROXY_FIX: &str = "Compare the configuration of the proxy with docs/applications.md.";

/// What came back from the first page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outcome {
    status: u16,
    location: Option<String>,
}

/// The proxy of an application.
struct Through<'a> {
    app: &'a App,
    http: Client,
    page: Url,
}

pub(super) async fn findings(config: &Config, url: &str) -> Vec<Finding> {
    let probe = Probe::new(
        "through.application",
        format!("is {url} an application of APPS"),
    );
    let origin = Url::parse(url).map(|url| url.origin().ascii_serialization());
    let app = origin.ok().and_then(|origin| config.apps.at(&origin));
    let (Some(app), Ok(http)) = (app, crate::http_client::client()) else {
        let fix = "Ask through the origin of an application as APPS has it.";
        return vec![probe.failed("no application has this origin", fix)];
    };
    let Ok(page) = Url::parse(&app.origin) else {
        return Vec::new();
    };
    let through = Through { app, http, page };
    let mut findings = vec![probe.ok(app.name.clone())];
    let (own_paths, navigation) = (
        through.own_paths().await,
        through.ask(&requests::navigation()).await,
    );
    findings.push(own_paths);
    match navigation {
        Ok(outcome) => {
            findings.push(through.navigation(&outcome));
            findings.push(through.fetch().await);
            findings.push(through.spoofed(&outcome).await);
            findings.push(answers::at_the_application());
        }
        Err(reason) => {
            let probe = Probe::new("through.navigation", "does the proxy respond");
            findings.push(probe.failed(
                reason,
                "Let this machine reach the proxy by the name of the application.",
            ));
        }
    }
    findings
}

impl Through<'_> {
    async fn ask(&self, headers: &HeaderMap) -> Result<Outcome, String> {
        let request = self.http.get(self.page.clone()).headers(headers.clone());
        let response = request
            .send()
            .await
            .map_err(|error| request::reason(&error))?;
        let location = response.headers().get(LOCATION);
        let location = location
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned);
        Ok(Outcome {
            status: response.status().as_u16(),
            location,
        })
    }
}
