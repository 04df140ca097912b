//! Codes for a new password.

use serde_json::{Value, json};
use wire::{Field, ProblemCode, path};

use crate::browser::Answer;
use crate::world::{PASSWORD, World};

const ADA: &str = "ada@example.org";

async fn forgot(world: &World, email: &str) -> Answer {
    world
        .new_browser()
        .post(path::FORGOT_PASSWORD, &json!({ "email": email }))
        .await
}

#[tokio::test]
async fn a_code_is_sent_to_the_address_of_the_account() {
    let world = World::new().await;
    world.account("ada").await;
    let answer = forgot(&world, " Ada@Example.org ").await;
    assert!(answer.set_cookies().is_empty());
    insta::assert_json_snapshot!(answer.json::<Value>(), @r#"
    {
      "destination": "A***@E***",
      "resend_after": 30
    }
    "#);
    let mail = world.pool.mailbox(ADA).remove(0);
    assert!(mail.body.contains("/reset-password?"), "{}", mail.body);
}

#[tokio::test]
async fn a_failed_delivery_does_not_reveal_an_account() {
    let world = World::new().await;
    let usual = forgot(&world, ADA).await;
    world.gate.answer(
        "ForgotPassword",
        400,
        json!({ "__type": "CodeDeliveryFailureException", "message": "canary of the pool" }),
    );
    let undelivered = forgot(&world, ADA).await;
    assert_eq!(undelivered.visible_parts(), usual.visible_parts());
}

#[tokio::test]
async fn an_invalid_address_is_not_sent_to_the_pool() {
    let world = World::new().await;
    let answer = forgot(&world, "ada").await;
    assert_eq!(answer.refusal(), (422, ProblemCode::InvalidInput));
    assert_eq!(answer.problem().field, Some(Field::Email));
    assert!(world.gate.all().is_empty());
}

#[tokio::test]
async fn too_many_codes_lead_to_a_pause_for_any_address() {
    let world = World::new().await;
    world.account("ada").await;
    for email in [ADA, "nobody@example.org"] {
        for _ in 0..5 {
            assert_eq!(forgot(&world, email).await.status, 200);
        }
        let answer = forgot(&world, email).await;
        assert_eq!(answer.refusal(), (429, ProblemCode::TooManyAttempts));
        assert_eq!(answer.problem().retry_after, Some(900));
    }
}

#[tokio::test]
async fn an_unavailable_pool_is_reported_and_not_retried() {
    let world = World::new().await;
    world.gate.close(true);
    let answer = forgot(&world, ADA).await;
    assert_eq!(answer.refusal(), (503, ProblemCode::PoolUnavailable));
    assert_eq!(world.gate.calls("ForgotPassword").len(), 1);
}

#[tokio::test]
async fn the_response_and_the_calls_are_the_same_for_every_kind_of_user() {
    for prevented in [true, false] {
        let world = World::with(|plan| plan.pool.prevent_user_existence_errors = prevented).await;
        // The same first letters, so that the masked address is the same.
        world.account("ada").await;
        let body = json!({ "email": "ann@example.org", "password": PASSWORD });
        world.new_browser().post(path::REGISTER, &body).await;
        world.account("amy").await;
        let disabled = json!({
            "UserPoolId": world.pool.description().user_pool_id,
            "Username": "amy@example.org",
        });
        assert_eq!(world.call_pool("AdminDisableUser", disabled).await.0, 200);
        let invited = json!({
            "UserPoolId": world.pool.description().user_pool_id,
            "Username": "abe@example.org",
            "UserAttributes": [{ "Name": "email", "Value": "abe@example.org" }],
        });
        assert_eq!(world.call_pool("AdminCreateUser", invited).await.0, 200);
        let mut seen = Vec::new();
        for name in ["nobody", "ada", "ann", "amy", "abe"] {
            let email = format!("{}@example.org", name.replace("nobody", "ali"));
            world.gate.clear_calls();
            let answer = forgot(&world, &email).await;
            assert_eq!(answer.status, 200, "{name}: {}", answer.text());
            let calls: Vec<_> = world.gate.all().into_iter().map(|call| call.name).collect();
            seen.push((answer.visible_parts(), calls));
        }
        assert!(seen.iter().all(|other| *other == seen[0]), "{seen:#?}");
        assert_eq!(seen[0].1, ["ForgotPassword"]);
    }
}
