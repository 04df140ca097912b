//! The way to the server: one `send`, and a file per word with one function per endpoint.
//!
//! Whatever goes wrong becomes a [`Problem`]: the server's own, [`Code::Offline`] where it cannot be reached, and
//! [`Code::Internal`] where an answer is not what the contract says. That a session has ended is noticed here, once.

pub mod config;
pub mod confirm;
pub mod login;
pub mod logout;
pub mod profile;
pub mod register;
pub mod session;

use gloo_net::http::{Method, RequestBuilder, Response};
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use web_sys::{RequestCache, RequestCredentials, RequestMode, RequestRedirect};
use wire::{Code, Problem};

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
    ended: RwSignal<u32>,
}

impl Api {
    /// A way to the server of this page's origin.
    pub fn new() -> Self {
        Self {
            ended: RwSignal::new(0),
        }
    }

    /// Counts the answers that said that nobody is logged in. The session watches it.
    pub fn ended(self) -> ReadSignal<u32> {
        self.ended.read_only()
    }

    async fn get<T: DeserializeOwned>(self, path: &str) -> Result<T, Problem> {
        parse(&self.send(Method::GET, path, None).await?)
    }

    async fn post<T: DeserializeOwned>(self, path: &str, body: &impl Serialize) -> Result<T, Problem> {
        let body = serde_json::to_string(body).map_err(|_| problem(Code::Internal))?;
        parse(&self.send(Method::POST, path, Some(body)).await?)
    }

    /// The one door. Gives the text of a successful answer.
    async fn send(self, method: Method, path: &str, body: Option<String>) -> Result<String, Problem> {
        let answer = exchange(method, path, body).await;
        if let Err(problem) = &answer
            && problem.code == Code::NotLoggedIn
        {
            self.ended.update(|count| *count += 1);
        }
        answer
    }
}

/// A problem that the browser made itself.
pub fn problem(code: Code) -> Problem {
    Problem {
        code,
        message: String::new(),
        request_id: String::new(),
        field: None,
        retry_after: None,
    }
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
        Some(body) => request.header("content-type", "application/json").body(body),
        None => request.build(),
    };
    let request = request.map_err(|_| problem(Code::Internal))?;
    let response = request.send().await.map_err(|_| problem(Code::Offline))?;
    read(response).await
}

async fn read(response: Response) -> Result<String, Problem> {
    let ok = response.ok();
    // A connection that breaks in the middle of an answer is no different from one that was never there.
    let text = response.text().await.map_err(|_| problem(Code::Offline))?;
    if ok {
        return Ok(text);
    }
    Err(serde_json::from_str(&text).unwrap_or_else(|_| problem(Code::Internal)))
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|_| problem(Code::Internal))
}
