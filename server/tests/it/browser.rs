//! A browser: it stores cookies and sends Fetch Metadata as browsers do, and can perform both logins.

mod answer;
mod pages;
mod steps;

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, ORIGIN, USER_AGENT};
use axum::http::{Method, Request};
use serde::Serialize;
use server::AppState;
use server::random::Random;
use tower::ServiceExt as _;

use crate::world::World;
pub use answer::Answer;
pub use pages::{Pages, Shown};
pub use steps::{password_verifier, proof};

/// Every exchange of every browser, for tests that search it for secrets.
pub type History = Arc<Mutex<Vec<Exchange>>>;

pub struct Exchange {
    pub path: String,
    /// The `Cookie` header.
    pub cookies: String,
    pub sent: String,
    pub answer: Answer,
}

#[derive(Clone)]
pub struct Browser {
    app: Router,
    origin: String,
    cookies: BTreeMap<String, Cookie>,
    random: Random,
    history: History,
    agent: Option<&'static str>,
    address: IpAddr,
    /// A header that a proxy adds to every request.
    proxy: Option<(&'static str, String)>,
    /// The same browser on the pool's own pages.
    pub pages: Pages,
}

#[derive(Clone)]
struct Cookie {
    value: String,
    is_strict: bool,
    outlives_the_browser: bool,
}

impl Browser {
    pub fn new(world: &World) -> Self {
        let origin = world.state.config.public_url.clone();
        Self {
            app: server::app(world.state.clone()),
            pages: Pages::new(&world.gate, &origin),
            origin,
            cookies: BTreeMap::new(),
            random: world.state.random.clone(),
            history: Arc::clone(&world.history),
            agent: None,
            address: Ipv4Addr::LOCALHOST.into(),
            proxy: None,
        }
    }

    /// The same browser with a `User-Agent`, at another address.
    pub fn on(self, agent: &'static str, address: [u8; 4]) -> Self {
        Self {
            agent: Some(agent),
            address: address.into(),
            ..self
        }
    }

    /// The same browser at another address.
    pub fn at_address(self, address: &str) -> Self {
        let address = address.parse().unwrap();
        Self { address, ..self }
    }

    /// The same browser on the host of another origin, of which it has no cookies yet.
    pub fn on_origin(self, origin: &str) -> Self {
        Self {
            origin: origin.to_owned(),
            cookies: BTreeMap::new(),
            ..self
        }
    }

    /// The same browser behind a proxy that adds a header.
    pub fn behind_proxy(self, header: &'static str, value: &str) -> Self {
        let proxy = Some((header, value.to_owned()));
        Self { proxy, ..self }
    }

    /// The same browser with an `Accept-Language` header.
    pub fn accepting(self, languages: &str) -> Self {
        self.behind_proxy("accept-language", languages)
    }

    /// The same browser after a restart of the server.
    pub fn after_restart(mut self, world: &World) -> Self {
        self.app = server::app(world.state.clone());
        self
    }

    /// A tab of the same browser whose requests reach another server.
    pub fn at(&self, server: &AppState) -> Self {
        Self {
            app: server::app(server.clone()),
            ..self.clone()
        }
    }

    /// Removes the cookies without a lifetime.
    pub fn close(&mut self) {
        self.cookies.retain(|_, cookie| cookie.outlives_the_browser);
    }

    pub fn origin(&self) -> &str {
        &self.origin
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(|cookie| cookie.value.as_str())
    }

    /// Sets a cookie, as an attacker who can write cookies would.
    pub fn plant(&mut self, name: &str, value: &str) {
        let cookie = Cookie {
            value: value.to_owned(),
            is_strict: true,
            outlives_the_browser: true,
        };
        self.cookies.insert(name.to_owned(), cookie);
    }

    /// From now on, sends every cookie to every site, as old browsers do.
    pub fn ignore_same_site(&mut self) {
        for cookie in self.cookies.values_mut() {
            cookie.is_strict = false;
        }
    }

