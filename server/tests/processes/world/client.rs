//! A browser: it has a session cookie and sends what the application's own pages send.

use cognito_srp::{Challenge, Client as Srp};
use reqwest::header::{CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE};
use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};
use server::random::Random;
use wire::login::{Challenge as Asked, LoginStep};
use wire::path;

use super::{HANG, PUBLIC_URL, Server};

/// A browser. Clones are tabs of the same one.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    cookies: Vec<(String, String)>,
}

/// A response.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub retry_after: Option<u64>,
    pub body: Value,
}

/// A client for requests that need no browser.
pub fn http() -> reqwest::Client {
    let builder = reqwest::Client::builder().timeout(HANG).no_proxy();
    // Nothing here uses TLS, and reading the machine's certificates takes long.
    let builder = builder.tls_certs_only([]);
    builder.build().unwrap()
}

impl Client {
    pub fn new() -> Self {
        Self {
            http: http(),
            cookies: Vec::new(),
        }
    }

    pub async fn get(&mut self, server: &Server, path: &str) -> Answer {
        let answer = self.try_get(&server.url, path).await;
        answer.expect("the server answers")
    }

    /// The same for a server that may be gone, by its URL.
    pub async fn try_get(&mut self, url: &str, path: &str) -> reqwest::Result<Answer> {
        let request = self.request(url, Method::GET, path);
        self.send(request).await
    }

    pub async fn post(&mut self, server: &Server, path: &str, body: &Value) -> Answer {
        let request = self
            .request(&server.url, Method::POST, path)
            .header(ORIGIN, PUBLIC_URL)
            .header(CONTENT_TYPE, "application/json")
            .body(body.to_string());
        self.send(request).await.expect("the server answers")
    }

    /// Logs in with SRP.
    pub async fn log_in(&mut self, server: &Server, email: &str, password: &str) {
        let srp = Srp::new(Random::system().bytes());
        let first_factor = json!({ "challenge": "password_srp", "srp_a": srp.public() });
        let body = json!({ "username": email, "first_factor": first_factor, "remember": false });
        let started = self.post(server, path::LOGIN, &body).await;
        let body = proof(&started, &srp, password);
        let answer = self.post(server, path::LOGIN_ANSWER, &body).await;
        assert_eq!(answer.status, 200, "{answer:?}");
    }

    pub async fn is_logged_in(&mut self, server: &Server) -> bool {
        let answer = self.get(server, path::SESSION).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.body.get("logged_in").is_some()
    }

    fn request(&self, url: &str, method: Method, path: &str) -> RequestBuilder {
        let host = PUBLIC_URL.trim_start_matches("http://");
        let cookies = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let cookies: Vec<_> = cookies.collect();
        let request = self
            .http
            .request(method, format!("{url}{path}"))
            .header(HOST, host)
            .header("sec-fetch-site", "same-origin")
            .header("sec-fetch-mode", "cors")
            .header("sec-fetch-dest", "empty")
            .header(wire::HEADER, wire::HEADER_VALUE);
        if cookies.is_empty() {
            request
        } else {
            request.header(COOKIE, cookies.join("; "))
        }
    }

    async fn send(&mut self, request: RequestBuilder) -> reqwest::Result<Answer> {
        let response = request.send().await?;
        for line in response.headers().get_all(SET_COOKIE) {
            self.store_cookie(line.to_str().unwrap());
        }
        let status = response.status();
        let retry_after = response.headers().get("retry-after");
        let retry_after = retry_after.map(|value| value.to_str().unwrap().parse().unwrap());
        let body = response.text().await?;
        Ok(Answer {
            status,
            retry_after,
            body: serde_json::from_str(&body).unwrap_or(Value::String(body)),
        })
    }

    fn store_cookie(&mut self, line: &str) {
        let (pair, attributes) = line.split_once("; ").unwrap_or((line, ""));
        let (name, value) = pair.split_once('=').unwrap();
        self.cookies.retain(|(stored, _)| stored != name);
        if !attributes.contains("Max-Age=0") {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

fn proof(started: &Answer, srp: &Srp, password: &str) -> Value {
    let step: LoginStep = serde_json::from_value(started.body.clone())
        .unwrap_or_else(|error| panic!("{error}: {started:?}"));
    let LoginStep::Challenge(pending) = step else {
        panic!("the login is complete without an answer: {started:?}");
    };
    let Asked::PasswordVerifier(asked) = &pending.challenge else {
        panic!("the challenge is not PASSWORD_VERIFIER: {started:?}");
    };
    let challenge = Challenge {
        pool_name: &asked.pool_name,
        user_id: &asked.user_id,
        salt: &asked.salt,
        srp_b: &asked.srp_b,
        secret_block: asked.secret_block.expose(),
        timestamp: &asked.timestamp,
    };
    let signature = srp.sign(&challenge, password).unwrap();
    json!({ "login": pending.login, "answer": { "challenge": "password_verifier", "signature": signature } })
}
