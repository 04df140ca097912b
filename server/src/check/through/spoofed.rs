//! Whether a client can change what the proxy asks.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use super::requests::navigation;
use super::{Outcome, PROXY_FIX, Through};
use crate::check::finding::{Finding, Probe};

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

/// How often a header is in a request. Some proxies remove one that occurs twice and pass on a single one, and others replace only
/// the first.
const COUNTS: [(usize, &str); 2] = [(1, "once"), (2, "twice")];

/// A header that a client sends.
struct Spoofed {
    name: &'static str,
    value: &'static str,
    separator: &'static str,
    spelling: &'static str,
    count: usize,
    times: &'static str,
}

impl Through<'_> {
    /// Sends each header alone, in each spelling, once and twice. Whatever changes the answer got in.
    pub(super) async fn spoofed(&self, expected: &Outcome) -> Finding {
        let probe = Probe::new(
            "through.spoofed_headers",
            "can a client change what the proxy asks (each header, with dashes, underscores and dots, once and twice)",
        );
        let mut changed = Vec::new();
        for spoofed in all() {
            match self.ask(&spoofed.headers()).await {
                Ok(outcome) if spoofed.is_refused(&outcome, expected) => {}
                Ok(outcome) => changed.push(spoofed.describe(&outcome)),
                Err(reason) => return probe.failed(reason, PROXY_FIX),
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

fn all() -> impl Iterator<Item = Spoofed> {
    SPOOFED.into_iter().flat_map(|(name, value)| {
        SPELLINGS
            .into_iter()
            .flat_map(move |(separator, spelling)| {
                COUNTS.into_iter().map(move |(count, times)| Spoofed {
                    name,
                    value,
                    separator,
                    spelling,
                    count,
                    times,
                })
            })
    })
}

impl Spoofed {
    fn headers(&self) -> HeaderMap {
        let mut headers = navigation();
        let name = self.name.replace('-', self.separator);
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            for _ in 0..self.count {
                headers.append(name.clone(), HeaderValue::from_static(self.value));
            }
        }
        headers
    }

    /// A proxy that refuses a request with such a name is as good as one that ignores the header.
    fn is_refused(&self, outcome: &Outcome, expected: &Outcome) -> bool {
        outcome == expected || (self.separator != "-" && matches!(outcome.status, 400 | 431))
    }

    fn describe(&self, outcome: &Outcome) -> String {
        let (name, spelling, times) = (self.name, self.spelling, self.times);
        format!("{name} {spelling}, {times} (status {})", outcome.status)
    }
}
