//! The authorize endpoint. It checks client, callback URL, grant and scopes in this order, so that one answer says what is
//! right up to the first mistake.

use url::Url;
use wire::Secret;

use super::super::finding::{Finding, Probe};
use super::super::request::{self, without_query};
use super::answer::{Answer, LOGIN_PAGES_UNAVAILABLE, Refusal};
use super::{Pages, blocked};
use crate::apps::LoginRequirements;
use crate::hosted_ui::{AuthorizeRequest, HostedUi};
use crate::session::Id;

/// Whether the hosted pages know the app client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Client {
    Known,
    Unknown,
    /// A firewall answered instead of the pages.
    Blocked,
    /// The pages could not be asked.
    Unseen,
}

/// What the authorize endpoint says.
pub(super) struct Authorize {
    pub(super) findings: Vec<Finding>,
    pub(super) client: Client,
}

const STYLE: &str = "Create a style for the app client (console: Branding, Managed login), or let the domain use the classic pages.";

impl Pages<'_> {
    pub(super) async fn authorize(&self) -> Authorize {
        let domain = self.domain_probe();
        let answer = match self.ask(&self.hosted_ui, None).await {
            Ok(answer) => answer,
            Err(reason) => return self.unreachable(domain, reason),
        };
        match &answer {
            Answer::Unexpected(_) => self.unreachable(domain, answer.describe()),
            Answer::Blocked(_) => Authorize::of(blocked(domain, &answer), Client::Blocked),
            Answer::Error(error) if is_about_client(error) => {
                Authorize::of(domain.ok("the hosted pages answer"), Client::Unknown)
            }
            Answer::Error(error) if !has_probe(error) => Authorize::of(
                domain.failed(answer.describe(), advice(error)),
                Client::Unseen,
            ),
            _ => {
                let mut findings = vec![domain.ok("the hosted pages answer")];
                findings.extend(self.of_known_client(&answer).await);
                Authorize {
                    findings,
                    client: Client::Known,
                }
            }
        }
    }

    async fn of_known_client(&self, answer: &Answer) -> Vec<Finding> {
        let mut findings = vec![
            self.callback_url(answer),
            code_grant(answer),
            self.scopes(answer).await,
        ];
        if let Answer::Page(page) = answer {
            findings.push(self.login_page(page).await);
        }
        findings
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
        Authorize::of(probe.failed(answer, fix), Client::Unseen)
    }

    fn callback_url(&self, answer: &Answer) -> Finding {
        let callback = &self.callback;
        let probe = Probe::new(
            "hosted.callback_url",
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

    async fn login_page(&self, page: &Url) -> Finding {
        let probe = Probe::new(
            "hosted.login_page",
            format!("does the login page appear (GET {})", without_query(page)),
        );
        match request::get(&self.context.http, page).await {
            Ok(response) if response.body.contains(LOGIN_PAGES_UNAVAILABLE) => {
                probe.failed(LOGIN_PAGES_UNAVAILABLE, STYLE)
            }
            Ok(response) if response.is_blocked() => {
                blocked(probe, &Answer::Blocked(response.status))
            }
            Ok(response) if response.status == 200 => probe.ok("the login page appears"),
            Ok(response) => probe.failed(
                format!("status {}", response.status),
                "Open the address in a browser, \
                and look at the domain (console: Branding, Domain).",
            ),
            Err(reason) => probe.failed(
                reason,
                "Run the check again; if it fails again, look at the status of \
                Amazon Cognito in the region.",
            ),
        }
    }

    pub(super) async fn ask(
        &self,
        hosted_ui: &HostedUi,
        provider: Option<&str>,
    ) -> Result<Answer, String> {
        let random = self.context.random;
        let (nonce, verifier): (Secret, Secret) = (random.secret(), random.secret());
        let url = hosted_ui.authorize_url(AuthorizeRequest {
            state: &Id::new(random),
            nonce: &nonce,
            verifier: &verifier,
            provider,
            login_hint: None,
            reauthenticate: false,
            requirements: LoginRequirements::default(),
            language: None,
        });
        let response = request::get(&self.context.http, &url).await?;
        Ok(Answer::new(&response, self.domain, &self.callback))
    }
}

impl Authorize {
    fn of(finding: Finding, client: Client) -> Self {
        Self {
            findings: vec![finding],
            client,
        }
    }
}

fn code_grant(answer: &Answer) -> Finding {
    let probe = Probe::new(
        "hosted.code_grant",
        "may the app client use the authorization code grant",
    );
    match answer {
        Answer::Error(error) | Answer::Application(Some(error)) if error.is("unauthorized_client") => probe.failed(
            answer.describe(),
            "Turn the authorization code grant of the app client on (console: App clients, Login pages, \
                OAuth grant types).",
        ),
        Answer::Application(Some(error)) if !error.is("invalid_scope") => probe.failed(
            answer.describe(),
            "Compare the settings of the app client (console: App clients, Login pages) with the section \
                Configure an existing pool of the README.",
        ),
        // The scopes are looked at after the grant.
        Answer::Error(error) if !error.is("invalid_scope") => probe.skipped(not_that_far(), None),
        _ => probe.ok("the authorization code grant is on"),
    }
}

/// What to do about an error page that says nothing about client, callback URL, grant or scopes.
fn advice(error: &Refusal) -> &'static str {
    if error.is(LOGIN_PAGES_UNAVAILABLE) {
        STYLE
    } else {
        "Open the login page in a browser and look at what the error page says, and compare the settings of the domain and \
            of the app client (console: Branding, Domain; App clients, Login pages) with the section Configure an existing \
            pool of the README."
    }
}

fn is_about_client(error: &Refusal) -> bool {
    error.contains("client does not exist") || error.is("invalid_client")
}

pub(super) fn is_about_callback(error: &Refusal) -> bool {
    error.is("redirect_mismatch") || error.is("Invalid redirect")
}

/// Whether one of the probes about the app client says what is wrong.
fn has_probe(error: &Refusal) -> bool {
    is_about_callback(error) || error.is("unauthorized_client") || error.is("invalid_scope")
}

pub(super) fn not_that_far() -> String {
    "the pool refused the request before it looked at that".to_owned()
}
