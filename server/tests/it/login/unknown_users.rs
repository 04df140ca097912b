//! An unknown user and a wrong password look the same, whatever the pool reveals.

use serde_json::{Value, json};
use wire::{ProblemCode, path};

use crate::browser::{Answer, password_verifier, proof};
use crate::world::World;

async fn world(prevented: bool) -> World {
    let world = World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
    world.account("ada").await;
    world
}

/// Logs in with a wrong password in a new browser, and returns both responses.
async fn guess(world: &World, email: &str) -> (Answer, Answer) {
    let mut browser = world.new_browser();
    let client = browser.client();
    let started = browser.start(email, &client, false).await;
    assert_eq!(started.status, 200, "{email}: {}", started.text());
    let answer = proof(&started.challenge(), &client, "Wrong-Horse-7");
    (started, browser.post(path::LOGIN_ANSWER, &answer).await)
}

/// Returns what a client can see of a challenge. Random values are replaced by their alphabet and length.
pub fn shape(started: &Answer) -> String {
    let mut pending = started.json::<Value>()["challenge"].take();
    let mut step = pending["challenge"].take();
    step["login"] = pending["login"].take();
    for (name, value) in step.as_object_mut().unwrap() {
        if ["login", "salt", "secret_block", "user_id"].contains(&name.as_str()) {
            let text = value.as_str().unwrap();
            *value = Value::String(format!("{} of {}", alphabet(text), text.len()));
        }
    }
    // A number of up to 3,072 bits without leading zeros, so that one in 16 has fewer than 768 digits.
    let srp_b = step["srp_b"].as_str().unwrap().to_owned();
    assert!((740..=768).contains(&srp_b.len()), "{}", srp_b.len());
    assert!(!srp_b.starts_with('0'));
    step["srp_b"] = Value::String(alphabet(&srp_b).to_owned());
    let cookies: Vec<_> = ["login", "session"]
        .map(|name| started.set_cookie(name))
        .into_iter()
        .collect();
    let mut names: Vec<_> = started.headers.keys().map(ToString::to_string).collect();
    names.sort();
    names.retain(|name| name != "content-length");
    format!("{} {names:?} {cookies:?} {step}", started.status)
}

fn alphabet(text: &str) -> &'static str {
    let only = |allowed: fn(char) -> bool| text.chars().all(allowed);
    if only(|c| matches!(c, '0'..='9' | 'a'..='f')) {
        "hexadecimal"
    } else if only(|c| matches!(c, '0'..='9' | 'a'..='f' | '-')) {
        "uuid"
    } else {
        "base64"
    }
}

#[tokio::test]
async fn an_unknown_user_looks_like_a_wrong_password() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        let (known, refused) = guess(&world, "ada@example.org").await;
        let (unknown, also_refused) = guess(&world, "nobody@example.org").await;
        assert_eq!(
            shape(&unknown),
            shape(&known),
            "PreventUserExistenceErrors: {prevented}"
        );
        assert_eq!(refused.refusal(), (403, ProblemCode::WrongCredentials));
        assert_eq!(
            also_refused.visible_parts(),
            refused.visible_parts(),
            "PreventUserExistenceErrors: {prevented}"
        );
    }
}

#[tokio::test]
async fn an_unknown_user_always_has_the_same_salt_and_id() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        for email in ["ada@example.org", "nobody@example.org"] {
            let first = guess(&world, email).await.0.challenge();
            let again = guess(&world, &email.to_uppercase()).await.0.challenge();
            let (first, again) = (password_verifier(&first), password_verifier(&again));
            assert_eq!(
                (&first.salt, &first.user_id),
                (&again.salt, &again.user_id),
                "{email}"
            );
            assert_ne!(first.srp_b, again.srp_b, "{email}");
            assert_ne!(first.secret_block, again.secret_block, "{email}");
        }
        let other = guess(&world, "noone@example.org").await.0.challenge();
        let nobody = guess(&world, "nobody@example.org").await.0.challenge();
        let (other, nobody) = (password_verifier(&other), password_verifier(&nobody));
        assert_ne!(other.salt, nobody.salt);
        assert_ne!(other.user_id, nobody.user_id);
    }
}

#[tokio::test]
async fn an_unknown_user_leads_to_the_same_calls_to_the_pool() {
    for prevented in [true, false] {
        let world = world(prevented).await;
        let mut calls = Vec::new();
        for email in ["ada@example.org", "nobody@example.org"] {
            world.gate.clear_calls();
            guess(&world, email).await;
            calls.push(
                world
                    .gate
                    .all()
                    .into_iter()
                    .map(|call| call.name)
                    .collect::<Vec<_>>(),
            );
        }
        assert_eq!(calls[0], ["InitiateAuth", "RespondToAuthChallenge"]);
        assert_eq!(
            calls[1], calls[0],
            "PreventUserExistenceErrors: {prevented}"
        );
    }
}

#[tokio::test]
async fn a_lockout_looks_like_a_wrong_password() {
    let world = world(true).await;
    for email in ["ada@example.org", "nobody@example.org"] {
        let wrong = guess(&world, email).await.1;
        for _ in 1..5 {
            guess(&world, email).await;
        }
        let locked = world.new_browser().log_in(email).await;
        assert_eq!(locked.visible_parts(), wrong.visible_parts(), "{email}");
        assert_eq!(locked.refusal(), (403, ProblemCode::WrongCredentials));
    }
    world.advance(2);
    assert_eq!(
        world.new_browser().log_in("ada@example.org").await.status,
        200,
        "the lockout ends"
    );
}

#[tokio::test]
async fn any_response_to_a_decoy_means_a_wrong_password() {
    let world = world(false).await;
    let wrong = guess(&world, "ada@example.org").await.1;
    for exception in [
        "UserNotFoundException",
        "InvalidParameterException",
        "SomethingNewException",
    ] {
        let refusal = json!({ "__type": exception, "message": "SECRET_BLOCK is malformed" });
        world.gate.answer("RespondToAuthChallenge", 400, refusal);
        let made_up = guess(&world, "nobody@example.org").await.1;
        assert_eq!(
            made_up.visible_parts(),
            wrong.visible_parts(),
            "{exception}"
        );
    }
}
