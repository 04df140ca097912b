//! What a response of the hosted pages means. Classic pages and managed login use a redirect to `/error`, or an error page.

use url::Url;

use super::super::redaction::without_tokens;
use super::super::request::Response;

/// A response to a request without a cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A redirect to another page of the domain, such as the login page.
    Page(Url),
    /// A redirect to the application, with the `error` if there is one.
    Application(Option<String>),
    /// A redirect to another site, such as an identity provider.
    OtherSite,
    /// An error page with this code or sentence.
    Error(String),
    /// Something that the hosted pages do not send.
    Unexpected(u16),
}

/// Codes and sentences of error pages, in the order in which they are looked for.
const ERRORS: [&str; 8] = [
    "redirect_mismatch",
    "invalid_scope",
    "unauthorized_client",
    "invalid_client",
    "Client does not exist",
    "Login pages unavailable",
    "Invalid redirect",
    "invalid_request",
];

impl Answer {
    /// `application` is the URL that the request asked to be sent to.
    pub(super) fn new(response: &Response, domain: &Url, application: &str) -> Self {
        if let Some(location) = response
            .location
            .as_ref()
            .filter(|_| (300..400).contains(&response.status))
        {
            return Self::of_redirect(location, domain, application);
        }
        let known = ERRORS.iter().find(|error| response.body.contains(**error));
        match known {
            Some(error) if response.status >= 400 => Self::Error((*error).to_owned()),
            _ => Self::Unexpected(response.status),
        }
    }

    fn of_redirect(location: &Url, domain: &Url, application: &str) -> Self {
        let error = || {
            let mut pairs = location.query_pairs();
            pairs
                .find(|(name, _)| name == "error")
                .map(|(_, error)| without_tokens(&error))
        };
        let mut without_query = location.clone();
        without_query.set_query(None);
        if without_query.as_str() == application {
            Self::Application(error())
        } else if location.origin() != domain.origin() {
            Self::OtherSite
        } else if location.path() == "/error" {
            Self::Error(error().unwrap_or_else(|| "an error page".to_owned()))
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
            Self::Unexpected(status) => {
                format!("status {status}, which hosted pages do not answer")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, location: Option<&str>, body: &str) -> Answer {
        let domain: Url = "https://x.auth.eu-central-1.amazoncognito.com"
            .parse()
            .unwrap();
        let response = Response {
            status,
            location: location.map(|location| domain.join(location).unwrap()),
            date: None,
            body: body.to_owned(),
        };
        Answer::new(&response, &domain, "https://a.example/auth/callback")
    }

    #[test]
    fn redirects_are_told_apart_by_where_they_lead() {
        assert!(matches!(
            answer(302, Some("/login?client_id=x"), ""),
            Answer::Page(_)
        ));
        let error = answer(302, Some("/error?error=redirect_mismatch&client_id=x"), "");
        assert_eq!(error, Answer::Error("redirect_mismatch".to_owned()));
        let error = answer(
            302,
            Some("https://a.example/auth/callback?error=invalid_scope&state=x"),
            "",
        );
        assert_eq!(error, Answer::Application(Some("invalid_scope".to_owned())));
        assert_eq!(
            answer(
                302,
                Some("https://accounts.google.com/o/oauth2/v2/auth"),
                ""
            ),
            Answer::OtherSite
        );
    }

    #[test]
    fn error_pages_are_told_apart_by_what_they_say() {
        let error = answer(400, None, "<p>Client does not exist.</p>");
        assert_eq!(error, Answer::Error("Client does not exist".to_owned()));
        assert_eq!(
            answer(200, None, "redirect_mismatch"),
            Answer::Unexpected(200)
        );
        assert_eq!(answer(404, None, "<html>"), Answer::Unexpected(404));
    }
}
