//! `CUSTOM_CHALLENGE`: what the pool's triggers ask after the password.

use std::collections::BTreeMap;

use local_pool::CustomChallenge;
use serde_json::json;
use wire::ProblemCode;
use wire::login::Challenge;

use crate::world::World;

async fn world() -> World {
    World::with(|plan| {
        "CUSTOM_AUTH".clone_into(&mut plan.settings.auth_flow);
        let question = |question: &str, answer: &str| CustomChallenge {
            public_parameters: BTreeMap::from([("question".to_owned(), question.to_owned())]),
            answer: answer.to_owned(),
        };
        plan.pool.custom_challenges = vec![
            question("First pet?", "Rex"),
            question("First school?", "Oak Hill"),
        ];
    })
    .await
}

fn answer(text: &str) -> serde_json::Value {
    json!({ "challenge": "custom_challenge", "answer": text })
}

fn asked(question: &str) -> Challenge {
    Challenge::CustomChallenge {
        parameters: BTreeMap::from([("question".to_owned(), question.to_owned())]),
    }
}

#[tokio::test]
async fn every_question_is_answered_after_the_password() {
    let world = world().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let first = browser.challenge_after_password(&email).await;
    assert_eq!(first.challenge, asked("First pet?"));
    let second = browser.answer(&first, answer("Rex")).await.challenge();
    assert_eq!(second.challenge, asked("First school?"));
    let done = browser.answer(&second, answer("Oak Hill")).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(browser.is_logged_in().await);
}

#[tokio::test]
async fn a_wrong_answer_is_asked_again_until_the_triggers_end_the_login() {
    let world = world().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let mut pending = browser.challenge_after_password(&email).await;
    for _ in 0..2 {
        pending = browser.answer(&pending, answer("Tom")).await.challenge();
        assert_eq!(pending.challenge, asked("First pet?"));
    }
    let ended = browser.answer(&pending, answer("Tom")).await;
    assert_eq!(ended.refusal(), (403, ProblemCode::WrongCredentials));
}

#[tokio::test]
async fn a_wrong_password_is_refused_before_any_question() {
    let world = world().await;
    let email = world.account("ada").await;
    let refused = world
        .new_browser()
        .log_in_with(&email, "Wrong-Horse-7", false)
        .await;
    assert_eq!(refused.refusal(), (403, ProblemCode::WrongCredentials));
}
