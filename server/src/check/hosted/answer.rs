//! What a response of the hosted pages means. Classic pages and managed login use a redirect to `/error`, or an error page.

use std::fmt::{self, Display, Formatter};

use url::Url;

use super::super::redaction::without_tokens;
use super::super::request::Response;

/// A response to a request without a cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A redirect to another page of the domain, such as the login page.
    Page(Url),
    /// A redirect to the application, with the error if there is one.
    Application(Option<Refusal>),
    /// A redirect to another site, such as an identity provider.
    OtherSite,
    /// An error page, or a redirect to one.
    Error(Refusal),
    /// What a firewall answers with this status, instead of the pool.
    Blocked(u16),
    /// Something that the hosted pages do not send.
    Unexpected(u16),
}

/// What an error page or a redirect with an `error` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    code: String,
    description: Option<String>,
}

/// Codes and sentences of error pages, in the order in which they are looked for.
const ERRORS: [&str; 8] = [
    "redirect_mismatch",
    "invalid_scope",
    "unauthorized_client",
    "invalid_client",
    "Client does not exist",
    LOGIN_PAGES_UNAVAILABLE,
    "Invalid redirect",
    "invalid_request",
];
/// What managed login says for an app client without a style.
pub(super) const LOGIN_PAGES_UNAVAILABLE: &str = "Login pages unavailable";

impl Refusal {
    fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            description: None,
        }
    }

    /// Reads the parameters of a redirect.
    fn of(location: &Url) -> Option<Self> {
        let parameter = |name| {
            let mut pairs = location.query_pairs();
            let value = pairs.find(|(key, _)| key == name).map(|(_, value)| value);
            value.map(|value| without_tokens(&value))
        };
        parameter("error").map(|code| Self {
            code,
            description: parameter("error_description"),
        })
    }

    /// Pools also send a code as the description of an `invalid_request`.
    pub(super) fn is(&self, code: &str) -> bool {
        self.code == code || self.description.as_deref() == Some(code)
    }

    pub(super) fn contains(&self, phrase: &str) -> bool {
        let description = self.description.as_deref().unwrap_or_default();
        [self.code.as_str(), description]
            .iter()
            .any(|text| text.to_ascii_lowercase().contains(phrase))
    }
}

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)?;
        match &self.description {
            Some(description) => write!(f, " ({description})"),
            None => Ok(()),
        }
    }
}

impl Answer {
    /// `application` is the URL that the request asked to be sent to.
    pub(super) fn new(response: &Response, domain: &Url, application: &str) -> Self {
        let status = response.status;
        let location = response.location.as_ref();
        if let Some(location) = location.filter(|_| (300..400).contains(&status)) {
            return Self::of_redirect(location, domain, application);
        }
        let known = ERRORS.iter().find(|error| response.body.contains(**error));
        match known {
            Some(error) if status >= 400 => Self::Error(Refusal::new(*error)),
            _ if response.is_blocked() => Self::Blocked(status),
            _ => Self::Unexpected(status),
        }
    }

    fn of_redirect(location: &Url, domain: &Url, application: &str) -> Self {
        let mut without_query = location.clone();
        without_query.set_query(None);
        if without_query.as_str() == application {
            Self::Application(Refusal::of(location))
        } else if location.origin() != domain.origin() {
            Self::OtherSite
        } else if location.path() == "/error" {
            let refusal = Refusal::of(location);
            Self::Error(refusal.unwrap_or_else(|| Refusal::new("it does not say which error")))
        } else {
            Self::Page(location.clone())
        }
    }

    /// Returns the answer in words.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Page(url) => format!("a redirect to {}", url.path()),
            Self::Application(None) => "a redirect to the application".to_owned(),
            Self::Application(Some(error)) => {
                format!("a redirect to the application with error={error}")
            }
            Self::OtherSite => "a redirect to another site".to_owned(),
            Self::Error(error) => format!("an error page: {error}"),
            Self::Blocked(status) => format!("status {status}: blocked by a firewall"),
            Self::Unexpected(status) => {
                format!("status {status}, which hosted pages do not answer")
            }
        }
    }
}

#[cfg(test)]
mod tests;
