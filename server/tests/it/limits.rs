//! How often something may be attempted, with the default limits unless a test says otherwise.

mod hosted;
mod login;
mod shared;

use std::collections::HashSet;
use std::path::Path;

use axum::body::Body;
use axum::http::Method;
use serde_json::{Value, json};
use server::config::RateLimit;
use wire::{ProblemCode, path};

use crate::browser::Answer;
use crate::world::{PASSWORD, World, email};

/// Limits that no test reaches, for accounts that are created before the test.
async fn world_with(accounts: &[&str], limits: &str) -> World {
    let mut world = World::new().await;
    for name in accounts {
        world.account(name).await;
    }
    let limits = limits.to_owned();
    world
        .restart(|settings| settings.rate_limits = Some(limits))
        .await;
    world.gate.clear_calls();
    world
}

async fn post(world: &World, address: &str, path: &str, body: Value) -> Answer {
    world
        .new_browser()
        .at_address(address)
        .post(path, &body)
        .await
}

fn assert_refused(answer: &Answer, seconds: u32) {
    assert_eq!(answer.refusal(), (429, ProblemCode::TooManyAttempts));
    assert_eq!(answer.problem().retry_after, Some(seconds));
    assert_eq!(answer.header("retry-after"), seconds.to_string());
}

#[tokio::test]
async fn one_address_registers_three_accounts_per_hour() {
    let world = world_with(&[], "").await;
    let register = async |address: &str, name: &str| {
        let body = json!({ "email": email(name), "password": PASSWORD });
        post(&world, address, path::REGISTER, body).await
    };
    for name in ["ada", "ben", "cyd"] {
        assert_eq!(register("192.0.2.1", name).await.status, 200);
    }
    let calls = world.gate.all().len();
    assert_refused(&register("192.0.2.1", "dan").await, 1200);
    assert_eq!(world.gate.all().len(), calls);
    assert_eq!(register("192.0.2.2", "dan").await.status, 200);
    world.advance(1200);
    assert_eq!(register("192.0.2.1", "eva").await.status, 200);
}

