//! Logins that are refused: malformed requests, and responses of the pool that are not valid.

use serde_json::{Value, json};
use wire::{Field, ProblemCode, path};

use crate::world::{PASSWORD, World};

#[tokio::test]
async fn a_start_needs_a_username_and_a_number() {
    let world = World::new().await;
    let mut browser = world.new_browser();
    for username in ["", "   ", "a\u{0}b", &"a".repeat(129)] {
        let body = json!({ "username": username, "first_factor": { "challenge": "password_srp", "srp_a": "aa" }, "remember": false });
        let answer = browser.post(path::LOGIN, &body).await;
        assert_eq!(
            answer.refusal(),
            (422, ProblemCode::InvalidInput),
            "{username:?}"
        );
        assert_eq!(answer.problem().field, Some(Field::Email));
    }
    for srp_a in ["", "xyz", "0x12", &"f".repeat(771)] {
        let body = json!({ "username": "ada@example.org", "first_factor": { "challenge": "password_srp", "srp_a": srp_a }, "remember": false });
        assert_eq!(
            browser.post(path::LOGIN, &body).await.refusal(),
            (400, ProblemCode::MalformedRequest),
            "{srp_a:?}"
        );
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_zero_a_is_refused() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    for srp_a in ["00", &"0".repeat(768)] {
        let body = json!({ "username": email, "first_factor": { "challenge": "password_srp", "srp_a": srp_a }, "remember": false });
        let answer = browser.post(path::LOGIN, &body).await;
        assert!(
            answer.status.is_client_error(),
            "{srp_a}: {}",
            answer.status
        );
        answer.problem();
    }
}

#[tokio::test]
async fn no_request_accepts_a_password() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    for extra in ["password", "secret_hash", "session"] {
        let body = json!({ "username": email, "first_factor": { "challenge": "password_srp", "srp_a": "aa" }, "remember": false, extra: PASSWORD });
        assert_eq!(
            browser.post(path::LOGIN, &body).await.refusal(),
            (400, ProblemCode::MalformedRequest),
            "{extra}"
        );
        let answer = json!({ "challenge": "password_verifier", "signature": "x", extra: PASSWORD });
        let body = json!({ "login": "x", "answer": answer });
        assert_eq!(
            browser.post(path::LOGIN_ANSWER, &body).await.refusal(),
            (400, ProblemCode::MalformedRequest),
            "{extra}"
        );
    }
}

#[tokio::test]
async fn a_login_mode_that_is_off_is_not_found() {
    let world = World::with(|plan| plan.settings.login_modes = Some("hosted".to_owned())).await;
    assert_eq!(
        world
            .new_browser()
            .log_in("ada@example.org")
            .await
            .refusal(),
        (404, ProblemCode::LoginModeOff)
    );
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn an_unsupported_challenge_is_reported() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let challenge = json!({ "ChallengeName": "FUTURE_CHALLENGE", "Session": "canary-session", "ChallengeParameters": {} });
    world.gate.answer("RespondToAuthChallenge", 200, challenge);
    let answer = world.new_browser().log_in(&email).await;
    assert_eq!(answer.refusal(), (501, ProblemCode::ChallengeNotSupported));
    assert!(answer.set_cookies().is_empty() && !answer.text().contains("canary"));
}

#[tokio::test]
async fn tokens_of_two_users_or_of_the_wrong_kind_are_refused() {
    let world = World::new().await;
    let (ada, bob) = (world.account("ada").await, world.account("bob").await);
    let mut results = Vec::new();
    for email in [&ada, &bob] {
        world.gate.clear_calls();
        assert_eq!(world.new_browser().log_in(email).await.status, 200);
        let answer = &world.gate.calls("RespondToAuthChallenge")[0].answer;
        results
            .push(serde_json::from_str::<Value>(answer).unwrap()["AuthenticationResult"].clone());
    }
    let (of_ada, of_bob) = (&results[0], &results[1]);
    for (id_token, access_token) in [
        (&of_ada["IdToken"], &of_bob["AccessToken"]),
        (&of_ada["AccessToken"], &of_ada["IdToken"]),
        (&of_ada["AccessToken"], &of_ada["AccessToken"]),
        (&Value::Null, &of_ada["AccessToken"]),
    ] {
        let result =
            json!({ "IdToken": id_token, "AccessToken": access_token, "RefreshToken": "x" });
        world.gate.answer(
            "RespondToAuthChallenge",
            200,
            json!({ "AuthenticationResult": result }),
        );
        let answer = world.new_browser().log_in(&ada).await;
        assert_eq!(answer.refusal(), (422, ProblemCode::LoginFailed));
        assert!(answer.set_cookies().is_empty());
    }
}
