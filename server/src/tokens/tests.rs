//! Forged and broken tokens against a key set that is served over HTTP.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use axum::{Json, Router, routing::get};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::{EncodingKey, Header};
use secrecy::SecretString;
use serde_json::{Value, json};

use super::*;

const NOW: i64 = 1_800_000_000;
const ISSUER: &str = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Test";

/// Two keys: the pool's, and one that the pool does not publish. Making them takes a moment, so they are shared.
struct Keys {
    pool: KeyPair,
    foreign: KeyPair,
    jwk: Value,
}

static KEYS: LazyLock<Keys> = LazyLock::new(|| {
    let (pool, foreign) = (
        KeyPair::generate(KeySize::Rsa2048).unwrap(),
        KeyPair::generate(KeySize::Rsa2048).unwrap(),
    );
    let public = pool.public_key();
    let n = part(public.modulus().big_endian_without_leading_zero());
    let e = part(public.exponent().big_endian_without_leading_zero());
    let jwk = json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": "one", "n": n, "e": e });
    Keys { pool, foreign, jwk }
});

fn part(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// A token with any header, signed with RS256 by any key.
fn sign(key: &KeyPair, header: &Value, claims: &Value) -> String {
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

struct World {
    tokens: Tokens,
    now: Arc<AtomicI64>,
    looks: Arc<AtomicUsize>,
    up: Arc<AtomicBool>,
}

async fn world() -> World {
    let (looks, up) = (
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicBool::new(true)),
    );
    let (seen, running, set) = (
        looks.clone(),
        up.clone(),
        json!({ "keys": [KEYS.jwk, { "kty": "EC" }] }),
    );
    let serve = move || {
        seen.fetch_add(1, Ordering::SeqCst);
        let status = if running.load(Ordering::SeqCst) {
            200
        } else {
            503
        };
        let set = set.clone();
        async move { (axum::http::StatusCode::from_u16(status).unwrap(), Json(set)) }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/jwks.json", listener.local_addr().unwrap())
        .parse()
        .unwrap();
    tokio::spawn(async move {
        axum::serve(listener, Router::new().route("/jwks.json", get(serve))).await
    });
    let now = Arc::new(AtomicI64::new(NOW));
    let clock = Clock::manual(now.clone());
    let jwks = Jwks::new(url, crate::http::client().unwrap(), clock.clone());
    World {
        tokens: Tokens::new(&pool(), jwks, clock),
        now,
        looks,
        up,
    }
}

fn pool() -> PoolConfig {
    PoolConfig {
        user_pool_id: "eu-central-1_Test".into(),
        client_id: "client".into(),
        client_secret: SecretString::from("secret"),
        region: "eu-central-1".into(),
        endpoint: None,
        issuer: ISSUER.into(),
        jwks_url: "https://unused.example".parse().unwrap(),
        domain: None,
        scopes: vec!["openid".into()],
    }
}

fn id_claims() -> Value {
    json!({ "sub": "5d1c", "iss": ISSUER, "aud": "client", "token_use": "id", "exp": NOW + 3600, "iat": NOW,
        "auth_time": NOW, "email": "ada@example.org", "nonce": "n", "cognito:username": "5d1c", "cognito:groups": ["admins"] })
}

fn access_claims() -> Value {
    json!({ "sub": "5d1c", "iss": ISSUER, "client_id": "client", "token_use": "access", "exp": NOW + 3600, "iat": NOW, "scope": "openid" })
}

fn header(kid: &str) -> Value {
    json!({ "alg": "RS256", "kid": kid })
}

fn signed(claims: &Value) -> String {
    sign(&KEYS.pool, &header("one"), claims)
}

/// `claims` with one claim changed, or taken away where `value` is null.
fn with(mut claims: Value, name: &str, value: Value) -> Value {
    let map = claims.as_object_mut().unwrap();
    if value.is_null() {
        map.remove(name)
    } else {
        map.insert(name.into(), value)
    };
    claims
}

#[tokio::test]
async fn a_token_of_the_pool_is_taken() {
    let world = world().await;
    let claims = world
        .tokens
        .verify_id_token(&signed(&id_claims()), Some("n"))
        .await
        .unwrap();
    assert_eq!(
        (claims.sub.as_str(), claims.groups.as_slice()),
        ("5d1c", ["admins".to_owned()].as_slice())
    );
    let access = world
        .tokens
        .verify_access_token(&signed(&access_claims()))
        .await
        .unwrap();
    assert_eq!(access.exp, NOW + 3600);
}

#[tokio::test]
async fn every_claim_of_an_id_token_is_checked_missing_wrong_and_of_the_wrong_type() {
    let world = world().await;
    let cases = [
        (
            "iss",
            vec![
                json!(null),
                json!("https://evil.example"),
                json!(format!("{ISSUER}/")),
                json!([ISSUER]),
                json!(""),
            ],
        ),
        (
            "aud",
            vec![
                json!(null),
                json!("other"),
                json!(["client", "other"]),
                json!([]),
                json!(1),
                json!({}),
            ],
        ),
        ("azp", vec![json!("other"), json!(1)]),
        (
            "token_use",
            vec![json!(null), json!("access"), json!(["id"])],
        ),
        (
            "sub",
            vec![json!(null), json!(""), json!(1), json!(["5d1c"])],
        ),
        (
            "exp",
            vec![
                json!(null),
                json!("never"),
                json!(NOW - 61),
                json!(1e300),
                json!([NOW + 60]),
                json!((NOW + 60).to_string()),
            ],
        ),
        (
            "iat",
            vec![json!(null), json!(NOW + 61), json!("now"), json!({})],
        ),
        ("nbf", vec![json!(NOW + 61), json!("999999999999")]),
        (
            "nonce",
            vec![json!(null), json!("other"), json!(""), json!(1)],
        ),
    ];
    for (name, values) in cases {
        for value in values {
            let token = signed(&with(id_claims(), name, value.clone()));
            assert!(
                world
                    .tokens
                    .verify_id_token(&token, Some("n"))
                    .await
                    .is_err(),
                "{name} {value}"
            );
        }
    }
}

#[tokio::test]
async fn every_claim_of_an_access_token_is_checked() {
    let world = world().await;
    let cases = [
        ("iss", json!("https://evil.example")),
        ("client_id", json!("other")),
        ("client_id", json!(null)),
        ("token_use", json!("id")),
        ("sub", json!("")),
        ("exp", json!(NOW - 61)),
        ("exp", json!("never")),
        ("iat", json!(NOW + 61)),
    ];
    for (name, value) in cases {
        let token = signed(&with(access_claims(), name, value.clone()));
        assert!(
            world.tokens.verify_access_token(&token).await.is_err(),
            "{name} {value}"
        );
    }
}

#[tokio::test]
async fn one_kind_of_token_is_not_taken_for_the_other() {
    let world = world().await;
    assert!(
        world
            .tokens
            .verify_access_token(&signed(&id_claims()))
            .await
            .is_err()
    );
    assert!(
        world
            .tokens
            .verify_id_token(&signed(&access_claims()), None)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn clocks_may_differ_by_a_minute() {
    let world = world().await;
    let token = signed(&id_claims());
    for (now, taken) in [
        (NOW - 60, true),
        (NOW - 61, false),
        (NOW + 3659, true),
        (NOW + 3660, false),
    ] {
        world.now.store(now, Ordering::SeqCst);
        assert_eq!(
            world.tokens.verify_id_token(&token, None).await.is_ok(),
            taken,
            "{}",
            now - NOW
        );
    }
}

#[tokio::test]
async fn forged_signatures_and_algorithms_are_refused() {
    let world = world().await;
    let part = |value: &Value| part(value.to_string().as_bytes());
    let good = signed(&id_claims());
    let (head, signature) = (
        good.split('.').next().unwrap(),
        good.rsplit('.').next().unwrap(),
    );
    let modulus = KEYS.jwk["n"].as_str().unwrap();
    let with_modulus = EncodingKey::from_secret(modulus.as_bytes());
    let hs256 = Header {
        kid: Some("one".into()),
        ..Header::new(Algorithm::HS256)
    };
    let forged = [
        sign(&KEYS.foreign, &header("one"), &id_claims()),
        sign(&KEYS.pool, &json!({ "alg": "RS256" }), &id_claims()),
        sign(
            &KEYS.pool,
            &json!({ "alg": "RS512", "kid": "one" }),
            &id_claims(),
        ),
        sign(
            &KEYS.pool,
            &json!({ "alg": "RS256", "kid": "one", "crit": ["x"] }),
            &id_claims(),
        ),
        sign(
            &KEYS.pool,
            &json!({ "alg": "RS256", "kid": "one", "jku": "https://evil.example" }),
            &id_claims(),
        ),
        jsonwebtoken::encode(&hs256, &id_claims(), &with_modulus).unwrap(),
        format!(
            "{}.{}.",
            part(&json!({ "alg": "none", "kid": "one" })),
            part(&id_claims())
        ),
        format!(
            "{head}.{}.{signature}",
            part(&with(id_claims(), "sub", json!("other")))
        ),
        format!("{head}.{}.", part(&id_claims())),
        format!("{good}.x"),
        good.replace('.', "="),
        String::new(),
        "..".into(),
        "é.é.é".into(),
        "x".repeat(20_000),
    ];
    for token in forged {
        assert!(
            world.tokens.verify_id_token(&token, None).await.is_err(),
            "{token}"
        );
    }
}

#[tokio::test]
async fn unknown_key_ids_lead_to_one_look_in_thirty_seconds() {
    let world = world().await;
    let strange: Vec<String> = (0..200)
        .map(|number| {
            sign(
                &KEYS.foreign,
                &header(&format!("kid-{number}")),
                &id_claims(),
            )
        })
        .collect();
    let all = strange
        .iter()
        .map(|token| world.tokens.verify_id_token(token, None));
    assert!(
        futures::future::join_all(all)
            .await
            .iter()
            .all(|outcome| matches!(outcome, Err(Error::UnknownKey)))
    );
    assert_eq!(world.looks.load(Ordering::SeqCst), 1);
    world.now.fetch_add(31, Ordering::SeqCst);
    let _ = world.tokens.verify_id_token(&strange[0], None).await;
    assert_eq!(world.looks.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn known_keys_stay_good_while_the_key_set_cannot_be_read() {
    let world = world().await;
    world
        .tokens
        .verify_id_token(&signed(&id_claims()), None)
        .await
        .unwrap();
    world.up.store(false, Ordering::SeqCst);
    world.now.fetch_add(1800, Ordering::SeqCst);
    world
        .tokens
        .verify_id_token(&signed(&id_claims()), None)
        .await
        .unwrap();
    assert_eq!(world.looks.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn without_any_key_the_refusal_says_that_keys_are_unavailable() {
    let world = world().await;
    world.up.store(false, Ordering::SeqCst);
    let outcome = world
        .tokens
        .verify_id_token(&signed(&id_claims()), None)
        .await;
    assert!(matches!(outcome, Err(Error::KeysUnavailable)));
}
