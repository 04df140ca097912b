//! A response to a browser.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Response, StatusCode};
use serde::de::DeserializeOwned;
use wire::{Problem, ProblemCode};

#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub async fn read(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX)
            .await
            .unwrap()
            .to_vec();
        Self {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text()))
    }

    /// Returns a header that occurs at most once; empty if it is absent.
    pub fn header(&self, name: &str) -> &str {
        let mut values = self.headers.get_all(name).iter();
        let value = values
            .next()
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default();
        assert!(values.next().is_none(), "{name} occurs twice");
        value
    }

    pub fn location(&self) -> &str {
        self.header(LOCATION.as_str())
    }

    /// Returns a query parameter of [`Answer::location`].
    pub fn location_parameter(&self, name: &str) -> Option<String> {
        let query = self
            .location()
            .split_once('?')
            .map(|(_, query)| query)
            .unwrap_or_default();
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.into_owned())
    }

    pub fn set_cookies(&self) -> Vec<&str> {
        self.headers
            .get_all(SET_COOKIE)
            .iter()
            .map(|line| line.to_str().unwrap())
            .collect()
    }

    /// Returns the `Set-Cookie` line of a cookie, with `*` for its value unless it is empty.
    pub fn set_cookie(&self, name: &str) -> Option<String> {
        let lines = self.set_cookies();
        let line = lines
            .iter()
            .find(|line| line.starts_with(&format!("{name}=")))?;
        let (pair, attributes) = line.split_once("; ").unwrap();
        let value = if pair.ends_with('=') { "" } else { "*" };
        Some(format!("{name}={value}; {attributes}"))
    }

    /// Returns the problem, and checks the response around it.
    pub fn problem(&self) -> Problem {
        assert!(
            self.status.as_u16() >= 400,
            "{} {}",
            self.status,
            self.text()
        );
        assert_eq!(
            self.header(CONTENT_TYPE.as_str()),
            wire::PROBLEM_JSON,
            "{}",
            self.text()
        );
        let problem: Problem = self.json();
        assert_eq!(problem.request_id, self.header("x-request-id"));
        assert!(!problem.request_id.is_empty() && !problem.message.is_empty());
        problem
    }

    /// Returns the status and code of a problem.
    pub fn refusal(&self) -> (u16, ProblemCode) {
        (self.status.as_u16(), self.problem().code)
    }

    /// Returns everything that a client can see of this response, except for the request id.
    pub fn visible_parts(&self) -> String {
        let id = self.header("x-request-id").to_owned();
        let mut headers: Vec<_> = self
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value:?}"))
            .collect();
        headers.sort();
        format!("{}\n{}\n\n{}", self.status, headers.join("\n"), self.text()).replace(&id, "*")
    }
}
