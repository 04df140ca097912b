//! The logout endpoint.

use super::super::finding::{Finding, Probe};
use super::super::request;
use super::answer::Answer;
use super::{Pages, blocked};

impl Pages<'_> {
    pub(super) async fn logout(&self) -> Finding {
        let target = format!("{}/", self.context.config.public_url);
        let probe = Probe::new(
            "hosted.logout_url",
            format!("is {target} a sign-out URL of the app client (GET /logout)"),
        );
        let fix = format!(
            "Add {target} to the sign-out URLs of the app client, with the slash (console: App clients, Login pages)."
        );
        match request::get(&self.context.http, self.hosted_ui.logout_url()).await {
            Ok(response) => match Answer::new(&response, self.domain, &target) {
                Answer::Application(None) => probe.ok(format!("{target} is registered")),
                answer @ Answer::Blocked(_) => blocked(probe, &answer),
                answer => probe.failed(answer.describe(), fix),
            },
            Err(reason) => probe.failed(
                reason,
                "Run the check again; if it fails again, look at the network \
                between this machine and the domain.",
            ),
        }
    }
}
