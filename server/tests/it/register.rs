//! Registration.

mod refusals;

use serde_json::{Value, json};
use wire::{ProblemCode, path};

use crate::world::{PASSWORD, World, email};

#[tokio::test]
async fn registration_sends_a_code_and_returns_the_masked_address() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { "given_name": " Ada " } });
    let answer = world.new_browser().post(path::REGISTER, &body).await;
    assert_eq!(answer.status, 200);
    assert!(answer.set_cookies().is_empty());
    insta::assert_json_snapshot!(answer.json::<Value>(), @r#"
    {
      "confirm": {
        "destination": "a***@e***",
        "resend_after": 30
      }
    }
    "#);
    let mails = world.pool.mailbox("ada@example.org");
    assert_eq!(mails.len(), 1);
    let sent: Value = serde_json::from_str(&world.gate.calls("SignUp")[0].request).unwrap();
    let attributes = sent["UserAttributes"].as_array().unwrap();
    assert!(
        attributes.contains(&json!({ "Name": "given_name", "Value": "Ada" })),
        "{sent}"
    );
}

#[tokio::test]
async fn a_known_address_gets_the_same_response_as_a_new_one() {
    for prevented in [true, false] {
        let world = World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
        world.account("ada").await;
        let unconfirmed = json!({ "email": "ann@example.org", "password": PASSWORD });
        world.new_browser().post(path::REGISTER, &unconfirmed).await;
        let mut seen = Vec::new();
        // The same first letters, so that the masked address is the same.
        for name in ["amy", "ada", "ann", "ADA"] {
            let body = json!({ "email": email(name).to_lowercase(), "password": PASSWORD });
            let answer = world.new_browser().post(path::REGISTER, &body).await;
            assert_eq!(answer.status, 200);
            seen.push(answer.visible_parts());
        }
        assert!(seen.iter().all(|other| *other == seen[0]), "{seen:#?}");
        assert_eq!(
            world.pool.mailbox("ada@example.org").len(),
            1,
            "the owner gets no second code"
        );
    }
}

#[tokio::test]
async fn registering_again_before_confirming_sends_another_email() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD });
    world.new_browser().post(path::REGISTER, &body).await;
    let first = world.code("ada@example.org");
    world.new_browser().post(path::REGISTER, &body).await;
    world.gate.wait_for_calls("ResendConfirmationCode", 1).await;
    assert_eq!(world.pool.mailbox("ada@example.org").len(), 2);
    assert_ne!(world.code("ada@example.org"), first);
}

#[tokio::test]
async fn registering_again_does_not_change_the_password() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let body = json!({ "email": email, "password": "Another-Horse-8" });
    world.new_browser().post(path::REGISTER, &body).await;
    let taken_over = world
        .new_browser()
        .log_in_with(&email, "Another-Horse-8", false)
        .await;
    assert_eq!(taken_over.refusal(), (403, ProblemCode::WrongCredentials));
    assert_eq!(world.new_browser().log_in(&email).await.status, 200);
}

#[tokio::test]
async fn without_the_in_app_login_nobody_can_register_confirm_or_reset_a_password() {
    let world = World::with(|plan| plan.settings.login_modes = Some("hosted".to_owned())).await;
    let (email, code) = ("ada@example.org", "123456");
    let requests = [
        (
            path::REGISTER,
            json!({ "email": email, "password": PASSWORD }),
        ),
        (path::CONFIRM, json!({ "email": email, "code": code })),
        (path::CONFIRM_RESEND, json!({ "email": email })),
        (path::FORGOT_PASSWORD, json!({ "email": email })),
        (
            path::RESET_PASSWORD,
            json!({ "email": email, "code": code, "password": PASSWORD }),
        ),
    ];
    for (path, body) in requests {
        let answer = world.new_browser().post(path, &body).await;
        assert_eq!(answer.refusal(), (404, ProblemCode::LoginModeOff), "{path}");
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_password_that_only_the_pool_refuses_is_the_same_problem() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": "all lower case" });
    let answer = world.new_browser().post(path::REGISTER, &body).await;
    assert_eq!(answer.refusal(), (422, ProblemCode::PasswordNotAccepted));
    assert_eq!(world.gate.calls("SignUp").len(), 1);
}

#[tokio::test]
async fn an_unavailable_pool_is_reported_and_not_retried() {
    let world = World::new().await;
    world.gate.close(true);
    let body = json!({ "email": "ada@example.org", "password": PASSWORD });
    let answer = world.new_browser().post(path::REGISTER, &body).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    assert_eq!(
        world.gate.calls("SignUp").len(),
        1,
        "the pool may have created the user, so nothing is retried"
    );
}

#[tokio::test]
async fn only_the_words_of_a_trigger_leave_the_server() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD });
    for exception in [
        "TooManyRequestsException",
        "InternalErrorException",
        "ResourceNotFoundException",
        "NotAuthorizedException",
        "UnexpectedLambdaException",
        "SomethingNewException",
    ] {
        let refusal =
            json!({ "__type": exception, "message": "PreSignUp failed with error canary." });
        world.gate.answer("SignUp", 400, refusal);
        let answer = world.new_browser().post(path::REGISTER, &body).await;
        assert!(!answer.text().contains("canary"), "{exception}");
    }
    let message = "PreSignUp failed with error Only\nstaff <b>may</b> register..";
    let refusal = json!({ "__type": "UserLambdaValidationException", "message": message });
    world.gate.answer("SignUp", 400, refusal);
    let answer = world.new_browser().post(path::REGISTER, &body).await;
    assert_eq!(answer.refusal(), (422, ProblemCode::RefusedByTrigger));
    let detail = answer.problem().detail;
    assert_eq!(detail.as_deref(), Some("Only staff <b>may</b> register."));
}
