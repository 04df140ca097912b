//! A browser for benches: it sends requests of the application's pages to a server in this process, and keeps cookies.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE};
use axum::http::{Request, StatusCode};
use cognito_srp::{Challenge, Client};
use serde_json::{Value, json};
use server::AppState;
use tower::ServiceExt as _;
use wire::path;

pub struct Browser {
    app: Router,
    url: String,
    pub cookies: BTreeMap<String, String>,
}

impl Browser {
    pub fn new(state: &AppState) -> Self {
        Self {
            app: server::app(state.clone()),
            url: state.config.public_url.clone(),
            cookies: BTreeMap::new(),
        }
    }

    pub async fn post(&mut self, path: &str, body: &Value) -> (StatusCode, Value) {
        let cookies = self.cookies.iter();
        let cookies: Vec<_> = cookies
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let host = self.url.split_once("://").expect("a URL").1;
        let request = Request::post(path)
            .header(HOST, host)
            .header(ORIGIN, &self.url)
            .header("sec-fetch-site", "same-origin")
            .header(wire::HEADER, wire::HEADER_VALUE)
            .header(CONTENT_TYPE, "application/json")
            .header(COOKIE, cookies.join("; "))
            .extension(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 50_000))))
            .body(Body::from(body.to_string()))
            .expect("a request");
        let response = self.app.clone().oneshot(request).await.expect("a response");
        for line in response.headers().get_all(SET_COOKIE) {
            let pair = line.to_str().ok().and_then(|line| line.split(';').next());
            if let Some((name, value)) = pair.and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let status = response.status();
        let body = to_bytes(response.into_body(), usize::MAX).await;
        let body = serde_json::from_slice(&body.expect("a body"));
        (status, body.unwrap_or_default())
    }

    /// Starts an in-app login with SRP, and returns the challenge.
    pub async fn start_login(&mut self, email: &str, srp: &Client) -> (StatusCode, Value) {
        let first_factor = json!({ "challenge": "password_srp", "srp_a": srp.public() });
        let body = json!({ "username": email, "first_factor": first_factor, "remember": false });
        let (status, mut step) = self.post(path::LOGIN, &body).await;
        (status, step["challenge"].take())
    }
}

/// Returns the answer to a challenge of [`Browser::start_login`].
pub fn answer(pending: &Value, srp: &Client, password: &str) -> Value {
    let asked = &pending["challenge"];
    let text = |name: &str| asked[name].as_str().expect("a challenge");
    let challenge = Challenge {
        pool_name: text("pool_name"),
        user_id: text("user_id"),
        salt: text("salt"),
        srp_b: text("srp_b"),
        secret_block: text("secret_block"),
        timestamp: text("timestamp"),
    };
    let signature = srp.sign(&challenge, password).expect("signed");
    json!({
        "login": pending["login"],
        "answer": { "challenge": "password_verifier", "signature": signature }
    })
}
