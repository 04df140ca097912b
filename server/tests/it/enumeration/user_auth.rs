//! Logins in which users choose their first factor.

use serde_json::{Value, json};
use wire::{ProblemCode, path};

use super::{Kind, assert_alike, observe};
use crate::browser::{Answer, proof};
use crate::world::World;

async fn world(prevented: bool) -> World {
    let world = World::with(|plan| {
        "USER_AUTH".clone_into(&mut plan.settings.auth_flow);
        let factors = "password_srp,password,web_authn,email_otp,sms_otp";
        plan.settings.first_factors = Some(factors.to_owned());
        plan.pool.prevent_user_existence_errors = prevented;
    })
    .await;
    for name in ["ada", "abe"] {
        world.account(name).await;
    }
    world
}

fn factor(name: &str) -> Value {
    match name {
        "password" => json!({ "challenge": name, "password": "Wrong-Horse-7" }),
        name => json!({ "challenge": name }),
    }
}

fn select(first_factor: &Value) -> Value {
    json!({ "challenge": "select_challenge", "first_factor": first_factor })
}

/// Returns what a client can see of a start. The handle is random, and the username is the one that was typed.
fn visible(started: &Answer, email: &str) -> String {
    if started.status != 200 {
        return started.visible_parts();
    }
    let mut names: Vec<_> = started.headers.keys().map(ToString::to_string).collect();
    names.sort();
    let handle = started.challenge().login;
    let body = started.text().replace(&handle, "*").replace(email, "*");
    format!("{names:?} {body}")
}

#[tokio::test]
async fn no_first_factor_reveals_an_account() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        for name in ["any", "password", "web_authn", "email_otp", "sms_otp"] {
            let start = async |world: &World, email: &str| {
                let started = world.new_browser().start_with(email, factor(name)).await;
                visible(&started, email)
            };
            let kinds = [Kind::Known, Kind::Unknown, Kind::Disabled];
            let seen = observe(&world, "InitiateAuth", &kinds, start).await;
            assert_alike(&seen, &format!("{name}, {prevented}"));
        }
    }
}

#[tokio::test]
async fn no_chosen_factor_reveals_an_account() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        for name in ["password", "email_otp"] {
            let choose = async |world: &World, email: &str| {
                let mut browser = world.new_browser();
                let asked = browser.start_with(email, factor("any")).await.challenge();
                let chosen = browser.answer(&asked, select(&factor(name))).await;
                visible(&chosen, email)
            };
            let kinds = [Kind::Known, Kind::Unknown, Kind::Disabled];
            let seen = observe(&world, "InitiateAuth", &kinds, choose).await;
            assert_alike(&seen, &format!("{name}, {prevented}"));
        }
    }
}

/// Which starts and answers are refused, and how, in a series of wrong passwords or codes.
async fn guesses(
    world: &World,
    email: &str,
    guess: impl AsyncFn(&World, &str) -> Answer,
) -> Vec<String> {
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push(guess(world, email).await.visible_parts());
    }
    for seconds in [1, 2] {
        // Locked out.
        seen.push(guess(world, email).await.visible_parts());
        let mut browser = world.new_browser();
        let client = browser.client();
        let proof = browser.start(email, &client, false).await;
        seen.push(proof.status.to_string());
        let code = browser.start_with(email, factor("email_otp")).await;
        seen.push(code.status.to_string());
        world.advance(seconds);
        seen.push(guess(world, email).await.visible_parts());
    }
    seen
}

#[tokio::test]
async fn passwords_that_are_sent_lock_out_every_name() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        let guess = async |world: &World, email: &str| {
            let wrong = factor("password");
            world.new_browser().start_with(email, wrong).await
        };
        let known = guesses(&world, &Kind::Known.email(), guess).await;
        let unknown = guesses(&world, &Kind::Unknown.email(), guess).await;
        assert_eq!(known[6..8], ["403 Forbidden", "200 OK"]);
        assert_eq!(unknown, known, "PreventUserExistenceErrors: {prevented}");
    }
}

#[tokio::test]
async fn codes_lock_out_every_name() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        let guess = async |world: &World, email: &str| {
            let mut browser = world.new_browser();
            let started = browser.start_with(email, factor("email_otp")).await;
            browser.enter_code(&started.challenge(), "00000000").await
        };
        let known = guesses(&world, &Kind::Known.email(), guess).await;
        let unknown = guesses(&world, &Kind::Unknown.email(), guess).await;
        assert!(known[4].contains("code_mismatch"));
        assert!(known[5].contains("wrong_credentials"));
        // Wrong codes do not use up the attempts at the password.
        assert_eq!(known[6..8], ["200 OK", "200 OK"]);
        assert_eq!(unknown, known, "PreventUserExistenceErrors: {prevented}");
    }
}

#[tokio::test]
async fn a_public_value_that_is_zero_is_refused_as_a_choice_too() {
    let world = world(false).await;
    for kind in [Kind::Known, Kind::Unknown] {
        let mut browser = world.new_browser();
        let started = browser.start_with(&kind.email(), factor("any")).await;
        let asked = started.challenge();
        world.gate.clear_calls();
        let zero = json!({ "challenge": "password_srp", "srp_a": "00" });
        let refused = browser.answer(&asked, select(&zero)).await;
        assert_eq!(refused.refusal(), (400, ProblemCode::MalformedRequest));
        assert!(world.gate.all().is_empty());
        // The login can continue.
        let client = browser.client();
        let srp = json!({ "challenge": "password_srp", "srp_a": client.public() });
        let next = browser.answer(&asked, select(&srp)).await.challenge();
        let wrong = proof(&next, &client, "Wrong-Horse-7");
        let refused = browser.post(path::LOGIN_ANSWER, &wrong).await;
        assert_eq!(refused.refusal(), (403, ProblemCode::WrongCredentials));
    }
}
