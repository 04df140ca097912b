//! `poolgate check --through https://wiki.example.org`: whether the proxy in front of an application asks this server, and whether a
//! client can change what it asks. The requests are those of a stranger: GET requests without cookies to the first page of the
//! application, which must never answer one.
//!
//! What the application itself receives cannot be seen from outside: only somebody who is logged in reaches it.

use reqwest::Client;
use reqwest::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue, LOCATION};
use url::Url;
use wire::{Problem, ProblemCode, path};

use super::finding::{Finding, Probe};
use super::request;
use crate::config::{App, Config};

/// What a client may try to tell the proxy's question from: another application or a path that might be open.
const SPOOFED: [(&str, &str); 9] = [
    ("x-original-url", "https://poolgate-check.invalid/healthz"),
    ("x-original-uri", "/healthz"),
    ("x-original-method", "OPTIONS"),
    ("x-forwarded-uri", "/healthz"),
    ("x-forwarded-host", "poolgate-check.invalid"),
    ("x-forwarded-proto", "http"),
    ("x-forwarded-method", "OPTIONS"),
    ("x-poolgate-user", "poolgate-check"),
    ("x-poolgate-groups", "poolgate-check"),
];

/// How a name is written: applications and proxies have taken each for the first.
const SPELLINGS: [(&str, &str); 3] = [
    ("-", "with dashes"),
    ("_", "with underscores"),
    (".", "with dots"),
];

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
    let (own_paths, navigation) = (through.own_paths().await, through.ask(&navigation()).await);
    findings.push(own_paths);
    match navigation {
        Ok(outcome) => {
            findings.push(through.navigation(&outcome));
            findings.push(through.fetch().await);
            findings.push(through.spoofed(&outcome).await);
            findings.push(what_arrives());
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

    /// `/.poolgate/` must reach this server, with the application's own host.
    async fn own_paths(&self) -> Finding {
        let probe = Probe::new(
            "through.own_paths",
            format!(
                "does GET {} reach this server with its Host",
                path::APP_SESSION
            ),
        );
        let Ok(url) = self.page.join(path::APP_SESSION) else {
            return probe.skipped("the URL cannot be built", None);
        };
        let response = match request::get(&self.http, &url).await {
            Ok(response) => response,
            Err(reason) => return probe.failed(reason, PROXY_FIX),
        };
        let problem = serde_json::from_str::<Problem>(&response.body).ok();
        match (response.status, problem.map(|problem| problem.code)) {
            (401, Some(ProblemCode::NotLoggedIn)) => {
                probe.ok("nobody is logged in, says this server")
            }
            (421, _) => probe.failed(
                "status 421: the proxy sends another Host",
                format!(
                    "Let the proxy send Host: {} to this server.",
                    self.page.authority()
                ),
            ),
            (status, _) => probe.failed(format!("status {status}, not by this server"), PROXY_FIX),
        }
    }

    fn navigation(&self, outcome: &Outcome) -> Finding {
        let probe = Probe::new(
            "through.navigation",
            "is a stranger who opens a page led to a login",
        );
        let start = format!("{}{}", self.app.origin, path::APP_START);
        let leads_to_start = outcome.location.as_deref().is_some_and(|location| {
            self.page
                .join(location)
                .is_ok_and(|url| url.as_str().starts_with(&start))
        });
        match outcome.status {
            301..=308 if leads_to_start => probe.ok("a redirect to the start of a login"),
            200..=299 => probe.failed(
                format!("status {}: the application answers everybody", outcome.status),
                "Let the proxy ask this server before it passes a request on (docs/applications.md).",
            ),
            401 => probe.warning(
                "status 401 without a redirect",
                "Let the proxy redirect to the Location of the answer (nginx: error_page 401 with a named location).",
            ),
            500..=599 => probe.failed(
                format!("status {}: the proxy cannot ask this server", outcome.status),
                "Look at the log of the proxy: the address of this server, and TRUSTED_PROXIES with the proxy's own address.",
            ),
            status => probe.failed(format!("status {status}"), PROXY_FIX),
        }
    }

    async fn fetch(&self) -> Finding {
        let probe = Probe::new(
            "through.fetch",
            "does a script without a session get 401 and no redirect",
        );
        match self.ask(&fetch()).await {
            Ok(Outcome {
                status: 401,
                location: None,
            }) => probe.ok("status 401"),
            Ok(Outcome {
                status: status @ 200..=299,
                ..
            }) => probe.failed(
                format!("status {status}: the application answers everybody"),
                PROXY_FIX,
            ),
            Ok(Outcome { status, .. }) => probe.warning(format!("status {status}"), PROXY_FIX),
            Err(reason) => probe.failed(reason, PROXY_FIX),
        }
    }

    /// Sends each header alone, in each spelling, and twice. Whatever changes the answer got in.
    async fn spoofed(&self, expected: &Outcome) -> Finding {
        let probe = Probe::new(
            "through.spoofed_headers",
            "can a client change what the proxy asks (each header, with dashes, underscores and dots, and twice)",
        );
        let mut changed = Vec::new();
        for (name, value) in SPOOFED {
            for (separator, spelling) in SPELLINGS {
                let headers = spoofed(name, separator, value);
                match self.ask(&headers).await {
                    Ok(outcome) if outcome == *expected => {}
                    // A proxy that refuses such a request is as good.
                    Ok(Outcome {
                        status: 400 | 431, ..
                    }) if separator != "-" => {}
                    Ok(outcome) => {
                        changed.push(format!("{name} {spelling} (status {})", outcome.status));
                    }
                    Err(reason) => return probe.failed(reason, PROXY_FIX),
                }
            }
        }
        if changed.is_empty() {
            return probe.ok("no: every answer was the same");
        }
        probe.failed(
            format!("yes, by {}", changed.join(", ")),
            "Let the proxy replace these headers (docs/applications.md), and ask the endpoint for this kind of proxy: /verify/nginx for nginx, \
                /verify/forward for Traefik and Caddy.",
        )
    }
}

fn what_arrives() -> Finding {
    let probe = Probe::new(
        "through.identity_headers",
        "does the application get X-Poolgate-User and its siblings from this server only",
    );
    let fix = "Put a server that shows its request headers in the place of the application, log in, and send X-Poolgate-Groups, \
        X_Poolgate_Groups and X.Poolgate.Groups from a script of it: none of them may arrive.";
    probe.skipped(
        "only somebody who is logged in reaches it",
        Some(fix.to_owned()),
    )
}

fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect()
}

fn navigation() -> HeaderMap {
    let mut navigation = headers(&[
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-dest", "document"),
    ]);
    navigation.insert(ACCEPT, HeaderValue::from_static("text/html,*/*;q=0.8"));
    navigation
}

fn fetch() -> HeaderMap {
    headers(&[
        ("sec-fetch-mode", "cors"),
        ("sec-fetch-site", "same-origin"),
        ("accept", "application/json"),
    ])
}

fn spoofed(name: &str, separator: &str, value: &'static str) -> HeaderMap {
    let mut spoofed = navigation();
    if let Ok(name) = HeaderName::from_bytes(name.replace('-', separator).as_bytes()) {
        spoofed.append(name.clone(), HeaderValue::from_static(value));
        spoofed.append(name, HeaderValue::from_static(value));
    }
    spoofed
}
