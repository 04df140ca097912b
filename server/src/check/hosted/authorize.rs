//! The authorize endpoint. It checks client, callback URL, grant and scopes in this order, so that one answer says what is
//! right up to the first mistake.

use url::Url;
use wire::Secret;

use super::super::finding::{Finding, Probe};
use super::super::request::{self, without_query};
use super::Pages;
use super::answer::Answer;
use crate::hosted_ui::{AuthorizeRequest, HostedUi};
use crate::session::Id;

/// Whether the hosted pages know the app client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Client {
    Known,
    Unknown,
    /// The pages could not be asked.
    Unseen,
}

/// What the authorize endpoint says.
pub(super) struct Authorize {
    pub(super) findings: Vec<Finding>,
    pub(super) client: Client,
}

const CALLBACK: &str = "hosted.callback_url";
const GRANT: &str = "hosted.code_grant";
const SCOPES: &str = "hosted.scopes";

impl Pages<'_> {
    pub(super) async fn authorize(&self) -> Authorize {
        let domain = self.domain_probe();
        let answer = match self.ask(&self.hosted_ui, None).await {
            Ok(answer) => answer,
            Err(reason) => return self.unreachable(domain, reason),
        };
        let mut findings = vec![domain.clone().ok("the hosted pages answer")];
        let client = match &answer {
            Answer::Unexpected(_) => return self.unreachable(domain, answer.describe()),
            Answer::Error(error) if is_about_client(error) => Client::Unknown,
            _ => Client::Known,
        };
        if client == Client::Known {
            findings.push(self.callback_url(&answer));
            findings.push(code_grant(&answer));
            findings.push(self.scopes(&answer).await);
            if let Answer::Page(page) = &answer {
                findings.push(self.login_page(page).await);
            }
        }
        Authorize { findings, client }
    }

    fn domain_probe(&self) -> Probe {
        let domain = without_query(self.domain);
        Probe::new(
            "hosted.domain",
            format!("are the hosted pages at COGNITO_DOMAIN (GET {domain}oauth2/authorize)"),
        )
    }

    fn unreachable(&self, probe: Probe, answer: String) -> Authorize {
        let host = self.domain.host_str().unwrap_or_default();
        let fix = format!(
            "Set COGNITO_DOMAIN to the domain of the pool (console: Branding, Domain), or let this machine \
                reach {host}."
        );
        Authorize {
            findings: vec![probe.failed(answer, fix)],
            client: Client::Unseen,
        }
    }

    fn callback_url(&self, answer: &Answer) -> Finding {
        let callback = &self.callback;
        let probe = Probe::new(
            CALLBACK,
            format!("is {callback} a callback URL of the app client"),
        );
        match answer {
            Answer::Error(error) if is_about_callback(error) => probe.failed(
                answer.describe(),
                format!("Add {callback} to the callback URLs of the app client, exactly so (console: App \
                    clients, Login pages), or correct PUBLIC_URL."),
            ),
            Answer::Error(_) => probe.skipped(answer.describe(), None),
            _ => probe.ok(format!("{callback} is registered")),
        }
    }

    async fn scopes(&self, answer: &Answer) -> Finding {
        let scopes = &self.context.config.pool.scopes;
        let probe = Probe::new(
            SCOPES,
            format!(
                "may the app client request COGNITO_SCOPES ({})",
                scopes.join(" ")
            ),
        );
        match answer {
            Answer::Page(_) | Answer::OtherSite | Answer::Application(None) => probe
                .ok("the app client may \
                request all of them"),
            Answer::Error(error) | Answer::Application(Some(error)) if error == "invalid_scope" => {
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
        let mut refused = Vec::new();
        for scope in &self.context.config.pool.scopes {
            let answer = match self.with_scope(scope) {
                Some(hosted_ui) => self.ask(&hosted_ui, None).await,
                None => continue,
            };
            let is_refused = matches!(&answer, Ok(Answer::Error(error) | Answer::Application(Some(error))) if error == "invalid_scope");
            if is_refused {
                refused.push(scope.as_str());
            }
        }
        match refused.as_slice() {
            [] => "the combination of scopes".to_owned(),
            // Without it, no scope is accepted.
            all if all.contains(&"openid") => "openid".to_owned(),
            some => some.join(" "),
        }
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

    async fn login_page(&self, page: &Url) -> Finding {
        let probe = Probe::new(
            "hosted.login_page",
            format!("does the login page appear (GET {})", without_query(page)),
        );
        match request::get(&self.context.http, page).await {
            Ok(response) if response.body.contains("Login pages unavailable") => probe.failed(
                "Login pages unavailable",
                "Create a style for the app client (console: Branding, Managed login), or let the domain use \
                    the classic pages.",
            ),
            Ok(response) if response.status == 200 => probe.ok("the login page appears"),
            Ok(response) => probe.failed(format!("status {}", response.status), "Open the address in a browser, \
                and look at the domain (console: Branding, Domain)."),
            Err(reason) => probe.failed(reason, "Run the check again; if it fails again, look at the status of \
                Amazon Cognito in the region."),
        }
    }

    /// Asks for each provider of the settings.
    pub(super) async fn providers(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for provider in &self.context.config.providers {
            findings.push(self.provider(provider).await);
        }
        findings
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
            Ok(Answer::Page(page)) if page.path() == "/login" => {
                probe.warning("the pool shows its own login page instead", fix)
            }
            Ok(Answer::Page(_)) => probe.ok(format!("a redirect to the page of {provider}")),
            Ok(Answer::Error(error)) if is_about_callback(&error) => {
                probe.skipped("the callback URL is not accepted", None)
            }
            Ok(answer) => probe.failed(answer.describe(), fix),
            Err(reason) => probe.failed(reason, fix),
        }
    }

    async fn ask(&self, hosted_ui: &HostedUi, provider: Option<&str>) -> Result<Answer, String> {
        let random = self.context.random;
        let (nonce, verifier): (Secret, Secret) = (random.secret(), random.secret());
        let url = hosted_ui.authorize_url(AuthorizeRequest {
            state: &Id::new(random),
            nonce: &nonce,
            verifier: &verifier,
            provider,
            login_hint: None,
            reauthenticate: false,
        });
        let response = request::get(&self.context.http, &url).await?;
        Ok(Answer::new(&response, self.domain, &self.callback))
    }
}

fn code_grant(answer: &Answer) -> Finding {
    let probe = Probe::new(GRANT, "may the app client use the authorization code grant");
    match answer {
        Answer::Error(error) | Answer::Application(Some(error)) if error == "unauthorized_client" => probe.failed(
            answer.describe(),
            "Turn the authorization code grant of the app client on (console: App clients, Login pages, \
                OAuth grant types).",
        ),
        Answer::Error(_) => probe.skipped(not_that_far(), None),
        Answer::Application(Some(error)) if error != "invalid_scope" => probe.failed(
            answer.describe(),
            "Compare the settings of the app client (console: App clients, Login pages) with the section \
                Configure an existing pool of the README.",
        ),
        _ => probe.ok("the authorization code grant is on"),
    }
}

fn is_about_client(error: &str) -> bool {
    let lower = error.to_ascii_lowercase();
    lower.contains("client does not exist") || lower == "invalid_client"
}

fn is_about_callback(error: &str) -> bool {
    error == "redirect_mismatch" || error == "Invalid redirect"
}

fn not_that_far() -> String {
    "the pool refused the request before it looked at that".to_owned()
}