    /// A request from a script of the application.
    pub fn request(&self, method: Method, path: &str, body: impl Into<Body>) -> Request<Body> {
        let reads = method == Method::GET;
        let mut request = self.plain(method, path, body);
        let headers = request.headers_mut();
        headers.insert(wire::HEADER, wire::HEADER_VALUE.parse().unwrap());
        headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
        headers.insert("sec-fetch-mode", "cors".parse().unwrap());
        headers.insert("sec-fetch-dest", "empty".parse().unwrap());
        if !reads {
            headers.insert(ORIGIN, self.origin.parse().unwrap());
            headers.insert(CONTENT_TYPE, "application/json".parse().unwrap());
        }
        request
    }

    /// A request without any of the headers that browsers add.
    pub fn plain(&self, method: Method, path: &str, body: impl Into<Body>) -> Request<Body> {
        let host = self.origin.split("//").nth(1).unwrap();
        Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, host)
            .body(body.into())
            .unwrap()
    }

    /// A navigation by the address bar, a link or a redirect; `site` is the value of `Sec-Fetch-Site`.
    pub fn navigation(&self, site: &str, path: &str) -> Request<Body> {
        let mut request = self.plain(Method::GET, path, Body::empty());
        let headers = request.headers_mut();
        headers.insert(
            ACCEPT,
            "text/html,application/xhtml+xml,*/*;q=0.8".parse().unwrap(),
        );
        headers.insert("sec-fetch-site", site.parse().unwrap());
        headers.insert("sec-fetch-mode", "navigate".parse().unwrap());
        headers.insert("sec-fetch-dest", "document".parse().unwrap());
        request
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path, Body::empty()))
            .await
    }

    pub async fn post(&mut self, path: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_string(body).unwrap();
        self.send(self.request(Method::POST, path, body)).await
    }

    /// Follows a link of the application.
    pub async fn visit(&mut self, path: &str) -> Answer {
        self.send(self.navigation("same-origin", path)).await
    }

    /// Navigates back from the pool's pages, which are another site: `SameSite=Strict` cookies are not sent.
    pub async fn return_from_pool(&mut self, path: &str) -> Answer {
        self.send(self.navigation("cross-site", path)).await
    }

    /// Sends a request with its cookies.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let is_cross_site = request
            .headers()
            .get("sec-fetch-site")
            .is_some_and(|site| site == "cross-site");
        let sent = self
            .cookies
            .iter()
            .filter(|(_, cookie)| !(is_cross_site && cookie.is_strict));
        let line: Vec<_> = sent
            .map(|(name, cookie)| format!("{name}={}", cookie.value))
            .collect();
        let cookies = line.join("; ");
        if !cookies.is_empty() {
            request
                .headers_mut()
                .insert(COOKIE, cookies.parse().unwrap());
        }
        if let Some(agent) = self.agent {
            request
                .headers_mut()
                .insert(USER_AGENT, agent.parse().unwrap());
        }
        if let Some((header, value)) = &self.proxy {
            let value = value.parse().unwrap();
            request.headers_mut().insert(*header, value);
        }
        let peer = ConnectInfo(SocketAddr::new(self.address, 50_000));
        request.extensions_mut().insert(peer);
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let (path, sent) = (
            parts.uri.path().to_owned(),
            String::from_utf8_lossy(&body).into_owned(),
        );
        let request = Request::from_parts(parts, Body::from(body));
        let answer = Answer::read(self.app.clone().oneshot(request).await.unwrap()).await;
        for line in answer.set_cookies() {
            self.store_cookie(line);
        }
        self.history.lock().unwrap().push(Exchange {
            path,
            cookies,
            sent,
            answer: answer.clone(),
        });
        answer
    }

    fn store_cookie(&mut self, line: &str) {
        let mut parts = line.split("; ");
        let (name, value) = parts.next().unwrap().split_once('=').unwrap();
        let attributes: Vec<_> = parts.collect();
        let has = |attribute: &str| attributes.contains(&attribute);
        // A browser accepts a prefixed cookie only with the attributes that the prefix requires.
        if name.starts_with("__Host-") {
            assert!(
                has("Secure") && has("Path=/") && !line.contains("Domain="),
                "{line}"
            );
        }
        if has("Max-Age=0") {
            self.cookies.remove(name);
            return;
        }
        let cookie = Cookie {
            value: value.to_owned(),
            is_strict: has("SameSite=Strict"),
            outlives_the_browser: line.contains("Max-Age="),
        };
        self.cookies.insert(name.to_owned(), cookie);
    }
}
