//! A new account.

use serde_json::{Value, json};
use wire::{Field, ProblemCode, path};

use crate::world::{PASSWORD, World, email};

#[tokio::test]
async fn registering_sends_a_code_and_says_where_to() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { "given_name": " Ada " } });
    let answer = world.stranger().post(path::REGISTER, &body).await;
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
async fn an_address_that_is_taken_gets_the_same_answer_as_a_new_one() {
    for prevented in [true, false] {
        let world = World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
        world.account("ada").await;
        let unconfirmed = json!({ "email": "ann@example.org", "password": PASSWORD });
        world.stranger().post(path::REGISTER, &unconfirmed).await;
        let mut seen = Vec::new();
        // The same first letters, so that the masked destination is the same for everybody.
        for name in ["amy", "ada", "ann", "ADA"] {
            let body = json!({ "email": email(name).to_lowercase(), "password": PASSWORD });
            let answer = world.stranger().post(path::REGISTER, &body).await;
            assert_eq!(answer.status, 200);
            seen.push(answer.seen());
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
async fn registering_again_before_confirming_sends_another_mail() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD });
    world.stranger().post(path::REGISTER, &body).await;
    let first = world.code("ada@example.org");
    world.stranger().post(path::REGISTER, &body).await;
    world.gate.passed("ResendConfirmationCode", 1).await;
    assert_eq!(world.pool.mailbox("ada@example.org").len(), 2);
    assert_ne!(world.code("ada@example.org"), first);
}

#[tokio::test]
async fn registering_again_does_not_change_the_password() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let body = json!({ "email": email, "password": "Another-Horse-8" });
    world.stranger().post(path::REGISTER, &body).await;
    let taken_over = world
        .stranger()
        .log_in_with(&email, "Another-Horse-8", false)
        .await;
    assert_eq!(taken_over.refusal(), (403, ProblemCode::WrongCredentials));
    assert_eq!(world.stranger().log_in(&email).await.status, 200);
}

#[tokio::test]
async fn a_password_that_breaks_the_policy_is_refused_before_the_pool_is_asked() {
    let world =
        World::with(|plan| plan.settings.password_policy = Some("min=10,symbol".to_owned())).await;
    for password in ["Short-1", "NoSymbolInHere1", ""] {
        let body = json!({ "email": "ada@example.org", "password": password });
        let problem = world.stranger().post(path::REGISTER, &body).await;
        assert_eq!(
            problem.refusal(),
            (422, ProblemCode::PasswordNotAccepted),
            "{password}"
        );
        assert_eq!(problem.problem().field, Some(Field::Password));
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn a_password_that_only_the_pool_refuses_is_the_same_refusal() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": "all lower case" });
    let answer = world.stranger().post(path::REGISTER, &body).await;
    assert_eq!(answer.refusal(), (422, ProblemCode::PasswordNotAccepted));
    assert_eq!(world.gate.calls("SignUp").len(), 1);
}

#[tokio::test]
async fn what_is_no_address_is_refused_before_the_pool_is_asked() {
    let world = World::new().await;
    let long = format!("{}@example.org", "a".repeat(250));
    for address in [
        "",
        "ada",
        "ada@",
        "@example.org",
        "ada@example",
        "a b@example.org",
        "ada@exa\nmple.org",
        &long,
    ] {
        let body = json!({ "email": address, "password": PASSWORD });
        let answer = world.stranger().post(path::REGISTER, &body).await;
        assert_eq!(
            answer.refusal(),
            (422, ProblemCode::InvalidInput),
            "{address}"
        );
        assert_eq!(answer.problem().field, Some(Field::Email), "{address}");
    }
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn an_attribute_that_is_not_asked_for_cannot_be_set() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { "phone_number": "+4915112345678" } });
    let answer = world.stranger().post(path::REGISTER, &body).await;
    assert_eq!(answer.refusal(), (422, ProblemCode::InvalidInput));
    assert_eq!(answer.problem().field, Some(Field::PhoneNumber));
    for hostile in [
        "custom:role",
        "email_verified",
        "sub",
        "email",
        "cognito:groups",
        "preferred_username",
    ] {
        let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { hostile: "admin" } });
        let answer = world.stranger().post(path::REGISTER, &body).await;
        assert_eq!(
            answer.refusal(),
            (400, ProblemCode::MalformedRequest),
            "{hostile}"
        );
    }
    let body = json!({ "email": "ada@example.org", "password": PASSWORD, "client_metadata": {} });
    assert_eq!(
        world.stranger().post(path::REGISTER, &body).await.refusal(),
        (400, ProblemCode::MalformedRequest)
    );
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn an_attribute_that_is_required_must_be_there_and_be_well_formed() {
    let world =
        World::with(|plan| plan.settings.sign_up_attributes = "phone_number*".to_owned()).await;
    for attributes in [
        json!({}),
        json!({ "phone_number": " " }),
        json!({ "phone_number": "0151 1234" }),
    ] {
        let body =
            json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": attributes });
        let answer = world.stranger().post(path::REGISTER, &body).await;
        assert_eq!(
            answer.refusal(),
            (422, ProblemCode::InvalidInput),
            "{attributes}"
        );
        assert_eq!(answer.problem().field, Some(Field::PhoneNumber));
    }
    assert!(world.gate.all().is_empty());
    let body = json!({ "email": "ada@example.org", "password": PASSWORD, "attributes": { "phone_number": "+4915112345678" } });
    assert_eq!(
        world.stranger().post(path::REGISTER, &body).await.status,
        200
    );
}

#[tokio::test]
async fn a_pool_that_is_away_is_said_to_be_away() {
    let world = World::new().await;
    world.gate.close(true);
    let body = json!({ "email": "ada@example.org", "password": PASSWORD });
    let answer = world.stranger().post(path::REGISTER, &body).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    assert_eq!(
        world.gate.calls("SignUp").len(),
        1,
        "what the pool may have done is not done again"
    );
}

#[tokio::test]
async fn what_the_pool_says_of_its_limits_reaches_the_page_as_a_pause() {
    let world = World::new().await;
    let body = json!({ "email": "ada@example.org", "password": PASSWORD });
    let cases = [
        ("TooManyRequestsException", 429, ProblemCode::PoolBusy),
        ("LimitExceededException", 429, ProblemCode::TooManyAttempts),
        ("InternalErrorException", 503, ProblemCode::PoolUnavailable),
        (
            "ResourceNotFoundException",
            502,
            ProblemCode::PoolMisconfigured,
        ),
        (
            "UserLambdaValidationException",
            422,
            ProblemCode::RefusedByPool,
        ),
    ];
    for (exception, status, code) in cases {
        world.gate.answer(
            "SignUp",
            400,
            json!({ "__type": exception, "message": "canary of the pool" }),
        );
        let answer = world.stranger().post(path::REGISTER, &body).await;
        assert_eq!(answer.refusal(), (status, code), "{exception}");
        assert_eq!(
            answer.header("retry-after").is_empty(),
            ![429, 503].contains(&status),
            "{exception}"
        );
        assert!(
            !answer.text().contains("canary"),
            "the pool's words stay inside"
        );
    }
}
