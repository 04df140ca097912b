//! Requests to the server: one `send`, and one method per endpoint in [`endpoints`] and [`account`].
//!
//! Every failure is a [`Problem`]: the server's own, [`ProblemCode::Offline`] or [`ProblemCode::ServerUnreachable`] if it
//! cannot be reached, and [`ProblemCode::Internal`] if a response is not what the contract says. An ended session is detected here and nowhere
//! else.

mod account;
mod apps;
mod endpoints;

use std::pin::Pin;

use gloo_net::http::{Method, RequestBuilder, Response};
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use web_sys::{RequestCache, RequestCredentials, RequestMode, RequestRedirect};
use wire::{Problem, ProblemCode};
use zeroize::Zeroizing;

use crate::browser::connection::unreachable;

/// Data that has to be fetched before it can be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Remote<T> {
    Loading,
    Ready(T),
    Failed(Problem),
}

impl<T> From<Result<T, Problem>> for Remote<T> {
    fn from(result: Result<T, Problem>) -> Self {
        result.map_or_else(Self::Failed, Self::Ready)
    }
}

/// The client of the server's API.
#[derive(Clone, Copy)]
pub struct Api {
    session_ended: RwSignal<u32>,
}

/// A request in progress; it returns the text of a successful response. Boxed, because it would otherwise be compiled
/// into each of its callers.
type Exchange = Pin<Box<dyn Future<Output = Result<Zeroizing<String>, Problem>>>>;

impl Api {
    /// A client for the server of this page's origin.
    pub fn new() -> Self {
        Self {
            session_ended: RwSignal::new(0),
        }
    }

    /// Returns the number of responses that reported no logged-in user.
    pub fn session_ended(self) -> u32 {
        self.session_ended.get()
    }

    async fn get<T: DeserializeOwned>(self, path: &str) -> Result<T, Problem> {
        parse(&self.send(Method::GET, path, None).await?)
    }

    async fn post<T: DeserializeOwned>(
        self,
        path: &'static str,
        body: &impl Serialize,
    ) -> Result<T, Problem> {
        let body = serde_json::to_string(body).map_err(|_| problem(ProblemCode::Internal))?;
        // The body may contain a password: it is wiped after the browser has copied it.
        let body = Zeroizing::new(body);
        parse(&self.send(Method::POST, path, Some(body)).await?)
    }

    async fn post_empty<T: DeserializeOwned>(self, path: &'static str) -> Result<T, Problem> {
        let body = Zeroizing::new("{}".to_owned());
        parse(&self.send(Method::POST, path, Some(body)).await?)
    }

    fn send(self, method: Method, path: &str, body: Option<Zeroizing<String>>) -> Exchange {
        let request = RequestBuilder::new(path).method(method);
        Box::pin(async move {
            let result = exchange(request, body).await;
            if let Err(problem) = &result
                && problem.code == ProblemCode::NotLoggedIn
            {
                self.session_ended.update(|count| *count += 1);
            }
            result
        })
    }
}

/// A problem that the browser reports itself.
pub fn problem(code: ProblemCode) -> Problem {
    Problem {
        code,
        message: String::new(),
        request_id: String::new(),
        field: None,
        retry_after: None,
        detail: None,
    }
}

async fn exchange(
    request: RequestBuilder,
    body: Option<Zeroizing<String>>,
) -> Result<Zeroizing<String>, Problem> {
    let request = request
        .header(wire::HEADER, wire::HEADER_VALUE)
        .credentials(RequestCredentials::SameOrigin)
        // Not `SameOrigin`: the page has the referrer policy `no-referrer`, with which Firefox and Safari would send
        // `Origin: null` (Fetch, "append a request Origin header"), and the server would refuse that.
        .mode(RequestMode::Cors)
        .redirect(RequestRedirect::Error)
        .cache(RequestCache::NoStore);
    let request = match body {
        Some(body) => request
            .header("content-type", "application/json")
            .body(body.as_str()),
        None => request.build(),
    };
    let request = request.map_err(|_| problem(ProblemCode::Internal))?;
    let response = request.send().await.map_err(|_| problem(unreachable()))?;
    text_of(response).await
}

async fn text_of(response: Response) -> Result<Zeroizing<String>, Problem> {
    let ok = response.ok();
    let is_gateway_error = matches!(response.status(), 502..=504);
    // A connection that breaks in the middle of a response is like one that was never made.
    let text = response.text().await.map_err(|_| problem(unreachable()))?;
    let text = Zeroizing::new(text);
    if ok {
        return Ok(text);
    }
    Err(match parse(&text) {
        Ok(reported) => reported,
        // The page of a proxy whose server does not respond (RFC 9110, sections 15.6.3 to 15.6.5).
        Err(_) if is_gateway_error => problem(ProblemCode::ServerUnreachable),
        Err(unreadable) => unreadable,
    })
}

/// Reads what the server has written. The only reader of its JSON: another one would be compiled into the first download.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|_| problem(ProblemCode::Internal))
}
