//! The `Session` of a challenge: what it is bound to, and how long it is valid.

use crate::{
    login::Step,
    software_token_mfa::code,
    world::{ADA, App, Exception, PASSWORD, START, World},
};

const INVALID: (&str, &str) = ("NotAuthorizedException", "Invalid session for the user.");

/// Ada at the challenge for a code of her authenticator app, and the next code.
async fn asked_for_code(world: &World, app: &App) -> (Step, String) {
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    let secret = app.set_up_token(step.access_token(), START).await;
    app.prefer(step.access_token(), "SOFTWARE_TOKEN_MFA")
        .await
        .unwrap();
    world.advance(60);
    let step = app.log_in(ADA, PASSWORD).await.unwrap();
    assert_eq!(step.challenge, "SOFTWARE_TOKEN_MFA");
    (step, code(&secret, START + 60))
}

#[tokio::test]
async fn a_session_is_accepted_once() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let (step, code) = asked_for_code(&world, &app).await;
    let answer = [("SOFTWARE_TOKEN_MFA_CODE", code.as_str())];
    app.answer(&step, &answer).await.unwrap();
    let used = app.answer(&step, &answer).await.unwrap_err();
    let message = "Invalid session for the user, session can only be used once.";
    assert_eq!(used, ("NotAuthorizedException", message));
}

#[tokio::test]
async fn a_session_expires_after_three_minutes() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let (step, code) = asked_for_code(&world, &app).await;
    world.advance(180);
    let expired = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &code)])
        .await;
    let message = "Invalid session for the user, session is expired.";
    assert_eq!(expired.unwrap_err(), ("NotAuthorizedException", message));
}

#[tokio::test]
async fn the_client_decides_how_long_a_session_is_valid() {
    let world = World::with(|options| options.auth_session_minutes = 15).await;
    let world = world.with_ada().await;
    let app = world.public();
    let (step, _) = asked_for_code(&world, &app).await;
    world.advance(899);
    let wrong = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", "000000")])
        .await;
    assert_eq!(wrong.unwrap_err().0, "CodeMismatchException");
    world.advance(1);
    let expired = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", "000000")])
        .await;
    assert_eq!(expired.unwrap_err().0, "NotAuthorizedException");
}

#[tokio::test]
async fn a_session_is_bound_to_client_user_and_challenge() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let (step, code) = asked_for_code(&world, &app).await;
    let answer = [("SOFTWARE_TOKEN_MFA_CODE", code.as_str())];
    let other_client = world.confidential().answer(&step, &answer).await;
    assert_eq!(other_client.unwrap_err(), INVALID);
    let session = step.session();
    let sub = step.parameters["USER_ID_FOR_SRP"].as_str();
    for (challenge, name) in [
        ("SOFTWARE_TOKEN_MFA", "00000000-0000-4000-8000-000000000000"),
        // After the password, answers are for the `sub`.
        ("SOFTWARE_TOKEN_MFA", ADA),
        ("SMS_MFA", sub),
        ("MFA_SETUP", sub),
        ("NEW_PASSWORD_REQUIRED", sub),
    ] {
        let given = [("USERNAME", name), ("SOFTWARE_TOKEN_MFA_CODE", &code)];
        let refused = app.answer_as(challenge, Some(session), &given).await;
        assert_eq!(refused.unwrap_err(), INVALID, "{challenge} {name}");
    }
    // None of these used the session up.
    app.answer(&step, &answer).await.unwrap();
}

#[tokio::test]
async fn a_made_up_session_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let given = [("USERNAME", ADA), ("SOFTWARE_TOKEN_MFA_CODE", "123456")];
    let answer = async |session: Option<&str>| {
        let answer = app.answer_as("SOFTWARE_TOKEN_MFA", session, &given).await;
        answer.unwrap_err()
    };
    let missing = "Missing required parameter Session";
    assert_eq!(answer(None).await, ("InvalidParameterException", missing));
    assert_eq!(answer(Some("made-up-session-of-a-stranger")).await, INVALID);
    for length in [0, 19, 4097] {
        let refused = answer(Some(&"x".repeat(length))).await;
        assert_eq!(refused.0, "InvalidParameterException", "{length}");
    }
}

#[tokio::test]
async fn the_secret_hash_of_an_answer_covers_its_username() {
    let world = World::new().await.with_ada().await;
    let mut app = world.confidential();
    let (step, code) = asked_for_code(&world, &app).await;
    app.secret = Some("another secret".to_owned());
    let refused = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &code)])
        .await;
    let refused: Exception = refused.unwrap_err();
    assert_eq!(refused.0, "NotAuthorizedException");
    assert!(refused.1.starts_with("Unable to verify secret hash"));
}

#[tokio::test]
async fn an_answer_of_a_user_who_was_disabled_meanwhile_is_refused() {
    let world = World::new().await.with_ada().await;
    let app = world.public();
    let (step, code) = asked_for_code(&world, &app).await;
    world.admin().disable(ADA).await;
    let refused = app
        .answer(&step, &[("SOFTWARE_TOKEN_MFA_CODE", &code)])
        .await;
    let expected = ("NotAuthorizedException", "User is disabled.");
    assert_eq!(refused.unwrap_err(), expected);
}
