//! A proxy between the server and the pool. It records every call, so that tests can count calls and look up the
//! secrets that were sent. It can delay a response, or respond instead of the pool.
//!
//! The pool publishes the gate's address as its own, so no call bypasses it.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

/// The longest time that a test waits before it fails.
const HANG: Duration = Duration::from_secs(20);

/// One recorded call, by the name of its operation (`SignUp`) or its path (`/oauth2/token`).
#[derive(Clone, Debug)]
pub struct Call {
    pub name: String,
    pub user_agent: Option<String>,
    pub request: String,
    pub answer: String,
}

/// A gate in front of a pool.
#[derive(Clone)]
pub struct Gate {
    address: SocketAddr,
    inner: Arc<Inner>,
}

/// Changes what the pool answered.
type Rewriter = Arc<dyn Fn(Value) -> Value + Send + Sync>;

/// Computes the response to a request.
type Responder = Arc<dyn Fn(&Value) -> (u16, Value) + Send + Sync>;

struct Inner {
    pool: OnceLock<SocketAddr>,
    http: reqwest::Client,
    calls: Mutex<Vec<Call>>,
    passed: watch::Sender<()>,
    instead: Mutex<HashMap<String, Responder>>,
    rewritten: Mutex<HashMap<String, Rewriter>>,
    held: Mutex<HashMap<String, Arc<Semaphore>>>,
    closed: watch::Sender<bool>,
    silent: watch::Sender<bool>,
}

impl Gate {
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let inner = Arc::new(Inner {
            pool: OnceLock::new(),
            http: http(),
            calls: Mutex::default(),
            passed: watch::channel(()).0,
            instead: Mutex::default(),
            rewritten: Mutex::default(),
            held: Mutex::default(),
            closed: watch::channel(false).0,
            silent: watch::channel(false).0,
        });
        let app = Router::new()
            .fallback(forward)
            .with_state(Arc::clone(&inner));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, inner }
    }

    pub fn forward_to(&self, pool: SocketAddr) {
        self.inner.pool.set(pool).unwrap();
    }

    pub fn url(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// A client that has nothing to do with the server's.
    pub fn client(&self) -> &reqwest::Client {
        &self.inner.http
    }

    /// Every call so far.
    pub fn all(&self) -> Vec<Call> {
        self.inner.calls.lock().unwrap().clone()
    }

    /// The calls of one name so far.
    pub fn calls(&self, name: &str) -> Vec<Call> {
        self.all()
            .into_iter()
            .filter(|call| call.name == name)
            .collect()
    }

    /// What `read` finds in the requests so far, once for each operation.
    pub fn told(
        &self,
        read: impl Fn(&Value) -> Option<Option<String>>,
    ) -> Vec<(String, Option<String>)> {
        let told = self.all().into_iter().filter_map(|call| {
            let sent: Value = serde_json::from_str(&call.request).unwrap_or_default();
            Some((call.name, read(&sent)?))
        });
        let mut told: Vec<_> = told.collect();
        told.sort();
        told.dedup();
        told
    }

    pub fn clear_calls(&self) {
        self.inner.calls.lock().unwrap().clear();
    }

    /// Waits until the pool has answered `count` calls of this name. Their responses may still be delayed.
    pub async fn wait_for_calls(&self, name: &str, count: usize) {
        let mut passed = self.inner.passed.subscribe();
        let enough = passed.wait_for(|()| self.calls(name).len() >= count);
        tokio::time::timeout(HANG, enough)
            .await
            .unwrap_or_else(|_| {
                panic!(
                    "{name} was not called {count} times: {:?}",
                    self.calls(name)
                )
            })
            .unwrap();
    }

    /// Delays responses of this name until [`Gate::release`].
    pub fn delay(&self, name: &str) {
        self.inner
            .held
            .lock()
            .unwrap()
            .insert(name.to_owned(), Arc::new(Semaphore::new(0)));
    }

    pub fn release(&self, name: &str) {
        let held = self.inner.held.lock().unwrap().remove(name).unwrap();
        held.add_permits(Semaphore::MAX_PERMITS / 2);
    }

    /// Answers calls of this name instead of the pool.
    pub fn answer(&self, name: &str, status: u16, body: Value) {
        self.respond(name, move |_| (status, body.clone()));
    }

    /// Answers calls of this name instead of the pool, depending on what they ask.
    pub fn respond(
        &self,
        name: &str,
        responder: impl Fn(&Value) -> (u16, Value) + Send + Sync + 'static,
    ) {
        let mut instead = self.inner.instead.lock().unwrap();
        instead.insert(name.to_owned(), Arc::new(responder));
    }

    /// Changes what the pool answers to calls of this name.
    pub fn rewrite(&self, name: &str, change: impl Fn(Value) -> Value + Send + Sync + 'static) {
        let mut rewritten = self.inner.rewritten.lock().unwrap();
        rewritten.insert(name.to_owned(), Arc::new(change));
    }

    /// Lets calls of this name reach the pool again, and its answers come back unchanged.
    pub fn restore(&self, name: &str) {
        let instead = self.inner.instead.lock().unwrap().remove(name).is_some();
        let rewritten = self.inner.rewritten.lock().unwrap().remove(name).is_some();
        assert!(instead || rewritten, "{name}");
    }

    /// Lets all calls reach the pool again, and their answers come back unchanged.
    pub fn restore_all(&self) {
        self.inner.instead.lock().unwrap().clear();
        self.inner.rewritten.lock().unwrap().clear();
    }

    /// Makes the pool unavailable: every call is answered with 503.
    pub fn close(&self, closed: bool) {
        self.inner.closed.send_replace(closed);
    }

    /// Makes the pool a black hole: it accepts every call and never answers.
    pub fn fall_silent(&self) {
        self.inner.silent.send_replace(true);
    }
}

