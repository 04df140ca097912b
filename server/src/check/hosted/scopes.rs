//! The scopes, which the authorize endpoint looks at last.

use futures::future::join_all;

use super::super::finding::{Finding, Probe};
use super::Pages;
use super::answer::Answer;
use super::authorize::not_that_far;
use crate::hosted_ui::HostedUi;

impl Pages<'_> {
    /// `answer` is that to a request for all of them.
    pub(super) async fn scopes(&self, answer: &Answer) -> Finding {
        let scopes = &self.context.config.pool.scopes;
        let probe = Probe::new(
            "hosted.scopes",
            format!(
                "may the app client request COGNITO_SCOPES ({})",
                scopes.join(" ")
            ),
        );
        match answer {
            Answer::Page(_) | Answer::OtherSite | Answer::Application(None) => {
                probe.ok("the app client may request all of them")
            }
            answer if is_refused(answer) => {
                let refused = self.refused_scopes().await;
                let fix = format!(
                    "Turn on {refused} for the app client (console: App clients, Login pages, OpenID Connect \
                        scopes), or remove it from COGNITO_SCOPES."
                );
                probe.failed(format!("the pool refuses {refused}"), fix)
            }
            _ => probe.skipped(not_that_far(), None),
        }
    }

    /// Asks for each scope alone, together with `openid`, which most of them need.
    async fn refused_scopes(&self) -> String {
        let scopes = &self.context.config.pool.scopes;
        let asked = scopes.iter().map(|scope| self.refused_scope(scope));
        let answers = join_all(asked).await;
        let refused: Vec<_> = answers.into_iter().flatten().collect();
        match refused.as_slice() {
            [] => "the combination of scopes".to_owned(),
            // Without it, no scope is accepted.
            all if all.contains(&"openid") => "openid".to_owned(),
            some => some.join(" "),
        }
    }

    /// Returns the scope if the pool refuses it.
    async fn refused_scope<'a>(&self, scope: &'a str) -> Option<&'a str> {
        let hosted_ui = self.with_scope(scope)?;
        let answer = self.ask(&hosted_ui, None).await;
        answer
            .is_ok_and(|answer| is_refused(&answer))
            .then_some(scope)
    }

    fn with_scope(&self, scope: &str) -> Option<HostedUi> {
        let mut config = self.context.config.clone();
        config.pool.scopes = vec!["openid".to_owned()];
        if scope != "openid" {
            config.pool.scopes.push(scope.to_owned());
        }
        let (secret, http) = (
            self.context.client_secret.clone(),
            self.context.http.clone(),
        );
        HostedUi::new(&config, self.domain, secret, http).ok()
    }
}

fn is_refused(answer: &Answer) -> bool {
    matches!(answer, Answer::Error(error) | Answer::Application(Some(error)) if error.is("invalid_scope"))
}