#[tokio::test]
async fn a_request_that_was_no_attempt_does_not_count() {
    let world = world_with(&[], "").await;
    let valid = json!({ "email": email("ada"), "password": PASSWORD });
    for body in [
        json!({}),
        json!({ "email": "nobody", "password": PASSWORD }),
        json!({ "email": email("ada"), "password": "Password1" }),
        json!({ "email": email("ada"), "password": "short" }),
    ] {
        for _ in 0..3 {
            let answer = post(&world, "192.0.2.1", path::REGISTER, body.clone()).await;
            assert!(
                answer.status.is_client_error() && answer.status != 429,
                "{body}"
            );
        }
    }
    // Another site cannot use up the attempts of its visitors.
    for _ in 0..5 {
        let mut visitor = world.new_browser().at_address("192.0.2.1");
        let mut request = visitor.request(Method::POST, path::REGISTER, valid.to_string());
        let site = "cross-site".parse().unwrap();
        request.headers_mut().insert("sec-fetch-site", site);
        assert_eq!(
            visitor.send(request).await.refusal().1,
            ProblemCode::ForeignOrigin
        );
    }
    world.gate.close(true);
    for _ in 0..5 {
        let answer = post(&world, "192.0.2.1", path::REGISTER, valid.clone()).await;
        assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    }
    world.gate.close(false);
    let answer = post(&world, "192.0.2.1", path::REGISTER, valid).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

#[tokio::test]
async fn one_address_requests_three_codes_for_new_passwords_per_hour() {
    let world = world_with(&[], "").await;
    let forgot = async |address: &str, name: &str| {
        let body = json!({ "email": email(name) });
        post(&world, address, path::FORGOT_PASSWORD, body).await
    };
    for name in ["ada", "ben", "cyd"] {
        assert_eq!(forgot("192.0.2.1", name).await.status, 200);
    }
    assert_refused(&forgot("192.0.2.1", "dan").await, 1200);
    assert_eq!(forgot("192.0.2.2", "dan").await.status, 200);
}

#[tokio::test]
async fn one_address_leaves_others_codes_for_the_new_password_of_an_account() {
    let world = world_with(&["ada"], "recovery.address=off").await;
    let forgot = async |address: &str, name: &str| {
        let body = json!({ "email": email(name) });
        post(&world, address, path::FORGOT_PASSWORD, body).await
    };
    for name in ["ada", "nobody"] {
        for _ in 0..3 {
            assert_eq!(forgot("192.0.2.66", name).await.status, 200, "{name}");
        }
        let calls = world.gate.all().len();
        assert_refused(&forgot("192.0.2.66", name).await, 3600);
        assert_eq!(world.gate.all().len(), calls);
        for _ in 0..2 {
            assert_eq!(forgot("192.0.2.1", name).await.status, 200, "{name}");
        }
        // The pool sends five to each user.
        let calls = world.gate.all().len();
        assert_refused(&forgot("192.0.2.1", name).await, 900);
        assert_eq!(world.gate.all().len(), calls);
    }
}

#[tokio::test]
async fn a_confirmation_code_is_sent_twice_and_then_every_five_minutes() {
    let world = world_with(&[], "").await;
    for name in ["ada", "nobody"] {
        let body = json!({ "email": email(name) });
        let resend = async || post(&world, "192.0.2.1", path::CONFIRM_RESEND, body.clone()).await;
        assert_eq!(resend().await.status, 200);
        assert_eq!(resend().await.status, 200);
        assert_refused(&resend().await, 300);
    }
    world.advance(300);
    let body = json!({ "email": email("ada") });
    let answer = post(&world, "192.0.2.1", path::CONFIRM_RESEND, body).await;
    assert_eq!(answer.status, 200);
}

/// Scoring a password takes up to 0.1 seconds of a processor.
#[tokio::test]
async fn thirty_passwords_can_be_tried_and_then_one_per_minute() {
    let world = world_with(&[], "code.address=off").await;
    for (path, address) in [
        (path::REGISTER, "192.0.2.1"),
        (path::RESET_PASSWORD, "192.0.2.2"),
    ] {
        let mut body = json!({ "email": email("ada"), "password": "Password1" });
        if path == path::RESET_PASSWORD {
            body["code"] = json!("000000");
        }
        for _ in 0..30 {
            let answer = post(&world, address, path, body.clone()).await;
            assert_eq!(answer.refusal(), (422, ProblemCode::PasswordTooCommon));
        }
        assert_refused(&post(&world, address, path, body).await, 60);
    }
}

#[tokio::test]
async fn ten_codes_can_be_tried_and_then_one_per_minute() {
    let world = world_with(&[], "").await;
    for path in [path::CONFIRM, path::RESET_PASSWORD] {
        let mut body = json!({ "email": email("ada"), "code": "000000" });
        if path == path::RESET_PASSWORD {
            body["password"] = json!(PASSWORD);
        }
        let (guesser, owner) = (["192.0.2.1", "192.0.2.3"], ["192.0.2.2", "192.0.2.4"]);
        let place = usize::from(path == path::RESET_PASSWORD);
        for _ in 0..10 {
            let answer = post(&world, guesser[place], path, body.clone()).await;
            assert_eq!(answer.status, 422, "{}", answer.text());
        }
        assert_refused(&post(&world, guesser[place], path, body.clone()).await, 60);
        let answer = post(&world, owner[place], path, body.clone()).await;
        assert_eq!(
            answer.status, 422,
            "the owner of the address can still enter the code"
        );
        // Not after a few minutes: the pool accepts fifteen codes per user and hour, from whomever.
        for _ in 0..4 {
            world.advance(60);
            let answer = post(&world, guesser[place], path, body.clone()).await;
            assert_eq!(answer.status, 422, "{}", answer.text());
        }
        assert_refused(&post(&world, owner[place], path, body).await, 900);
    }
}

#[tokio::test]
async fn limits_can_be_turned_off_but_not_those_of_the_pool() {
    let world = world_with(&[], "off").await;
    let body = json!({ "email": email("ada") });
    for _ in 0..5 {
        let answer = post(&world, "192.0.2.1", path::CONFIRM_RESEND, body.clone()).await;
        assert_eq!(answer.status, 200);
    }
    assert_refused(
        &post(&world, "192.0.2.1", path::CONFIRM_RESEND, body).await,
        900,
    );
}

/// A limit that nothing applies would be a setting without effect.
#[test]
fn every_limit_is_applied() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut code = String::new();
    let mut folders = vec![
        root.join("guard"),
        root.join("routes"),
        root.join("routes.rs"),
    ];
    while let Some(path) = folders.pop() {
        if path.is_dir() {
            let entries = std::fs::read_dir(path).unwrap();
            folders.extend(entries.map(|entry| entry.unwrap().path()));
        } else {
            code.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    let words: HashSet<&str> = code
        .split(|c: char| !c.is_alphanumeric() && c != ':')
        .collect();
    for limit in RateLimit::all() {
        let word = format!("RateLimit::{limit:?}");
        assert!(words.contains(word.as_str()), "{word}");
    }
}

#[tokio::test]
async fn reading_is_never_limited() {
    let world = world_with(&[], "").await;
    let mut browser = world.new_browser();
    for _ in 0..200 {
        assert_eq!(browser.get(path::SESSION).await.status, 200);
        let head = browser.plain(Method::HEAD, path::AUTH_LOGIN, Body::empty());
        assert_eq!(browser.send(head).await.status, 405);
    }
    assert_eq!(browser.begin_hosted("/profile").await.status, 303);
}
