//! A pool that publishes one key over HTTP, and tokens signed with it or with another.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Json, Router, routing::get};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use tokio::sync::watch;
use wire::Secret;

use crate::clock::Clock;
use crate::config::PoolConfig;
use crate::metrics::Metrics;
use crate::tokens::{Jwks, TokenVerifier};

/// The longest time that a test waits before it fails.
const HANG: Duration = Duration::from_secs(20);
pub(super) const NOW: i64 = 1_800_000_000;
pub(super) const ISSUER: &str = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Test";

/// Two keys: the pool's, and one that the pool does not publish. Generating keys is slow, so all tests share them.
pub(super) struct Keys {
    pub(super) pool: KeyPair,
    pub(super) other: KeyPair,
    pub(super) jwk: Value,
}

pub(super) static KEYS: LazyLock<Keys> = LazyLock::new(|| {
    let (pool, other) = (
        KeyPair::generate(KeySize::Rsa2048).unwrap(),
        KeyPair::generate(KeySize::Rsa2048).unwrap(),
    );
    let jwk = jwk("one", &pool);
    Keys { pool, other, jwk }
});

/// A key as a key set contains it.
pub(super) fn jwk(id: &str, key: &KeyPair) -> Value {
    let public = key.public_key();
    let n = part(public.modulus().big_endian_without_leading_zero());
    let e = part(public.exponent().big_endian_without_leading_zero());
    json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": id, "n": n, "e": e })
}

pub(super) fn part(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// A token with any header, signed with RS256 by any key.
pub(super) fn sign(key: &KeyPair, header: &Value, claims: &Value) -> String {
    let signed = format!(
        "{}.{}",
        part(header.to_string().as_bytes()),
        part(claims.to_string().as_bytes())
    );
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(
        &RSA_PKCS1_SHA256,
        &SystemRandom::new(),
        signed.as_bytes(),
        &mut signature,
    )
    .unwrap();
    format!("{signed}.{}", part(&signature))
}

pub(super) struct World {
    pub(super) verifier: TokenVerifier,
    pub(super) now: Arc<AtomicI64>,
    pub(super) fetches: Arc<AtomicUsize>,
    pub(super) up: Arc<AtomicBool>,
    /// What the pool publishes.
    pub(super) key_set: Arc<Mutex<Value>>,
    /// Responses with the key set, as it was when it was requested, wait while this is true.
    pub(super) held: watch::Sender<bool>,
}

impl World {
    /// Waits until the key set was requested so many times.
    pub(super) async fn wait_for_fetches(&self, count: usize) {
        let fetched = async {
            while self.fetches.load(Ordering::SeqCst) < count {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(HANG, fetched)
            .await
            .expect("the key set is fetched");
    }
}

pub(super) async fn world() -> World {
    let (fetches, up) = (Arc::default(), Arc::new(AtomicBool::new(true)));
    let key_set = Arc::new(Mutex::new(json!({ "keys": [KEYS.jwk, { "kty": "EC" }] })));
    let held = watch::Sender::new(false);
    let server = Server {
        fetches: Arc::clone(&fetches),
        up: Arc::clone(&up),
        key_set: Arc::clone(&key_set),
        held: held.subscribe(),
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/jwks.json", listener.local_addr().unwrap())
        .parse()
        .unwrap();
    let app = Router::new()
        .route("/jwks.json", get(serve))
        .with_state(server);
    tokio::spawn(async move { axum::serve(listener, app).await });
    let now = Arc::new(AtomicI64::new(NOW));
    let clock = Clock::manual(now.clone());
    let http = crate::http_client::client().unwrap();
    let jwks = Jwks::new(url, http, clock.clone(), Metrics::default());
    World {
        verifier: TokenVerifier::new(&pool(), jwks, clock),
        now,
        fetches,
        up,
        key_set,
        held,
    }
}

#[derive(Clone)]
struct Server {
    fetches: Arc<AtomicUsize>,
    up: Arc<AtomicBool>,
    key_set: Arc<Mutex<Value>>,
    held: watch::Receiver<bool>,
}

async fn serve(State(mut server): State<Server>) -> (StatusCode, Json<Value>) {
    server.fetches.fetch_add(1, Ordering::SeqCst);
    let key_set = server.key_set.lock().unwrap().clone();
    server.held.wait_for(|held| !held).await.unwrap();
    let status = if server.up.load(Ordering::SeqCst) {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(key_set))
}

pub(super) fn pool() -> PoolConfig {
    PoolConfig {
        user_pool_id: "eu-central-1_Test".into(),
        client_id: "client".into(),
        client_secret: Secret::new("secret"),
        client_secret_file: None,
        region: "eu-central-1".into(),
        endpoint: None,
        issuer: ISSUER.into(),
        jwks_url: "https://unused.example".parse().unwrap(),
        domain: None,
        scopes: vec!["openid".into()],
    }
}

/// The nonce of [`id_claims`].
pub(super) fn nonce() -> wire::Secret {
    wire::Secret::new("n")
}

pub(super) fn id_claims() -> Value {
    json!({ "sub": "5d1c", "iss": ISSUER, "aud": "client", "token_use": "id", "exp": NOW + 3600, "iat": NOW,
        "auth_time": NOW, "email": "ada@example.org", "nonce": "n", "cognito:username": "5d1c", "cognito:groups": ["admins"] })
}

pub(super) fn access_claims() -> Value {
    json!({ "sub": "5d1c", "iss": ISSUER, "client_id": "client", "token_use": "access", "exp": NOW + 3600, "iat": NOW, "scope": "openid" })
}

pub(super) fn header(kid: &str) -> Value {
    json!({ "alg": "RS256", "kid": kid })
}

pub(super) fn signed(claims: &Value) -> String {
    sign(&KEYS.pool, &header("one"), claims)
}

/// Returns `claims` with one claim changed, or removed if `value` is null.
pub(super) fn with(mut claims: Value, name: &str, value: Value) -> Value {
    let map = claims.as_object_mut().unwrap();
    if value.is_null() {
        map.remove(name)
    } else {
        map.insert(name.into(), value)
    };
    claims
}