/// A client without TLS: reading the machine's certificates takes longer than most tests.
fn http() -> reqwest::Client {
    let builder = reqwest::Client::builder().tls_certs_only([]).no_proxy();
    let builder = builder.redirect(reqwest::redirect::Policy::none());
    builder.build().unwrap()
}

async fn forward(State(gate): State<Arc<Inner>>, request: Request) -> Response {
    let name = name(&request);
    let (parts, body) = request.into_parts();
    let user_agent = parts.headers.get(USER_AGENT);
    let user_agent = user_agent.map(|agent| agent.to_str().unwrap().to_owned());
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let sent = String::from_utf8_lossy(&body).into_owned();
    if *gate.silent.borrow() {
        let call = Call {
            name,
            user_agent,
            request: sent,
            answer: String::new(),
        };
        gate.calls.lock().unwrap().push(call);
        return std::future::pending().await;
    }
    let instead = gate.instead.lock().unwrap().get(&name).cloned();
    let (status, headers, answer) = match instead {
        _ if *gate.closed.borrow() => (
            StatusCode::SERVICE_UNAVAILABLE,
            HeaderMap::new(),
            Vec::new(),
        ),
        Some(responder) => {
            let asked = serde_json::from_str(&sent).unwrap_or_default();
            let (status, body) = responder(&asked);
            let status = StatusCode::from_u16(status).unwrap();
            (status, json(), body.to_string().into_bytes())
        }
        None => {
            let url = format!("http://{}{}", gate.pool.get().unwrap(), parts.uri);
            let request = gate
                .http
                .request(parts.method, url)
                .headers(parts.headers)
                .body(body);
            // Calls in the background can outlive the pool of a test.
            let Ok(answer) = request.send().await else {
                return StatusCode::BAD_GATEWAY.into_response();
            };
            let (status, headers) = (answer.status(), answer.headers().clone());
            let answer = answer.bytes().await.unwrap().to_vec();
            let change = gate.rewritten.lock().unwrap().get(&name).cloned();
            let answer = change.map_or(answer.clone(), |change| {
                change(serde_json::from_slice(&answer).unwrap())
                    .to_string()
                    .into_bytes()
            });
            (status, headers, answer)
        }
    };
    let call = Call {
        name: name.clone(),
        user_agent,
        request: sent,
        answer: String::from_utf8_lossy(&answer).into_owned(),
    };
    gate.calls.lock().unwrap().push(call);
    gate.passed.send_replace(());
    let held = gate.held.lock().unwrap().get(&name).cloned();
    if let Some(held) = held {
        held.acquire().await.unwrap().forget();
    }
    response(status, headers, answer)
}

fn name(request: &Request) -> String {
    let target = request
        .headers()
        .get("x-amz-target")
        .map(|target| target.to_str().unwrap());
    let operation = target
        .and_then(|target| target.split_once('.'))
        .map(|(_, operation)| operation);
    operation.unwrap_or(request.uri().path()).to_owned()
}

fn json() -> HeaderMap {
    HeaderMap::from_iter([(CONTENT_TYPE, "application/json".parse().unwrap())])
}

fn response(status: StatusCode, mut headers: HeaderMap, body: Vec<u8>) -> Response {
    for hop_by_hop in [CONNECTION, CONTENT_LENGTH, TRANSFER_ENCODING] {
        headers.remove(hop_by_hop);
    }
    (status, headers, Body::from(body)).into_response()
}
