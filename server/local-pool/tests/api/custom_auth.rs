//! `CUSTOM_AUTH`: the questions of the pool's settings.

use cognito_srp as srp;
use local_pool::CustomChallenge;

use crate::{
    claim::Challenge,
    login::Step,
    world::{ADA, App, Exception, PASSWORD, TIMESTAMP, World},
};

const WRONG: (&str, &str) = ("NotAuthorizedException", "Incorrect username or password.");

fn question(text: &str, answer: &str) -> CustomChallenge {
    CustomChallenge {
        public_parameters: [("question".to_owned(), text.to_owned())].into(),
        answer: answer.to_owned(),
    }
}

async fn world_with_questions() -> World {
    World::with(|options| {
        options.custom_challenges = vec![question("Color?", "blue"), question("Pet?", "cat")];
    })
    .await
}

async fn start(app: &App, name: &str) -> Step {
    let step = app.initiate("CUSTOM_AUTH", &[("USERNAME", name)]).await;
    step.unwrap()
}

#[tokio::test]
async fn the_answers_to_all_questions_sign_in() {
    let world = world_with_questions().await.with_ada().await;
    let app = world.confidential();
    let step = start(&app, ADA).await;
    assert_eq!(step.challenge, "CUSTOM_CHALLENGE");
    assert_eq!(step.parameters["question"], "Color?");
    let step = app.answer(&step, &[("ANSWER", "blue")]).await.unwrap();
    assert_eq!(step.challenge, "CUSTOM_CHALLENGE");
    assert_eq!(step.parameters["question"], "Pet?");
    let done = app.answer(&step, &[("ANSWER", "cat")]).await.unwrap();
    app.user(done.access_token()).await.unwrap();
}

#[tokio::test]
async fn the_third_wrong_answer_ends_the_sign_in() {
    let world = world_with_questions().await.with_ada().await;
    let app = world.public();
    let first = start(&app, ADA).await;
    let second = app.answer(&first, &[("ANSWER", "red")]).await.unwrap();
    assert_eq!(second.parameters["question"], "Color?");
    assert_ne!(second.session, first.session);
    let used = app.answer(&first, &[("ANSWER", "blue")]).await.unwrap_err();
    assert!(used.1.ends_with("session can only be used once."));
    let pet = app.answer(&second, &[("ANSWER", "blue")]).await.unwrap();
    let pet = app.answer(&pet, &[("ANSWER", "dog")]).await.unwrap();
    assert_eq!(pet.parameters["question"], "Pet?");
    let refused = app.answer(&pet, &[("ANSWER", "fish")]).await;
    assert_eq!(refused.unwrap_err(), WRONG);
}

#[tokio::test]
async fn an_unknown_user_is_asked_and_every_answer_is_wrong() {
    let world = world_with_questions().await;
    let app = world.public();
    let mut step = start(&app, "eve@example.com").await;
    for _ in 0..2 {
        assert_eq!(step.parameters["question"], "Color?");
        step = app.answer(&step, &[("ANSWER", "blue")]).await.unwrap();
    }
    let refused = app.answer(&step, &[("ANSWER", "blue")]).await;
    assert_eq!(refused.unwrap_err(), WRONG);
}

#[tokio::test]
async fn the_password_can_come_before_the_questions() {
    let world = world_with_questions().await.with_ada().await;
    let app = world.confidential();
    for (password, is_right) in [(PASSWORD, true), ("wrong", false)] {
        let client = srp::Client::new([7; 32]);
        let given = [
            ("USERNAME", ADA),
            ("CHALLENGE_NAME", "SRP_A"),
            ("SRP_A", client.public()),
        ];
        let step = app.initiate("CUSTOM_AUTH", &given).await.unwrap();
        assert_eq!(step.challenge, "PASSWORD_VERIFIER");
        let parameters = step.parameters;
        let claim = Challenge { client, parameters };
        let claim = claim.claim(&app.pool_name, password, TIMESTAMP);
        let responses = [
            ("USERNAME", claim.username.as_str()),
            ("PASSWORD_CLAIM_SIGNATURE", claim.signature.as_str()),
            ("PASSWORD_CLAIM_SECRET_BLOCK", claim.secret_block.as_str()),
            ("TIMESTAMP", claim.timestamp.as_str()),
        ];
        let session = step.session.as_deref();
        let next = app
            .answer_as("PASSWORD_VERIFIER", session, &responses)
            .await;
        if is_right {
            assert_eq!(next.unwrap().parameters["question"], "Color?");
        } else {
            assert_eq!(next.unwrap_err(), WRONG);
        }
    }
}

#[tokio::test]
async fn a_pool_without_questions_refuses_the_flow() {
    let world = World::new().await.with_ada().await;
    let refused: Exception = world
        .public()
        .initiate("CUSTOM_AUTH", &[("USERNAME", ADA)])
        .await
        .unwrap_err();
    let message = "Custom auth lambda trigger is not configured for the user pool.";
    assert_eq!(refused, ("InvalidParameterException", message));
}
