//! An in-app login with SRP, as the page does it.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE};
use cognito_srp::{Challenge, Client};
use serde_json::{Value, json};
use server::AppState;
use tower::ServiceExt as _;
use wire::path;

type Cookies = BTreeMap<String, String>;

/// Logs in and returns the cookies.
pub async fn log_in(state: &AppState, email: &str, password: &str) -> Cookies {
    let mut browser = Browser {
        app: server::app(state.clone()),
        url: &state.config.public_url,
        cookies: Cookies::new(),
    };
    let srp = Client::new(state.random.bytes());
    let first_factor = json!({ "challenge": "password_srp", "srp_a": srp.public() });
    let body = json!({ "username": email, "first_factor": first_factor, "remember": false });
    let asked = browser.post(path::LOGIN, &body).await;
    let answer = answer(&asked["challenge"], &srp, password);
    browser.post(path::LOGIN_ANSWER, &answer).await;
    browser.cookies
}

fn answer(pending: &Value, srp: &Client, password: &str) -> Value {
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

struct Browser<'a> {
    app: Router,
    url: &'a str,
    cookies: Cookies,
}

impl Browser<'_> {
    async fn post(&mut self, path: &str, body: &Value) -> Value {
        let cookies = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let host = self.url.split_once("://").expect("a URL").1;
        let request = Request::post(path)
            .header(HOST, host)
            .header(ORIGIN, self.url)
            .header("sec-fetch-site", "same-origin")
            .header(wire::HEADER, wire::HEADER_VALUE)
            .header(CONTENT_TYPE, "application/json")
            .header(COOKIE, cookies.collect::<Vec<_>>().join("; "))
            .extension(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 50_000))))
            .body(Body::from(body.to_string()))
            .expect("a request");
        let response = self.app.clone().oneshot(request).await.expect("a response");
        assert!(response.status().is_success(), "{response:?}");
        for line in response.headers().get_all(SET_COOKIE) {
            let pair = line.to_str().ok().and_then(|line| line.split(';').next());
            if let Some((name, value)) = pair.and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = to_bytes(response.into_body(), usize::MAX).await;
        serde_json::from_slice(&body.expect("a body")).unwrap_or_default()
    }
}
