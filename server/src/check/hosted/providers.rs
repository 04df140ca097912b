//! The identity providers of `PROVIDERS`, each with a request to the authorize endpoint.

use futures::future::join_all;

use super::super::finding::{Finding, Probe};
use super::answer::Answer;
use super::authorize::is_about_callback;
use super::{Pages, blocked};

impl Pages<'_> {
    /// Asks for each provider of the settings.
    pub(super) async fn providers(&self) -> Vec<Finding> {
        let providers = &self.context.config.providers;
        join_all(providers.iter().map(|name| self.provider(name))).await
    }

    async fn provider(&self, provider: &str) -> Finding {
        let probe = Probe::new(
            "hosted.provider",
            format!("can users log in with {provider} of PROVIDERS (identity_provider={provider})"),
        );
        let fix = format!(
            "Add {provider} to the pool (console: Social and external providers) and to the identity providers \
                of the app client (Login pages), or remove it from PROVIDERS. Names are case-sensitive."
        );
        match self.ask(&self.hosted_ui, Some(provider)).await {
            Ok(Answer::OtherSite) => probe.ok(format!("a redirect to {provider}")),
            // Pools ignore a provider that the client does not have.
            Ok(Answer::Page(page)) if page.path() == "/login" => {
                probe.failed("the pool shows its own login page instead", fix)
            }
            Ok(Answer::Page(_)) => probe.ok(format!("a redirect to the page of {provider}")),
            Ok(Answer::Error(error)) if is_about_callback(&error) => {
                probe.skipped("the callback URL is not accepted", None)
            }
            Ok(answer @ Answer::Blocked(_)) => blocked(probe, &answer),
            Ok(answer) => probe.failed(answer.describe(), fix),
            Err(reason) => probe.failed(reason, fix),
        }
    }
}
