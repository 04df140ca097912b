//! An hour of everything that needs the client secret, every five minutes, with a rotation in the middle: nothing fails.

use serde_json::{Value, json};
use wire::path;

use super::{Rotation, secret};
use crate::browser::{Answer, Browser};
use crate::world::{PASSWORD, World, email};

const NEXT: &str = "Another-Horse-8";
const ROUND: i64 = 300;
const ROUNDS: i64 = 12;

/// The browsers that stay logged in for the whole hour.
struct Members {
    in_app: Browser,
    hosted: Browser,
}

fn done(answer: &Answer) {
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// Registers, resets the password, and logs in and out in both ways.
async fn visit(world: &World, round: i64) {
    let (name, mut browser) = (format!("user{round}"), world.new_browser());
    let address = email(&name);
    let body = json!({ "email": address, "password": PASSWORD });
    done(&browser.post(path::REGISTER, &body).await);
    done(
        &browser
            .post(path::CONFIRM_RESEND, &json!({ "email": address }))
            .await,
    );
    let body = json!({ "email": address, "code": world.code(&address) });
    done(&browser.post(path::CONFIRM, &body).await);
    done(
        &browser
            .post(path::FORGOT_PASSWORD, &json!({ "email": address }))
            .await,
    );
    let body = json!({ "email": address, "code": world.code(&address), "password": NEXT });
    done(&browser.post(path::RESET_PASSWORD, &body).await);
    done(&browser.log_in_with(&address, NEXT, false).await);
    log_out(world, &mut browser, "RevokeToken").await;
    let mut browser = world.new_browser();
    let answer = browser.hosted_log_in(&email("ada"), "/profile").await;
    assert_eq!(answer.location(), "/profile");
    log_out(world, &mut browser, "/oauth2/revoke").await;
}

/// Logs out, and checks that the pool revokes the refresh token.
async fn log_out(world: &World, browser: &mut Browser, call: &str) {
    let before = revocations(world, call).len();
    done(&browser.post(path::LOGOUT, &json!({})).await);
    loop {
        let answers = revocations(world, call);
        // A refused secret is an error, after which the other one is tried.
        if answers.len() > before && answers.last().is_some_and(|it| !it.contains("rror")) {
            return;
        }
        world.gate.wait_for_calls(call, answers.len() + 1).await;
    }
}

fn revocations(world: &World, call: &str) -> Vec<String> {
    let calls = world.gate.calls(call);
    calls.into_iter().map(|call| call.answer).collect()
}

/// Runs the hour; `rotate` is called before each round, with its number.
async fn hour(rotation: &Rotation, rotate: impl AsyncFn(i64)) {
    let world = &rotation.world;
    let mut members = Members {
        in_app: world.member("ada").await,
        hosted: world.hosted_member("bob").await,
    };
    for round in 0..ROUNDS {
        rotate(round).await;
        for member in [&mut members.in_app, &mut members.hosted] {
            let answer = member.get(path::PROFILE).await;
            done(&answer);
            let shown: Value = answer.json();
            let expires_at = shown["access_token"]["claims"]["exp"].as_i64();
            assert_eq!(expires_at, Some(world.now() + super::LIFETIME));
        }
        visit(world, round).await;
        world.advance(ROUND);
    }
}

#[tokio::test]
async fn an_hour_in_which_the_file_follows_the_pool_loses_nothing() {
    let rotation = Rotation::new().await;
    hour(&rotation, async |round| match round {
        4 => rotation.add(&secret(1)).await,
        6 => rotation.write_file(&secret(1)),
        9 => rotation.delete_older().await,
        _ => {}
    })
    .await;
    let status = rotation.world.state.client_secret.status();
    assert_eq!((status.changes, status.refusals), (1, 0));
    assert_eq!(status.since, rotation.world.now() - 6 * ROUND);
}

#[tokio::test]
async fn an_hour_in_which_the_pool_follows_the_file_loses_nothing() {
    let rotation = Rotation::new().await;
    hour(&rotation, async |round| match round {
        4 => rotation.write_file(&secret(1)),
        6 => rotation.add(&secret(1)).await,
        9 => rotation.delete_older().await,
        _ => {}
    })
    .await;
    let status = rotation.world.state.client_secret.status();
    assert_eq!((status.changes, status.refusals), (3, 2));
    assert_eq!(status.since, rotation.world.now() - 3 * ROUND);
}

#[tokio::test]
async fn an_hour_with_a_rotation_every_ten_minutes_and_no_overlap_loses_nothing() {
    let rotation = Rotation::new().await;
    hour(&rotation, async |round| {
        if round % 2 == 1 {
            let secret = secret(u32::try_from(round).unwrap());
            rotation.add(&secret).await;
            rotation.delete_older().await;
            rotation.write_file(&secret);
        }
    })
    .await;
    let status = rotation.world.state.client_secret.status();
    assert_eq!((status.changes, status.refusals), (6, 0));
}
