//! What a stranger gets from the proxy.

use wire::{Problem, ProblemCode, path};

use super::{Outcome, PROXY_FIX, Through, requests};
use crate::check::finding::{Finding, Probe};
use crate::check::request;

impl Through<'_> {
    /// `/.poolgate/` must reach this server, with the application's own host.
    pub(super) async fn own_paths(&self) -> Finding {
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

    pub(super) fn navigation(&self, outcome: &Outcome) -> Finding {
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

    pub(super) async fn fetch(&self) -> Finding {
        let probe = Probe::new(
            "through.fetch",
            "does a script without a session get 401 and no redirect",
        );
        match self.ask(&requests::fetch()).await {
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
}

/// What a stranger cannot see.
pub(super) fn at_the_application() -> Finding {
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
