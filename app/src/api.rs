//! The way to the server: one `send`, and a file per word with one function per endpoint.
//!
//! Whatever goes wrong becomes a [`Problem`]: the server's own, [`ProblemCode::Offline`] where it cannot be reached, and
//! [`ProblemCode::Internal`] where an answer is not what the contract says. That a session has ended is noticed here, once.

pub mod config;
pub mod confirm;
pub mod login;
pub mod logout;
pub mod profile;
mod read;
pub mod register;
pub mod session;

use std::pin::Pin;

use gloo_net::http::{Method, RequestBuilder, Response};
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use web_sys::{RequestCache, RequestCredentials, RequestMode, RequestRedirect};
use wire::{Problem, ProblemCode};

use self::read::{named, read};

/// Something that has to be fetched before it can be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded<T> {
    /// It is on its way.
    Waiting,
    /// It is here.
    Here(T),
    /// It did not come.
    Failed(Problem),
}

impl<T> From<Result<T, Problem>> for Loaded<T> {
    fn from(answer: Result<T, Problem>) -> Self {
        answer.map_or_else(Self::Failed, Self::Here)
    }
}

/// The way to the server.
#[derive(Clone, Copy)]
pub struct Api {
    ended: RwSignal<i64>,
}

/// An answer on its way. Boxed, because it would otherwise be compiled into each of its callers.
type Answer = Pin<Box<dyn Future<Output = Result<String, Problem>>>>;

impl Api {
    /// A way to the server of this page's origin.
    pub fn new() -> Self {
        Self {
            ended: RwSignal::new(0),
        }
    }

    /// Counts the answers that said that nobody is logged in. The session watches it.
    pub fn ended(self) -> i64 {
        self.ended.get()
    }

    async fn get<T: DeserializeOwned>(self, path: &'static str) -> Result<T, Problem> {
        parse(&self.send(Method::GET, path, None).await?)
    }

    async fn post<T: DeserializeOwned>(
        self,
        path: &'static str,
        body: &impl Serialize,
    ) -> Result<T, Problem> {
        let body = serde_json::to_string(body).map_err(|_| problem(ProblemCode::Internal))?;
        parse(&self.send(Method::POST, path, Some(body)).await?)
    }

    /// Posts an empty object: all is said by the address.
    async fn act<T: DeserializeOwned>(self, path: &'static str) -> Result<T, Problem> {
        parse(&self.send(Method::POST, path, Some("{}".to_owned())).await?)
    }

    /// The one door. Gives the text of a successful answer.
    fn send(self, method: Method, path: &'static str, body: Option<String>) -> Answer {
        Box::pin(async move {
            let answer = exchange(method, path, body).await;
            if let Err(problem) = &answer
                && problem.code == ProblemCode::NotLoggedIn
            {
                self.ended.update(|count| *count += 1);
            }
            answer
        })
    }
}

/// A problem that the browser made itself.
pub fn problem(code: ProblemCode) -> Problem {
    Problem {
        code,
        message: String::new(),
        request_id: String::new(),
        field: None,
        retry_after: None,
    }
}

/// The problem whose code stands in an address.
pub fn problem_named(code: &str) -> Problem {
    problem(named(code).unwrap_or(ProblemCode::Unknown))
}

async fn exchange(method: Method, path: &str, body: Option<String>) -> Result<String, Problem> {
    let request = RequestBuilder::new(path)
        .method(method)
        .header(wire::HEADER, wire::HEADER_VALUE)
        .credentials(RequestCredentials::SameOrigin)
        .mode(RequestMode::SameOrigin)
        .redirect(RequestRedirect::Error)
        .cache(RequestCache::NoStore);
    let request = match body {
        Some(body) => request
            .header("content-type", "application/json")
            .body(body),
        None => request.build(),
    };
    let request = request.map_err(|_| problem(ProblemCode::Internal))?;
    let response = request
        .send()
        .await
        .map_err(|_| problem(ProblemCode::Offline))?;
    text_of(response).await
}

async fn text_of(response: Response) -> Result<String, Problem> {
    let ok = response.ok();
    // A connection that breaks in the middle of an answer is no different from one that was never there.
    let text = response
        .text()
        .await
        .map_err(|_| problem(ProblemCode::Offline))?;
    if ok {
        return Ok(text);
    }
    Err(parse(&text).unwrap_or_else(|unreadable| unreadable))
}

/// Reads an answer.
fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    read(text).ok_or_else(|| problem(ProblemCode::Internal))
}
