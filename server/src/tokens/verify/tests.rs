//! Forged and malformed tokens against a key set that is served over HTTP.

mod key_set;
mod world;

use std::sync::atomic::Ordering;

use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use world::{
    ISSUER, KEYS, NOW, access_claims, header, id_claims, nonce, part, sign, signed, with, world,
};

#[tokio::test]
async fn tokens_of_the_pool_are_accepted() {
    let world = world().await;
    let claims = world
        .verifier
        .verify_id_token(&signed(&id_claims()), Some(&nonce()))
        .await
        .unwrap();
    assert_eq!(
        (claims.sub.as_str(), claims.groups.as_slice()),
        ("5d1c", ["admins".to_owned()].as_slice())
    );
    let access = world
        .verifier
        .verify_access_token(&signed(&access_claims()))
        .await
        .unwrap();
    assert_eq!(access.exp, NOW + 3600);
}

#[tokio::test]
async fn id_tokens_need_every_claim_with_the_right_value_and_type() {
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
                    .verifier
                    .verify_id_token(&token, Some(&nonce()))
                    .await
                    .is_err(),
                "{name} {value}"
            );
        }
    }
}

#[tokio::test]
async fn access_tokens_need_every_claim_with_the_right_value() {
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
            world.verifier.verify_access_token(&token).await.is_err(),
            "{name} {value}"
        );
    }
}

#[tokio::test]
async fn id_and_access_tokens_are_not_interchangeable() {
    let world = world().await;
    assert!(
        world
            .verifier
            .verify_access_token(&signed(&id_claims()))
            .await
            .is_err()
    );
    assert!(
        world
            .verifier
            .verify_id_token(&signed(&access_claims()), None)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn clocks_may_differ_by_one_minute() {
    let world = world().await;
    let token = signed(&id_claims());
    for (now, accepted) in [
        (NOW - 60, true),
        (NOW - 61, false),
        (NOW + 3659, true),
        (NOW + 3660, false),
    ] {
        world.now.store(now, Ordering::SeqCst);
        assert_eq!(
            world.verifier.verify_id_token(&token, None).await.is_ok(),
            accepted,
            "{}",
            now - NOW
        );
    }
}

#[tokio::test]
async fn forged_signatures_and_algorithms_are_rejected() {
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
        sign(&KEYS.other, &header("one"), &id_claims()),
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
            world.verifier.verify_id_token(&token, None).await.is_err(),
            "{token}"
        );
    }
}
